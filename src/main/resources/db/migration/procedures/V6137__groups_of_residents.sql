-- Small groups by which residents run one thing themselves (parking, square dance, lift): charter, members, minutes, money.
create table procedures.topic_group (
  id         bigint generated always as identity,
  area_id    bigint      not null,
  area_path  text        not null,
  name       text        not null,
  topic      text        not null,
  charter    text        not null,
  since      date        not null,
  founded_by bigint      not null,
  founded_at timestamptz not null,
  constraint a_group_has_an_id primary key (id),
  constraint group_words_are_short check (length(name) between 2 and 30 and length(topic) between 2 and 60
    and length(charter) between 20 and 3000)
);
comment on table  procedures.topic_group         is '自治小组: residents who run one thing by themselves.';
comment on column procedures.topic_group.charter is '章程: who may join, how it decides, what it may spend.';
create unique index groups_of_an_area_have_names on procedures.topic_group (area_id, name);

create table procedures.topic_group_member (
  id       bigint generated always as identity,
  group_id bigint not null references procedures.topic_group,
  name     text   not null,
  post     text   not null default '',
  since    date   not null,
  left_on  date,
  constraint a_group_member_has_an_id primary key (id),
  constraint group_member_words_are_short check (length(name) between 2 and 20 and length(post) <= 20),
  constraint who_leaves_a_group_joined_it check (left_on is null or left_on >= since)
);
comment on table procedures.topic_group_member is '小组成员: names as members gave them to be posted.';
create unique index nobody_joins_a_group_twice on procedures.topic_group_member (group_id, name) where left_on is null;

create table procedures.topic_group_entry (
  id         bigint generated always as identity,
  group_id   bigint not null references procedures.topic_group,
  kind       text   not null,
  day        date   not null,
  words      text   not null,
  cents      bigint not null default 0,
  written_by bigint not null,
  constraint a_group_entry_has_an_id primary key (id),
  constraint group_entry_is_known check (kind in ('MINUTES', 'INCOME', 'EXPENSE')),
  constraint group_entry_is_said check (length(words) between 2 and 1000),
  constraint only_money_has_an_amount check ((kind = 'MINUTES') = (cents = 0) and cents between 0 and 100000000)
);
comment on table  procedures.topic_group_entry       is '小组记录: minutes, and each yuan that came or went; only added to.';
comment on column procedures.topic_group_entry.cents is '金额，分: 0 for minutes.';
create index entries_of_a_group on procedures.topic_group_entry (group_id, day desc, id desc);

do $$
declare
  named text;
begin
  foreach named in array array['topic_group', 'topic_group_member', 'topic_group_entry']
  loop
    execute format('alter table procedures.%I enable row level security', named);
    execute format('alter table procedures.%I force row level security', named);
    execute format('grant select on procedures.%I to gongzhi_public, gongzhi_resident, gongzhi_officer,
                    gongzhi_administrator, gongzhi_auditor, gongzhi_job', named);
    execute format('create policy %I on procedures.%I for select using (true)', named || '_is_public', named);
  end loop;
end $$;
create policy group_of_ones_own_ground on procedures.topic_group for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and founded_by = shared.current_party());
create policy group_member_of_ones_own_ground on procedures.topic_group_member for insert to gongzhi_officer with check (exists (
  select from procedures.topic_group g where g.id = group_id and shared.in_scope(g.area_path)));
create policy group_member_leaves_ones_own_ground on procedures.topic_group_member for update to gongzhi_officer using (exists (
  select from procedures.topic_group g where g.id = group_id and shared.in_scope(g.area_path)));
create policy group_entry_of_ones_own_ground on procedures.topic_group_entry for insert to gongzhi_officer with check (
  written_by = shared.current_party() and exists (
  select from procedures.topic_group g where g.id = group_id and shared.in_scope(g.area_path)));
grant insert on procedures.topic_group, procedures.topic_group_member, procedures.topic_group_entry to gongzhi_officer;
grant update (left_on) on procedures.topic_group_member to gongzhi_officer;
