-- What is said in a mediation behind closed doors is read by its committee alone, and what a reporter says in person
-- by those who read what they reported; a unit at work reads its task.
create function cases.is_behind_doors(of_case bigint, what text) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select what in ('MEDIATION_WANTED', 'MEDIATION_REFUSED', 'MEDIATION_HEARD', 'MEDIATION_AGREED', 'MEDIATION_FAILED', 'MEDIATION_KEPT')
     and exists (select from cases.mediation m
                  where m.case_id = of_case and not m.open and not shared.in_organisation(m.unit_id))
$$;
comment on function cases.is_behind_doors is '不公开的调解: whether the words of this step are for a mediation committee that the reader does not serve.';

create function cases.is_of_the_reporter(of_case bigint, what text) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select what in ('REOPENED', 'ESCALATED', 'APPEALED', 'ADDED', 'WITHDRAWN', 'PAUSE_OBJECTED', 'REOPENED_IN_PERSON')
     and not exists (select from cases.case_words w where w.case_id = of_case)
$$;
comment on function cases.is_of_the_reporter is '反映人的原话: whether the words of this step are the reporter''s and the reader may not read what was reported.';
revoke all on function cases.is_behind_doors(bigint, text), cases.is_of_the_reporter(bigint, text) from public;
grant execute on function cases.is_behind_doors(bigint, text), cases.is_of_the_reporter(bigint, text)
  to gongzhi_officer, gongzhi_job, gongzhi_resident, gongzhi_auditor, gongzhi_public, gongzhi_administrator;

create function cases.task_of_shielded(of_case bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.task from cases.case_words w
    join cases.assignment a on a.case_id = w.case_id and a.kind = 'LEAD'
   where w.case_id = of_case and w.shielded
   order by a.id desc limit 1
$$;
comment on function cases.task_of_shielded is '任务: what the unit was told last about a case whose reporter no handler may know; nothing for any other case.';
grant create on schema cases to gongzhi_job;
alter function cases.task_of_shielded(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.task_of_shielded(bigint) from public;
grant execute on function cases.task_of_shielded(bigint) to gongzhi_officer, gongzhi_job, gongzhi_resident;
