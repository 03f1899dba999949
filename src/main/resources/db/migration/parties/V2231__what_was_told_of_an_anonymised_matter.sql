-- When a matter is anonymised, nothing here says any more whose it was: letters, notices and looks lose its number.
create index letters_of_a_matter on parties.letter (matter) where matter <> '';
create index notices_by_page on parties.notice (link text_pattern_ops);
create index looks_for_a_matter on parties.reveal (matter) where matter <> '';

create function parties.only_forget_the_matter() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.matter = ''
     and (new.id, new.party_id, new.by_id, new.field, new.reason, new.at, new.over_many)
         is not distinct from (old.id, old.party_id, old.by_id, old.field, old.reason, old.at, old.over_many) then
    return new;
  end if;
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function parties.only_forget_the_matter is '查看记录不改: a look stays as it was noted, but for the number of a matter that was anonymised.';
drop trigger rows_never_change on parties.reveal;
create trigger rows_never_change before update or delete on parties.reveal
  for each row execute function parties.only_forget_the_matter();
alter table parties.reveal enable always trigger rows_never_change;
grant update (matter) on parties.reveal to gongzhi_job;
