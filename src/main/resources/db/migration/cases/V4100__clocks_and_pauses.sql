-- Several clocks of a case, read off its events; and a case whose clocks stand still with a second person's word.
alter table cases.case_file
  add column paused_at       timestamptz,
  add column due_before      timestamptz,
  add column promised_before timestamptz,
  add constraint a_pause_knows_its_dates check (
    (paused_at is null) = (due_before is null) and (paused_at is null) = (promised_before is null)),
  add constraint a_paused_case_is_at_work_and_has_an_end check (
    paused_at is null
      or (closed_at is null and status in ('ASSIGNED', 'IN_PROGRESS', 'REOPENED') and due_at > paused_at)),
  add constraint what_is_late_is_not_paused check (due_before > paused_at);
comment on column cases.case_file.paused_at       is '挂起: since when its clocks stand still; null while they run.';
comment on column cases.case_file.due_before      is '原时限: when the owner would have had to act; null while the clocks run.';
comment on column cases.case_file.promised_before is '原承诺时限: what the reporter was promised; null while the clocks run.';
create index paused_until on cases.case_file (due_at) where paused_at is not null;

grant select (paused_at) on cases.case_file to gongzhi_public;
grant select (paused_at, due_before, promised_before) on cases.case_file
  to gongzhi_resident, gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant update (paused_at, due_before, promised_before) on cases.case_file to gongzhi_resident, gongzhi_officer, gongzhi_job;

alter table cases.approval
  add column cause text,
  drop constraint kind_is_known,
  add constraint kind_is_known check (kind in ('EXTENSION', 'REJECTION', 'PAUSE')),
  add constraint a_pause_has_a_cause_and_an_end check (kind <> 'PAUSE' or (cause is not null and until is not null)),
  add constraint cause_is_known check (cause in ('REPORTER', 'WEATHER', 'PERMISSION', 'MATERIAL', 'EXAMINATION'));
comment on column cases.approval.cause is '挂起原因: from the list of the place; null for what is no pause.';

create table cases.case_clock (
  case_id    bigint      not null references cases.case_file,
  kind       text        not null,
  started_at timestamptz not null,
  due_at     timestamptz not null,
  stopped_at timestamptz,
  constraint a_case_has_one_clock_of_a_kind primary key (case_id, kind),
  constraint kind_is_known check (kind in ('CONTACT', 'ACCEPT', 'RESOLVE', 'FEED_BACK'))
);
comment on table  cases.case_clock            is '分段时限: the clocks of a case as its events say; written by the program alone, and the same again from the same events.';
comment on column cases.case_clock.kind       is '种类: first contact 首次联系, acceptance 受理, result 办结, question to the reporter 反馈.';
comment on column cases.case_clock.stopped_at is '停表: when what it waits for happened; null while it runs.';
create index running_clocks_by_due on cases.case_clock (due_at, case_id) where stopped_at is null;

create table cases.clock_position (
  only_row boolean not null default true,
  horizon  xid8    not null default '0',
  constraint there_is_one_clock_position primary key (only_row),
  constraint only_row_of_clocks_is_true check (only_row)
);
comment on table cases.clock_position is '读到哪里: events of transactions before this one are in the clocks.';
insert into cases.clock_position default values;

alter table cases.timer_mark
  drop constraint kind_is_known,
  add constraint kind_is_known check (
    kind in ('SOON', 'OVERDUE', 'SUPERVISED', 'UNANSWERED', 'CONTACT', 'ACCEPT', 'FEED_BACK'));

alter table cases.case_clock enable row level security;
alter table cases.case_clock force row level security;
create policy background_sees_all on cases.case_clock for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.case_clock for select to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id));
grant select, insert, update on cases.case_clock to gongzhi_job;
grant select on cases.case_clock to gongzhi_officer;
grant select, update on cases.clock_position to gongzhi_job;
