-- Events are append-only. Those of an anonymised case lose their words; so do those that a reporter said who has left.
create or replace function cases.only_forget_events() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.words = '' and new.detail = cases.without_words(old.detail)
     and new.by_id in (old.by_id, -old.case_id)
     and (new.id, new.case_id, new.seq, new.act, new.role, new.unit_id, new.at, new.audience, new.leaf)
         is not distinct from (old.id, old.case_id, old.seq, old.act, old.role, old.unit_id, old.at, old.audience, old.leaf)
     and (exists (select from cases.deletion d where d.case_id = old.case_id)
       or new.by_id = old.by_id and old.role is null and old.unit_id is null
          and exists (select from cases.case_words w
                       where w.case_id = old.case_id and w.reporter_id = old.by_id and w.words_kept = '')) then
    return new;
  end if;
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
