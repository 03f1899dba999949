-- The second route: a case goes through the petition and mass-work office, which hands each on by itself.
alter table cases.case_file
  add column route text not null default 'ORDINARY',
  add constraint route_is_known check (route in ('ORDINARY', 'PETITION'));
comment on column cases.case_file.route is '渠道: ordinary, or through the petition office with the dates of the law; said of the matter, never of a person.';
grant select (route), update (route) on cases.case_file to gongzhi_officer;
create index open_petitions on cases.case_file (due_at, id) where closed_at is null and route = 'PETITION';

create table cases.petition (
  case_id     bigint      not null references cases.case_file,
  taken_at    timestamptz not null,
  taken_by    bigint      not null,
  forward_by  timestamptz not null,
  decide_by   timestamptz not null,
  unit_id     bigint,
  handed_at   timestamptz,
  handed_by   bigint,
  tell_by     timestamptz,
  told_at     timestamptz,
  object_by   timestamptz,
  objected_at timestamptz,
  objection   text        not null default '',
  settled_at  timestamptz,
  constraint a_case_goes_this_route_once primary key (case_id),
  constraint what_was_handed_on_has_unit_person_and_dates check (
    (handed_at is null) = (unit_id is null) and (handed_at is null) = (handed_by is null)
    and (handed_at is null) = (tell_by is null) and (handed_at is null) = (object_by is null)),
  constraint an_objection_has_its_reason check ((objected_at is null) = (length(objection) = 0)),
  constraint an_objection_is_at_most_two_thousand check (length(objection) <= 2000),
  constraint only_an_objection_is_settled check (settled_at is null or objected_at is not null)
);
comment on table  cases.petition             is '信访渠道: dates of a case that goes through the petition office, as they stand; what was done stands in the course of the case.';
comment on column cases.petition.forward_by  is '转送期限: fifteen days after it was registered.';
comment on column cases.petition.decide_by   is '办理期限: sixty days after it was registered; an extension stands in the case.';
comment on column cases.petition.unit_id     is '承办单位: to which the office handed it on; null while it waits there.';
comment on column cases.petition.tell_by     is '告知期限: until when the unit tells that it has it and how it goes on.';
comment on column cases.petition.object_by   is '异议期限: until when the unit can say that it is not its matter.';
comment on column cases.petition.objected_at is '异议时间: null while there is none.';
comment on column cases.petition.settled_at  is '异议答复时间: when the office let the unit keep it; null while it is open.';

alter table cases.petition enable row level security;
alter table cases.petition force row level security;
create policy background_sees_all on cases.petition for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.petition for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
create policy reporters_read_their_own on cases.petition for select to gongzhi_resident
  using (exists (select from cases.case_words w where w.case_id = petition.case_id));
grant select, insert on cases.petition to gongzhi_officer;
grant update (unit_id, handed_at, handed_by, tell_by, told_at, object_by, objected_at, objection, settled_at)
  on cases.petition to gongzhi_officer;
grant select on cases.petition to gongzhi_resident, gongzhi_job;
