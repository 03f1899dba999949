-- An ordinary matter is hidden at once where one person finds it confidential, and somebody appointed for such matters
-- says whether that holds; until then it waits on their list, and what was wrong goes back to where it was.
create table cases.confiding (
  id            bigint generated always as identity,
  case_id       bigint      not null references cases.case_file,
  asked_by      bigint      not null,
  asked_at      timestamptz not null,
  from_category text        not null,
  from_urgent   boolean     not null,
  from_owner    bigint      not null,
  from_unit     bigint,
  from_due      timestamptz not null,
  answer_by     timestamptz not null,
  late_told     boolean     not null default false,
  decided_at    timestamptz,
  decided_by    bigint,
  kept          boolean,
  reason        text        not null default '',
  constraint confiding_has_an_id primary key (id),
  constraint an_answer_about_confiding_is_whole check (
    (decided_at is null) = (decided_by is null) and (decided_at is null) = (kept is null)),
  constraint who_confides_never_confirms check (decided_by <> asked_by),
  constraint giving_back_has_a_reason check (kept is not false or reason <> ''),
  constraint a_reason_for_giving_back_is_at_most_two_thousand check (length(reason) <= 2000),
  constraint an_answer_about_confiding_has_time check (answer_by > asked_at)
);
comment on table  cases.confiding               is '转保密确认: one matter that one person hid at once, and what a second person appointed for such matters said.';
comment on column cases.confiding.from_category is '原类别: what it was taken for before.';
comment on column cases.confiding.from_unit     is '原承办单位: who had it before; null where no unit had.';
comment on column cases.confiding.from_due      is '原期限: what was left of it is left again when it goes back.';
comment on column cases.confiding.answer_by     is '确认时限: by when it is confirmed or given back.';
comment on column cases.confiding.late_told     is '超时已告: that the unit above was told that nobody had answered.';
comment on column cases.confiding.kept          is '确认: true where it is confidential, false where it went back; null while it waits.';
create unique index a_case_waits_for_one_confirmation on cases.confiding (case_id) where decided_at is null;
create index confidings_of_a_case on cases.confiding (case_id, id);
create index confidings_by_answer on cases.confiding (answer_by) where decided_at is null;

alter table cases.confiding enable row level security;
alter table cases.confiding force row level security;
create policy background_sees_all on cases.confiding for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.confiding for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
grant select, insert on cases.confiding to gongzhi_officer;
grant update (decided_at, decided_by, kept, reason) on cases.confiding to gongzhi_officer;
grant select, update (late_told, reason) on cases.confiding to gongzhi_job;
