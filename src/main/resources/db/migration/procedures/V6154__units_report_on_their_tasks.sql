-- The unit says that its task is done, and whoever made the plan accepts that or gives it back: each turn stays.
create table procedures.work_turn (
  id      bigint generated always as identity,
  task_id bigint      not null references procedures.work_task,
  kind    text        not null,
  words   text        not null,
  by_id   bigint      not null,
  at      timestamptz not null,
  constraint a_work_turn_has_an_id primary key (id),
  constraint work_turn_is_known check (kind in ('REPORTED', 'RETURNED', 'ACCEPTED')),
  constraint work_turn_is_said check (length(words) between 2 and 200)
);
comment on table  procedures.work_turn      is '任务经过: reported by the unit, given back or accepted by whoever made the plan; only added to.';
comment on column procedures.work_turn.kind is '动作: the last one says how the task stands.';
create index work_turns_in_order on procedures.work_turn (task_id, id);
alter table procedures.work_turn enable row level security;
alter table procedures.work_turn force row level security;
grant select on procedures.work_turn to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
  gongzhi_auditor, gongzhi_job;
create policy work_turns_are_public on procedures.work_turn for select using (true);
create policy reported_by_its_unit on procedures.work_turn for insert to gongzhi_officer with check (
  by_id = shared.current_party() and kind = 'REPORTED' and exists (
  select from procedures.work_task t where t.id = task_id and shared.in_organisation(t.unit_id)));
create policy taken_on_ones_own_ground on procedures.work_turn for insert to gongzhi_officer with check (
  by_id = shared.current_party() and exists (
  select from procedures.work_task t join procedures.work_plan p on p.id = t.plan_id
   where t.id = task_id and shared.in_scope(p.area_path)));
grant insert on procedures.work_turn to gongzhi_officer;
