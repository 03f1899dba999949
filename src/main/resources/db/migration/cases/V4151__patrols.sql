-- Patrols: points where somebody looks regularly, and what was found there.
create table cases.patrol_point (
  id        bigint generated always as identity,
  kind_key  text   not null,
  area_id   bigint not null,
  area_path text   not null,
  place     text   not null,
  lng       float8 not null,
  lat       float8 not null,
  code      text   not null,
  due_on    date   not null,
  seen_on   date,
  left_at   timestamptz,
  constraint patrol_point_has_an_id primary key (id),
  constraint a_place_is_short check (length(place) between 1 and 60),
  constraint a_code_is_random check (code ~ '^[0-9a-f]{16}$')
);
comment on table  cases.patrol_point          is '巡查点: where somebody looks regularly.';
comment on column cases.patrol_point.kind_key is '类别: key of the kind in the place pack, which says what to look at and how often.';
comment on column cases.patrol_point.code     is '点位码: what the code on the spot says; whoever read it was there.';
comment on column cases.patrol_point.due_on   is '应巡日: by when somebody is to look.';
comment on column cases.patrol_point.seen_on  is '上次巡查日: when somebody last looked; null for never.';
comment on column cases.patrol_point.left_at  is '停用时间: when it was taken off the list; null while it is on it.';
create unique index a_point_is_once_on_a_list on cases.patrol_point (kind_key, area_id, place) where left_at is null;
create index points_by_due on cases.patrol_point (area_path text_pattern_ops, due_on, id) where left_at is null;

create table cases.patrol_check (
  id       bigint generated always as identity,
  point_id bigint      not null references cases.patrol_point,
  key      text        not null,
  proof    text        not null,
  metres   integer,
  reason   text        not null,
  at       timestamptz not null,
  by_id    bigint      not null,
  case_no  text,
  constraint patrol_check_has_an_id primary key (id),
  constraint a_check_is_written_once unique (point_id, key),
  constraint proof_is_known check (proof in ('POSITION', 'CODE', 'HAND')),
  constraint by_hand_with_a_reason check (proof <> 'HAND' or length(reason) > 0),
  constraint a_position_has_a_distance check (proof <> 'POSITION' or metres is not null)
);
comment on table  cases.patrol_check         is '巡查打点: somebody looked; the position itself is not kept.';
comment on column cases.patrol_check.metres  is '距点位(米): how far the phone was from the point; null where it did not say.';
comment on column cases.patrol_check.reason  is '手工打点原因: why neither position nor code served; empty where one did.';
comment on column cases.patrol_check.by_id   is '巡查人: party who looked.';
comment on column cases.patrol_check.case_no is '转成的诉求: what the finding became; null for none.';
create index checks_of_a_point on cases.patrol_check (point_id, at desc, id desc);

alter table cases.patrol_point enable row level security;
alter table cases.patrol_point force row level security;
alter table cases.patrol_check enable row level security;
alter table cases.patrol_check force row level security;
create policy background_sees_all on cases.patrol_point for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.patrol_check for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_ground on cases.patrol_point for all to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy officers_of_the_ground_read on cases.patrol_check for select to gongzhi_officer
  using (exists (select from cases.patrol_point p where p.id = point_id));
create policy in_ones_own_name on cases.patrol_check for insert to gongzhi_officer
  with check (by_id = shared.current_party() and exists (select from cases.patrol_point p where p.id = point_id));
grant select, insert on cases.patrol_point, cases.patrol_check to gongzhi_officer;
grant update (due_on, seen_on, left_at) on cases.patrol_point to gongzhi_officer;
grant select on cases.patrol_point, cases.patrol_check to gongzhi_job;
grant update (area_id, area_path, left_at) on cases.patrol_point to gongzhi_job;
