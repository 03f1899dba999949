-- Beside an act that came in late staff read when the phone says it was done. An act on a case names it in its address;
-- a report from the street came in by the page of the grid worker.
create function cases.said_offline(about bigint)
  returns table (seq integer, said_at timestamptz, received_at timestamptz, skew_millis bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (e.seq) e.seq, o.said_at, o.received_at, o.skew_millis
    from cases.case_file c
    join cases.case_event e on e.case_id = c.id
    join cases.offline_claim o
      on o.party_id = e.by_id
     and o.received_at between e.at - interval '10 seconds' and e.at + interval '10 seconds'
     and (position(c.no in o.address) > 0 or (e.seq = 1 and o.address like '/grid/%'))
   where c.id = about
     and (shared.in_scope(c.area_path) or shared.in_organisation(c.unit_id))
   order by e.seq, abs(extract(epoch from e.at - o.received_at))
   limit 500
$$;
grant create on schema cases to gongzhi_job;
alter function cases.said_offline(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.said_offline(bigint) from public;
grant execute on function cases.said_offline(bigint) to gongzhi_officer;
