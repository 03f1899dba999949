-- A phone whose act came too late shows what was done meanwhile. Somebody who did it themselves on another phone may read
-- that much also where the case has left their sight: it is their own act, and nothing of the case stands with it.
create function cases.own_steps(number text, since integer)
  returns table (seq integer, act text, at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.seq, e.act, e.at
    from cases.case_file c
    join cases.case_event e on e.case_id = c.id
   where c.no = number and e.seq > since and e.by_id = shared.current_party()
   order by e.seq desc
   limit 10
$$;
comment on function cases.own_steps is '本人办过的: what the person asking has done on a case since a step, wherever the case is now.';
grant create on schema cases to gongzhi_job;
alter function cases.own_steps(text, integer) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.own_steps(text, integer) from public;
grant execute on function cases.own_steps(text, integer) to gongzhi_officer;
