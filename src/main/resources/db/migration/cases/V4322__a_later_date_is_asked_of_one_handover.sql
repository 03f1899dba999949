-- A later date that a unit asked for ends with its piece of work: what is given anew has the date it is given with.
create function cases.end_extension_asked(of_case bigint, at timestamptz) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with over as (
    update cases.approval q set ended_at = at
     where q.case_id = of_case and q.kind = 'EXTENSION' and q.decided_at is null and q.ended_at is null
    returning q.id)
  select count(*)::int from over
$$;
comment on function cases.end_extension_asked is '延期申请随工单结束: ends the question for a later date with the piece of work it was asked for.';
comment on column cases.approval.ended_at is '随件结束: when the case, or the piece of work a later date was asked for, ended before anybody had decided; null where it did not.';
grant create on schema cases to gongzhi_job;
alter function cases.end_extension_asked(bigint, timestamptz) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.end_extension_asked(bigint, timestamptz) from public;
grant execute on function cases.end_extension_asked(bigint, timestamptz) to gongzhi_resident, gongzhi_officer, gongzhi_job;
