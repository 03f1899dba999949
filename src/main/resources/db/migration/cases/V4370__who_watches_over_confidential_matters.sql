-- What is confidential is read by posts with the right alone, whichever unit it fell to; when it is late, a unit above
-- that has the right reads it too.
alter table cases.case_file add column watched_by bigint references parties.organisation;
comment on column cases.case_file.watched_by is
  '上级保密单位: the unit above that was called to a late confidential matter and may read it; null while none was.';
grant select (watched_by) on cases.case_file to gongzhi_officer, gongzhi_job;
grant update (watched_by) on cases.case_file to gongzhi_job;

create function cases.keeps_secrets() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('gongzhi.confidant', true), '') = '1';
comment on function cases.keeps_secrets is '保密承办: whether a post of the viewer permits to see confidential matters.';
revoke all on function cases.keeps_secrets() from public;
grant execute on function cases.keeps_secrets() to gongzhi_officer;

create policy what_is_confidential_needs_the_right on cases.case_file as restrictive for select to gongzhi_officer
  using (not restricted or cases.keeps_secrets() or owner_id = shared.current_party() or id = cases.handed_over());

alter policy officers_work_in_their_area_or_unit on cases.case_file
  using ((not restricted and shared.in_scope(area_path)) or shared.in_organisation(unit_id)
    or owner_id = shared.current_party() or cases.in_any_organisation(helper_ids)
    or (not restricted and cases.in_any_organisation(past_unit_ids)) or id = cases.handed_over()
    or (restricted and shared.in_organisation(watched_by)));
