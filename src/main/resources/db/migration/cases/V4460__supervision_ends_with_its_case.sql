-- A supervision ends with its case, and says as what the case ended; nobody answers for what is over.
alter table cases.supervision
  add column ended_as text,
  drop constraint the_end_of_a_supervision_is_whole,
  add constraint the_end_of_a_supervision_is_whole check (
    (ended_at is null) = (ended_by is null and ended_as is null) and (ended_by is null) = (conclusion = '')),
  add constraint a_supervision_ends_with_its_case_or_by_its_supervisor check (ended_by is null or ended_as is null),
  add constraint a_supervision_ends_as_its_case_did check (ended_as in ('RESOLVED', 'REJECTED', 'WITHDRAWN', 'MERGED'));
comment on column cases.supervision.ended_as is
  '随件结束: as what its case ended and the supervision with it; null while it goes on, and where the supervisor ended it.';
grant update (ended_at, ended_as) on cases.supervision to gongzhi_job;

create or replace function cases.end_what_waits(ended bigint) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with over as (
    select c.id, c.closed_at, c.status from cases.case_file c where c.id = ended and c.closed_at is not null),
  asked as (
    update cases.approval q set ended_at = over.closed_at
      from over where q.case_id = over.id and q.decided_at is null and q.ended_at is null
    returning q.id),
  urged as (
    update cases.reminder r set ended_at = over.closed_at
      from over where r.case_id = over.id and r.answered_at is null and r.ended_at is null
    returning r.id),
  watched as (
    update cases.supervision s set ended_at = over.closed_at, ended_as = over.status
      from over where s.case_id = over.id and s.ended_at is null
    returning s.id)
  select (select count(*) from asked)::int + (select count(*) from urged)::int + (select count(*) from watched)::int
$$;

-- What ended before this was known.
update cases.supervision s set ended_at = c.closed_at, ended_as = c.status
  from cases.case_file c where c.id = s.case_id and c.closed_at is not null and s.ended_at is null;
