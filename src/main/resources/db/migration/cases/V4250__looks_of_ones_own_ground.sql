-- An auditor reads of looks by people who serve, or at people who live, on the own ground; as of every other trace.
drop policy auditors_read_all on cases.history_look;
create policy auditors_read_their_ground on cases.history_look for select to gongzhi_auditor
  using (parties.is_watched(by_id, person_id, at));
create index history_looks_by_time on cases.history_look (at desc);
create index record_exports_by_time on cases.record_export (at desc);
