-- Implementation plans, split into tasks: who leads, guides, coordinates and carries out, and until when.
create table procedures.work_plan (
  id        bigint generated always as identity,
  area_id   bigint      not null,
  area_path text        not null,
  title     text        not null,
  basis     text        not null,
  words     text        not null,
  made_by   bigint      not null,
  made_at   timestamptz not null,
  constraint a_plan_has_an_id primary key (id),
  constraint plan_words_are_short check (length(title) between 4 and 60 and length(basis) between 2 and 100
    and length(words) between 10 and 3000)
);
comment on table  procedures.work_plan       is '实施方案: a plan of a level, as everybody may read it.';
comment on column procedures.work_plan.basis is '由哪次会议定的: the meeting that mobilised, or the paper it follows.';
create index work_plans_by_ground on procedures.work_plan (area_path text_pattern_ops, id desc);

create table procedures.work_task (
  id          bigint generated always as identity,
  plan_id     bigint not null references procedures.work_plan,
  words       text   not null,
  leads       text   not null,
  guides      text   not null default '',
  coordinates text   not null default '',
  unit_id     bigint not null,
  unit_name   text   not null,
  due_on      date   not null,
  done_on     date,
  done_words  text   not null default '',
  constraint a_task_has_an_id primary key (id),
  constraint task_words_are_short check (length(words) between 4 and 200 and length(leads) between 2 and 40
    and length(guides) <= 40 and length(coordinates) <= 40 and length(unit_name) <= 80 and length(done_words) <= 200),
  constraint a_done_task_says_what check ((done_on is null) = (done_words = ''))
);
comment on table  procedures.work_task         is '任务: one task of a plan with the four parts (统筹、指导、协调、落实).';
comment on column procedures.work_task.unit_id is '落实单位: the organisation that carries it out, and is told.';
comment on column procedures.work_task.done_on is '办结日: null until then.';
create index work_tasks_of_a_plan on procedures.work_task (plan_id, due_on, id);

do $$
declare
  named text;
begin
  foreach named in array array['work_plan', 'work_task']
  loop
    execute format('alter table procedures.%I enable row level security', named);
    execute format('alter table procedures.%I force row level security', named);
    execute format('grant select on procedures.%I to gongzhi_public, gongzhi_resident, gongzhi_officer,
                    gongzhi_administrator, gongzhi_auditor, gongzhi_job', named);
    execute format('create policy %I on procedures.%I for select using (true)', named || '_is_public', named);
  end loop;
end $$;
create policy plan_of_ones_own_ground on procedures.work_plan for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and made_by = shared.current_party());
create policy task_of_ones_own_plan on procedures.work_task for insert to gongzhi_officer with check (exists (
  select from procedures.work_plan p where p.id = plan_id and shared.in_scope(p.area_path)));
create policy task_done_on_ones_own_ground on procedures.work_task for update to gongzhi_officer using (exists (
  select from procedures.work_plan p where p.id = plan_id and shared.in_scope(p.area_path)));
grant insert on procedures.work_plan, procedures.work_task to gongzhi_officer;
grant update (done_on, done_words) on procedures.work_task to gongzhi_officer;
