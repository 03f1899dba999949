-- Who wrote a matter down for somebody without a phone has seen the receipt; who also did the work would close it alone.
create function cases.is_written_by_its_handler(which bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (
    select from cases.case_event d
     where d.case_id = which
       and d.act in ('ACCEPTED', 'PROGRESS', 'HELPED', 'REPORTED_DONE', 'PART_TAKEN', 'PART_DONE', 'ORDER_EVIDENCE')
       and d.by_id in (
         select e.by_id from cases.case_event e join cases.case_words w on w.case_id = e.case_id
          where e.case_id = which and e.seq = 1 and e.by_id > 0 and e.by_id <> w.reporter_id
            and not parties.has_phone(w.reporter_id)
         union all
         select v.by_id from cases.visit v join cases.case_file c on c.no = v.case_no where c.id = which));
comment on function cases.is_written_by_its_handler is
  '登记人即办理人: whether who wrote it down for somebody without a phone did work on it; the receipt then says nothing solved.';
grant create on schema cases to gongzhi_job;
alter function cases.is_written_by_its_handler(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.is_written_by_its_handler(bigint) from public;
grant execute on function cases.is_written_by_its_handler(bigint) to gongzhi_resident, gongzhi_officer, gongzhi_job;
