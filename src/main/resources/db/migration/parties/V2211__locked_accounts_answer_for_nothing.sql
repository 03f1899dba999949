-- Whoever cannot come in answers for nothing: every node learns within a second that an account was locked or opened again.
create trigger accounts_locked after update of locked_at on parties.account
  for each statement execute function parties.raise_version();
