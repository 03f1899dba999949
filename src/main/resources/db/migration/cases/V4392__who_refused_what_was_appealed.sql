-- Who proposed or approved a refusal has had their say once its reporter went higher: the case goes to somebody above
-- all of them, and they end it no second time. The reporter, by whose appeal it moves, may not read who they were.
create function cases.who_refused(which bigint) returns table (by_id bigint, role text, unit_id bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select e.by_id, e.role, e.unit_id
      from cases.case_event e
      join cases.case_event r on r.case_id = e.case_id and r.act = 'REJECTED'
     where e.case_id = which
       and (e.seq = r.seq
         or e.seq = (select max(q.seq) from cases.case_event q
                      where q.case_id = which and q.act = 'REJECTION_ASKED' and q.seq < r.seq));
  end;
comment on function cases.who_refused is
  '不予受理的提出人和批准人: who proposed or approved a refusal of the case, and in which post; an appeal goes past them.';
grant create on schema cases to gongzhi_job;
alter function cases.who_refused(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.who_refused(bigint) from public;
grant execute on function cases.who_refused(bigint) to gongzhi_resident, gongzhi_officer, gongzhi_job;

-- Where a case comes to lie with whoever watches over it, the program names the level above instead.
grant update (supervisor_id) on cases.supervision to gongzhi_job;
