-- What is carried out over a year has a task for each month, and a report on it.
create table procedures.stage (
  decision_no text        not null references procedures.decision (no),
  month       date        not null,
  words       text        not null,
  set_by      bigint      not null,
  set_at      timestamptz not null,
  report      text        not null default '',
  reported_by bigint,
  reported_at timestamptz,
  constraint a_month_has_one_task primary key (decision_no, month),
  constraint a_month_begins_on_its_first check (extract(day from month) = 1),
  constraint stage_words_are_short check (length(words) between 4 and 200 and length(report) <= 300),
  constraint a_report_has_its_day check ((report = '') = (reported_at is null) and (report = '') = (reported_by is null))
);
comment on table  procedures.stage             is '阶段任务: one of each month while a matter is carried out, as everybody may read it.';
comment on column procedures.stage.report      is '当月进展: what was done; empty until it is reported.';
comment on column procedures.stage.reported_at is '报告时间: null until then.';
alter table procedures.stage enable row level security;
alter table procedures.stage force row level security;
grant select on procedures.stage to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
  gongzhi_auditor, gongzhi_job;
create policy stages_are_public on procedures.stage for select using (true);
create policy set_where_one_serves_or_answers on procedures.stage for insert to gongzhi_officer with check (
  set_by = shared.current_party() and exists (select from procedures.decision d where d.no = decision_no
    and (shared.in_scope(d.area_path) or d.owner_id = shared.current_party())));
create policy reported_where_one_serves_or_answers on procedures.stage for update to gongzhi_officer using (
  report = '' and exists (select from procedures.decision d where d.no = decision_no
    and (shared.in_scope(d.area_path) or d.owner_id = shared.current_party())))
  with check (reported_by = shared.current_party());
grant insert, update (report, reported_by, reported_at) on procedures.stage to gongzhi_officer;
