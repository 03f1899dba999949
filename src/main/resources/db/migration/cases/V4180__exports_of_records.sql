-- Who took the file of a case along, on paper or as data: a look at personal data like any other.
create table cases.record_export (
  id        bigint generated always as identity,
  kind      text        not null,
  case_id   bigint      references cases.case_file,
  area_path text        not null,
  by_id     bigint,
  role      text,
  at        timestamptz not null,
  cases     integer     not null,
  constraint record_export_has_an_id primary key (id),
  constraint kind_of_export_is_known check (kind in ('DOSSIER', 'HISTORY', 'HISTORIES')),
  constraint one_case_or_a_whole_ground check ((kind = 'HISTORIES') = (case_id is null)),
  constraint an_officer_takes_it_in_a_post check ((by_id is null) = (role is null)),
  constraint cases_are_counted check (cases >= 0)
);
comment on table  cases.record_export           is '档案导出留痕: who took a case along as a file, or the courses of a whole ground without personal data; never changed.';
comment on column cases.record_export.case_id   is '诉求: null for the courses of a whole ground.';
comment on column cases.record_export.area_path is '属地: of the case, or the ground.';
comment on column cases.record_export.by_id     is '导出人: the officer; null for the reporter, who is found by the case alone.';
comment on column cases.record_export.role      is '岗位: role key of the post in which it was taken; null for the reporter.';
comment on column cases.record_export.cases     is '件数: how many cases were in it.';
create index exports_of_a_case on cases.record_export (case_id, id desc) where case_id is not null;
create index exports_of_a_person on cases.record_export (by_id, at) where by_id is not null;
call shared.keep_append_only('cases.record_export');

alter table cases.record_export enable row level security;
alter table cases.record_export force row level security;
create policy officers_leave_traces on cases.record_export for insert to gongzhi_officer
  with check (by_id = shared.current_party()
    and (case_id is null or exists (select from cases.case_file c where c.id = case_id)));
create policy residents_leave_traces on cases.record_export for insert to gongzhi_resident
  with check (by_id is null
    and exists (select from cases.case_words w where w.case_id = record_export.case_id));
create policy one_reads_ones_own on cases.record_export for select to gongzhi_officer
  using (by_id = shared.current_party());
create policy reporters_read_who_took_it on cases.record_export for select to gongzhi_resident
  using (exists (select from cases.case_words w where w.case_id = record_export.case_id));
create policy auditors_read_their_ground on cases.record_export for select to gongzhi_auditor
  using (shared.in_scope(area_path));
create policy the_program_reads_all on cases.record_export for select to gongzhi_job using (true);
grant select on cases.record_export to gongzhi_job;
grant select, insert on cases.record_export to gongzhi_officer, gongzhi_resident;
grant select on cases.record_export to gongzhi_auditor;
