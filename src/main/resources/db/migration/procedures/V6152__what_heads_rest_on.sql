-- On what the heads of a meeting rest where no list of members names them: a frozen roll, and a signed list as a picture.
create table procedures.headcount (
  meeting_id bigint not null references procedures.meeting,
  roll_id    bigint,
  sheet      text   not null default '',
  constraint heads_are_counted_once primary key (meeting_id)
);
comment on table  procedures.headcount         is '人数依据: how many were due and there rests on this; with the minutes.';
comment on column procedures.headcount.roll_id is '名册: the frozen roll that says how many are due; null where somebody wrote it down.';
comment on column procedures.headcount.sheet   is '签到表照片: name of the picture, for those who hold the meeting; empty where all checked in.';
alter table procedures.headcount enable row level security;
alter table procedures.headcount force row level security;
grant select on procedures.headcount to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
  gongzhi_auditor, gongzhi_job;
create policy basis_with_its_minutes on procedures.headcount for select using (exists (
  select from procedures.meeting m where m.id = meeting_id and (m.disclosure is not null or shared.in_scope(m.area_path))));
create policy basis_for_its_members on procedures.headcount for select to gongzhi_officer using (exists (
  select from procedures.meeting m where m.id = meeting_id and procedures.sits_in(m.area_id, m.body)));
create policy basis_on_ones_own_ground on procedures.headcount for insert to gongzhi_officer with check (exists (
  select from procedures.meeting m where m.id = meeting_id and (shared.in_scope(m.area_path)
    or procedures.sits_in(m.area_id, m.body))));
grant insert on procedures.headcount to gongzhi_officer;
