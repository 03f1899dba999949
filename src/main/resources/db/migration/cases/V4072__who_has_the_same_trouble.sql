-- Whoever said that they have the same trouble is told when the case ends, whoever ends it.
create function cases.joiners_of(wanted bigint) returns table (party_id bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select j.party_id from cases.joiner j where j.case_id = wanted order by j.party_id limit 500
$$;
comment on function cases.joiners_of is '也遇到的人: who is told when the case ends, at most 500.';
grant create on schema cases to gongzhi_job;
alter function cases.joiners_of(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.joiners_of(bigint) from public;
grant execute on function cases.joiners_of(bigint) to gongzhi_resident, gongzhi_officer, gongzhi_job;

create index joined_by_a_person on cases.joiner (party_id, joined_at desc, case_id desc);
