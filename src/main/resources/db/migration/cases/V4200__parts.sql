-- Pieces of one case for several units: each has a unit and a date of its own, and nothing is reported done before all have ended.
create table cases.part (
  id        bigint generated always as identity,
  case_id   bigint      not null references cases.case_file,
  seq       smallint    not null,
  unit_id   bigint      not null,
  task      text        not null,
  given_by  bigint      not null,
  given_at  timestamptz not null,
  due_at    timestamptz not null,
  state     text        not null default 'GIVEN',
  said      text        not null default '',
  ended_at  timestamptz,
  late_told boolean     not null default false,
  constraint part_has_an_id primary key (id),
  constraint parts_of_a_case_are_numbered unique (case_id, seq),
  constraint state_is_known check (state in ('GIVEN', 'TAKEN', 'DONE', 'CHECKED', 'RETURNED', 'CANCELLED')),
  constraint only_what_is_over_has_an_end check ((ended_at is null) = (state in ('GIVEN', 'TAKEN', 'DONE'))),
  constraint a_case_has_at_most_twenty_parts check (seq between 1 and 20),
  constraint a_part_says_what_to_do check (length(task) between 1 and 2000 and length(said) <= 2000),
  constraint a_part_is_due_after_it_was_given check (due_at > given_at)
);
comment on table  cases.part           is '子工单: one piece of a case, for one unit; what was done stands in the course of the case.';
comment on column cases.part.seq       is '序号: 1, 2, 3 … within the case.';
comment on column cases.part.task      is '任务: what is to be done, in the words of whoever split the case.';
comment on column cases.part.given_by  is '派单人: who split the case; is told what comes of the part.';
comment on column cases.part.said      is '最近说明: what the unit, or whoever checks it, said last.';
comment on column cases.part.late_told is '超时已告: that whoever split the case was told of the delay.';
create unique index a_unit_has_one_open_part_of_a_case on cases.part (case_id, unit_id) where ended_at is null;
create index open_parts_by_due on cases.part (due_at) where ended_at is null;

create function cases.no_part_is_left() returns trigger language plpgsql as $$
begin
  if exists (select from cases.part p where p.case_id = new.id and p.ended_at is null) then
    raise exception using errcode = 'check_violation', constraint = 'done_when_all_parts_are', message = 'a part of the case goes on';
  end if;
  return new;
end $$;
create trigger done_when_all_parts_are before update of status on cases.case_file
  for each row when (new.status = 'REPORTED_DONE' and old.status <> 'REPORTED_DONE')
  execute function cases.no_part_is_left();

alter table cases.part enable row level security;
alter table cases.part force row level security;
create policy background_sees_all on cases.part for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.part for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
grant select, insert on cases.part to gongzhi_officer;
grant update (state, said, due_at, ended_at, late_told) on cases.part to gongzhi_officer, gongzhi_job;
grant select, update (task) on cases.part to gongzhi_job;
