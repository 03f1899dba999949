-- What tells of holds and files of an anonymised case says of its place no more than the case itself: the community.
create function cases.only_coarsen_exports() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'area_path' = to_jsonb(old) - 'area_path'
     and exists (select from cases.deletion d where d.case_id = old.case_id and d.area_path = new.area_path)
     and starts_with(old.area_path, new.area_path) then
    return new;
  end if;
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function cases.only_coarsen_exports is
  '导出留痕不改: a trace loses the building of a case that was anonymised, and nothing else.';
drop trigger rows_never_change on cases.record_export;
create trigger rows_never_change before update or delete on cases.record_export
  for each row execute function cases.only_coarsen_exports();
alter table cases.record_export enable always trigger rows_never_change;
create policy the_program_coarsens on cases.record_export for update to gongzhi_job using (true) with check (true);
grant update (area_path) on cases.record_export to gongzhi_job;
grant update (area_path) on cases.legal_hold to gongzhi_job;

update cases.legal_hold h set area_path = d.area_path from cases.deletion d
 where d.case_id = h.case_id and h.area_path <> d.area_path and starts_with(h.area_path, d.area_path);
update cases.record_export x set area_path = d.area_path from cases.deletion d
 where d.case_id = x.case_id and x.area_path <> d.area_path and starts_with(x.area_path, d.area_path);
