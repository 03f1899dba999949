-- A question to a second person and a reminder end with their case; nobody is asked about what is over.
alter table cases.approval
  add column ended_at timestamptz,
  add constraint what_was_decided_did_not_end_with_the_case check (ended_at is null or decided_at is null);
comment on column cases.approval.ended_at is '随件结束: when the case ended before anybody had decided; null where it did not.';
alter table cases.reminder
  add column ended_at timestamptz,
  add constraint what_was_answered_did_not_end_with_the_case check (ended_at is null or answered_at is null);
comment on column cases.reminder.ended_at is '随件结束: when the case ended before anybody had answered; null where it did not.';

drop index cases.one_open_question_of_a_kind;
create unique index one_open_question_of_a_kind on cases.approval (case_id, kind) where decided_at is null and ended_at is null;
drop index cases.reminders_without_an_answer;
create index reminders_without_an_answer on cases.reminder (answer_by)
  where answered_at is null and ended_at is null and raised_at is null;
grant update (ended_at) on cases.approval, cases.reminder to gongzhi_job;

-- Whoever ends a case, its reporter among them, ends this with it, and has no further right to the two tables.
create function cases.end_what_waits(ended bigint) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with over as (select c.id, c.closed_at from cases.case_file c where c.id = ended and c.closed_at is not null),
  asked as (
    update cases.approval q set ended_at = over.closed_at
      from over where q.case_id = over.id and q.decided_at is null and q.ended_at is null
    returning q.id),
  urged as (
    update cases.reminder r set ended_at = over.closed_at
      from over where r.case_id = over.id and r.answered_at is null and r.ended_at is null
    returning r.id)
  select (select count(*) from asked)::int + (select count(*) from urged)::int
$$;
comment on function cases.end_what_waits is '随件结束: ends what still waits about a case that has ended, and says how much that was; does nothing to an open case.';
grant create on schema cases to gongzhi_job;
alter function cases.end_what_waits(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.end_what_waits(bigint) from public;
grant execute on function cases.end_what_waits(bigint) to gongzhi_resident, gongzhi_officer, gongzhi_job;

-- What ended before this was known.
update cases.approval q set ended_at = c.closed_at
  from cases.case_file c where c.id = q.case_id and c.closed_at is not null and q.decided_at is null;
update cases.reminder r set ended_at = c.closed_at
  from cases.case_file c where c.id = r.case_id and c.closed_at is not null and r.answered_at is null;

-- Who blew a whistle is shown which of theirs can be ended.
create index open_whistles_by_whistler on cases.whistle (blown_by) where ended_at is null;
