-- Urging and formal supervision as chains on record.
create table cases.reminder (
  id          bigint generated always as identity,
  case_id     bigint      not null references cases.case_file,
  by_id       bigint      not null,
  by_reporter boolean     not null,
  to_id       bigint      not null,
  reminded_at timestamptz not null,
  words       text        not null,
  answer_by   timestamptz not null,
  counted_on  date,
  answered_at timestamptz,
  answered_by bigint,
  answer      text        not null default '',
  raised_to   bigint,
  raised_at   timestamptz,
  constraint reminder_has_an_id primary key (id),
  constraint a_reporter_reminds_once_a_working_day unique (case_id, by_id, counted_on),
  constraint a_reminder_of_a_reporter_counts_for_a_day check (by_reporter = (counted_on is not null)),
  constraint an_answer_to_a_reminder_is_whole check (
    (answered_at is null) = (answered_by is null) and (answered_at is null) = (answer = '')),
  constraint a_raised_reminder_names_the_post_above check ((raised_to is null) = (raised_at is null)),
  constraint reminders_are_at_most_two_thousand check (length(words) <= 2000 and length(answer) <= 2000)
);
comment on table  cases.reminder            is '催办: who reminded whom, by when an answer was due, the answer, and where it went without one.';
comment on column cases.reminder.to_id      is '被催办人: who had to act then.';
comment on column cases.reminder.counted_on is '计入的工作日: a reporter may remind once on each; null for a reminder from above.';
comment on column cases.reminder.raised_to  is '报到上一级: the person above who got it without an answer; null where it did not go up.';
create index reminders_of_a_case on cases.reminder (case_id, id desc);
create index reminders_without_an_answer on cases.reminder (answer_by) where answered_at is null and raised_at is null;

create table cases.supervision (
  id            bigint generated always as identity,
  case_id       bigint      not null references cases.case_file,
  supervisor_id bigint      not null,
  by_program    boolean     not null,
  unit_id       bigint,
  reason        text        not null,
  opened_at     timestamptz not null,
  due_at        timestamptz not null,
  answered_at   timestamptz,
  answered_by   bigint,
  answer        text        not null default '',
  ended_at      timestamptz,
  ended_by      bigint,
  conclusion    text        not null default '',
  late_told     boolean     not null default false,
  constraint supervision_has_an_id primary key (id),
  constraint a_supervision_by_a_person_has_a_reason check (by_program or reason <> ''),
  constraint an_answer_to_a_supervision_is_whole check (
    (answered_at is null) = (answered_by is null) and (answered_at is null) = (answer = '')),
  constraint the_end_of_a_supervision_is_whole check (
    (ended_at is null) = (ended_by is null) and (ended_at is null) = (conclusion = '')),
  constraint only_the_supervisor_ends_a_supervision check (ended_by = supervisor_id),
  constraint an_answer_is_due_after_the_beginning check (due_at > opened_at),
  constraint words_of_a_supervision_are_at_most_two_thousand check (
    length(reason) <= 2000 and length(answer) <= 2000 and length(conclusion) <= 2000)
);
comment on table  cases.supervision               is '督办: a case watched over by one named person, who alone ends it.';
comment on column cases.supervision.supervisor_id is '督办人: who watches over it now.';
comment on column cases.supervision.by_program    is '自动督办: began by a rule; then there is no reason in words.';
comment on column cases.supervision.unit_id       is '被督办单位: who had the case when it began; null where no unit had.';
comment on column cases.supervision.due_at        is '答复时限: by when the unit answers.';
comment on column cases.supervision.late_told     is '超时已告: that supervisor and unit were told that the answer is late.';
create unique index a_case_has_one_open_supervision on cases.supervision (case_id) where ended_at is null;
create index supervisions_by_due on cases.supervision (due_at, id) where ended_at is null;
create index ended_supervisions on cases.supervision (ended_at desc, id desc) where ended_at is not null;
create index open_supervisions_by_supervisor on cases.supervision (supervisor_id) where ended_at is null;

create index supervised_without_end on cases.case_file (id) where supervised and closed_at is null;

alter table cases.reminder    enable row level security;
alter table cases.reminder    force row level security;
alter table cases.supervision enable row level security;
alter table cases.supervision force row level security;
create policy background_sees_all on cases.reminder    for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.supervision for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.reminder for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
create policy reporters_read_their_own on cases.reminder for select to gongzhi_resident
  using (exists (select from cases.case_words w where w.case_id = reminder.case_id));
create policy reporters_remind on cases.reminder for insert to gongzhi_resident
  with check (by_id = shared.current_party() and by_reporter
    and exists (select from cases.case_words w where w.case_id = reminder.case_id));
create policy officers_of_the_case on cases.supervision for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
grant select, insert on cases.reminder to gongzhi_resident, gongzhi_officer, gongzhi_job;
grant update (answered_at, answered_by, answer) on cases.reminder to gongzhi_officer;
grant update (raised_to, raised_at) on cases.reminder to gongzhi_job;
grant select, insert on cases.supervision to gongzhi_officer, gongzhi_job;
grant update (supervisor_id, answered_at, answered_by, answer, ended_at, ended_by, conclusion) on cases.supervision
  to gongzhi_officer;
grant update (late_told) on cases.supervision to gongzhi_job;
