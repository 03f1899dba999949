create table cases.follow (
  id         bigint generated always as identity,
  party_id   bigint      not null,
  area_id    bigint      not null,
  group_code text        not null default '',
  case_no    text        not null default '',
  since      timestamptz not null,
  told_on    date        not null,
  told_until timestamptz not null,
  constraint follow_has_an_id primary key (id),
  constraint a_person_follows_something_once unique (party_id, area_id, group_code, case_no),
  constraint one_case_or_a_kind_of_matter check (group_code = '' or case_no = '')
);
comment on table  cases.follow            is '关注: what a resident wants to hear of; nobody else reads it.';
comment on column cases.follow.area_id    is '属地: the ground followed, or where the followed case lies.';
comment on column cases.follow.group_code is '事项大类: two letters; empty for all.';
comment on column cases.follow.case_no    is '诉求编号: the one case followed; empty for all of the ground.';
comment on column cases.follow.told_on    is '告知日: the last day that was looked after; each day is told of once.';
comment on column cases.follow.told_until is '告知到: what happened up to then was told.';
create index follows_to_tell on cases.follow (told_on, id);
create unique index lines_by_number on cases.register_line (no);

alter table cases.follow enable row level security;
alter table cases.follow force row level security;
create policy ones_own_follows on cases.follow for all to gongzhi_resident
  using (party_id = shared.current_party()) with check (party_id = shared.current_party());
create policy background_sees_all on cases.follow for all to gongzhi_job using (true) with check (true);
grant select, insert, delete on cases.follow to gongzhi_resident;
grant select, delete on cases.follow to gongzhi_job;
grant update (told_on, told_until) on cases.follow to gongzhi_job;
