-- Visits: doors and workplaces on lists, seen regularly by whoever serves that ground.
create table cases.visit_target (
  id        bigint generated always as identity,
  group_key text   not null,
  area_id   bigint not null,
  area_path text   not null,
  place     text   not null,
  due_on    date   not null,
  seen_on   date,
  left_at   timestamptz,
  constraint visit_target_has_an_id primary key (id),
  constraint a_place_is_short check (length(place) between 1 and 60)
);
comment on table  cases.visit_target           is '走访对象: a door, a workplace or a site on a list; no name of anybody.';
comment on column cases.visit_target.group_key is '类别: key of the list in the place pack.';
comment on column cases.visit_target.due_on    is '应走访日: by when somebody is to go.';
comment on column cases.visit_target.seen_on   is '上次走访日: when it was last covered.';
comment on column cases.visit_target.left_at   is '移出时间: when it was taken off the list.';
create unique index a_door_is_once_on_a_list on cases.visit_target (group_key, area_id, place) where left_at is null;
create index targets_by_due on cases.visit_target (area_path text_pattern_ops, due_on, id) where left_at is null;

create table cases.visit (
  id        bigint generated always as identity,
  target_id bigint      not null references cases.visit_target,
  key       text        not null,
  outcome   text        not null,
  heard     text        not null,
  at        timestamptz not null,
  by_id     bigint      not null,
  case_no   text,
  constraint visit_has_an_id primary key (id),
  constraint a_visit_is_written_once unique (target_id, key),
  constraint outcome_is_known check (outcome in ('MET', 'NOT_THERE', 'DECLINED')),
  constraint words_are_at_most_a_thousand check (length(heard) <= 1000)
);
comment on table  cases.visit         is '走访记录: one visit and what was heard, as far as the household agrees.';
comment on column cases.visit.heard   is '听到的: phones and identity numbers masked; empty without consent.';
comment on column cases.visit.by_id   is '走访人: party who went.';
comment on column cases.visit.case_no is '转成的诉求: what the finding became; null for none.';
create index visits_of_a_target on cases.visit (target_id, at desc, id desc);

alter table cases.visit_target enable row level security;
alter table cases.visit_target force row level security;
alter table cases.visit        enable row level security;
alter table cases.visit        force row level security;
create policy background_sees_all on cases.visit_target for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.visit        for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_ground on cases.visit_target for all to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy officers_of_the_ground_read on cases.visit for select to gongzhi_officer
  using (exists (select from cases.visit_target t where t.id = target_id));
create policy in_ones_own_name on cases.visit for insert to gongzhi_officer
  with check (by_id = shared.current_party() and exists (select from cases.visit_target t where t.id = target_id));
grant select, insert on cases.visit_target, cases.visit to gongzhi_officer;
grant update (due_on, seen_on, left_at) on cases.visit_target to gongzhi_officer;
grant select on cases.visit_target, cases.visit to gongzhi_job;
