-- What a coordination meeting came to: an agreement, or none and where the trouble goes next.
create table procedures.meeting_outcome (
  meeting_id bigint  not null references procedures.meeting,
  agreed     boolean not null,
  route      text    not null default '',
  constraint a_meeting_has_one_outcome primary key (meeting_id),
  constraint without_agreement_it_goes_somewhere check (agreed = (route = '') and length(route) <= 100)
);
comment on table  procedures.meeting_outcome       is '协调结果: whether the parties agreed.';
comment on column procedures.meeting_outcome.route is '后续途径: mediation, court or another body; empty where they agreed.';
alter table procedures.meeting_outcome enable row level security;
alter table procedures.meeting_outcome force row level security;
grant select on procedures.meeting_outcome to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
  gongzhi_auditor, gongzhi_job;
create policy outcome_with_its_minutes on procedures.meeting_outcome for select using (exists (
  select from procedures.meeting m where m.id = meeting_id and (m.disclosure is not null or shared.in_scope(m.area_path))));
create policy outcome_on_ones_own_ground on procedures.meeting_outcome for insert to gongzhi_officer with check (exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
grant insert on procedures.meeting_outcome to gongzhi_officer;
