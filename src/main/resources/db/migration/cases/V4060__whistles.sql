-- The whistle: one case calls several units, each answers for itself, and whoever called them ends it.
create table cases.whistle (
  id        bigint generated always as identity,
  case_id   bigint      not null references cases.case_file,
  area_path text        not null,
  kind      text        not null,
  blown_by  bigint      not null,
  reason    text        not null,
  blown_at  timestamptz not null,
  answer_by timestamptz not null,
  ended_at  timestamptz,
  ended_by  bigint,
  constraint whistle_has_an_id primary key (id),
  constraint kind_is_known check (kind in ('DAILY', 'KEY_WORK', 'EMERGENCY')),
  constraint an_end_has_its_person check ((ended_at is null) = (ended_by is null)),
  constraint a_reason_is_at_most_two_thousand check (length(reason) between 1 and 2000)
);
comment on table  cases.whistle           is '吹哨: units called to a case.';
comment on column cases.whistle.area_path is '属地: path of the area of the case.';
comment on column cases.whistle.kind      is '哨种: daily 日常哨, key work 攻坚哨, emergency 应急哨.';
comment on column cases.whistle.answer_by is '报到时限: until when each unit is to be there.';
create unique index a_case_has_one_open_whistle on cases.whistle (case_id) where ended_at is null;
create index whistles_of_a_case on cases.whistle (case_id);
create index open_whistles_by_answer on cases.whistle (answer_by) where ended_at is null;

create table cases.whistle_call (
  whistle_id  bigint  not null references cases.whistle,
  unit_id     bigint  not null,
  answered_at timestamptz,
  declined_at timestamptz,
  reported_at timestamptz,
  mark_of_whistle smallint,
  mark_of_answer  smallint,
  late_told   boolean not null default false,
  constraint a_unit_is_called_once primary key (whistle_id, unit_id),
  constraint a_unit_reports_or_declines check (declined_at is null or reported_at is null),
  constraint marks_are_one_to_five check (mark_of_whistle between 1 and 5 and mark_of_answer between 1 and 5),
  constraint who_reports_has_answered check (reported_at is null or answered_at is not null)
);
comment on table  cases.whistle_call                 is '报到: one unit that was called, and how it answered.';
comment on column cases.whistle_call.mark_of_whistle is '对吹哨的评价: by the unit, one to five: how needed the whistle was.';
comment on column cases.whistle_call.mark_of_answer  is '对报到的评价: by the whistler, one to five.';
comment on column cases.whistle_call.late_told       is '超时已告: that the level above was told of the delay.';
create index calls_by_unit on cases.whistle_call (unit_id, whistle_id desc);

alter table cases.whistle      enable row level security;
alter table cases.whistle      force row level security;
alter table cases.whistle_call enable row level security;
alter table cases.whistle_call force row level security;
create policy background_sees_all on cases.whistle      for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.whistle_call for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.whistle for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
create policy officers_of_the_case on cases.whistle_call for all to gongzhi_officer
  using (exists (select from cases.whistle w where w.id = whistle_id))
  with check (exists (select from cases.whistle w where w.id = whistle_id));
grant select, insert on cases.whistle, cases.whistle_call to gongzhi_officer, gongzhi_job;
grant update (ended_at, ended_by) on cases.whistle to gongzhi_officer, gongzhi_job;
grant update (answered_at, declined_at, reported_at, mark_of_whistle, mark_of_answer, late_told) on cases.whistle_call
  to gongzhi_officer, gongzhi_job;
