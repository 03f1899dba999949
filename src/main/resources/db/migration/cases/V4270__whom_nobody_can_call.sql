-- A unit may not read who reported, and still has to know whether anybody can be called.
create function cases.is_reachable(of_case bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return coalesce((select w.reporter_id > 0 from cases.case_words w where w.case_id = of_case), true);
comment on function cases.is_reachable is '可联系: whether the reporter left a way to be reached; false for somebody who stays anonymous.';
revoke all on function cases.is_reachable(bigint) from public;
grant execute on function cases.is_reachable(bigint) to gongzhi_officer, gongzhi_job;
grant create on schema cases to gongzhi_job;
alter function cases.is_reachable(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
