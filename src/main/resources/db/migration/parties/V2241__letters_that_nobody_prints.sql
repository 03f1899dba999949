-- A letter that asks what is answered by now is printed by nobody, and lies no longer among those that wait.
alter table parties.letter add column aside_at timestamptz;
comment on column parties.letter.aside_at is
  '搁置时间: when it was found that what it asks is answered; null while it may be printed, or was.';
