-- What a reporter said is never rewritten; at their own wish it is destroyed.
create function cases.only_destroy_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.words_kept, new.words) is distinct from ('', '')
     or (new.case_id, new.reporter_id) is distinct from (old.case_id, old.reporter_id) then
    raise exception 'The words of a report never change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger words_never_change before update or delete on cases.case_words
  for each row execute function cases.only_destroy_words();
alter table cases.case_words enable always trigger words_never_change;
