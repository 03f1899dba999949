-- An officer is linked to the branch of a grid or neighbourhood, and each time that they take part there is on record.
create table cases.branch_link (
  id         bigint generated always as identity,
  officer_id bigint      not null references parties.party,
  area_id    bigint      not null,
  area_path  text        not null,
  linked_by  bigint      not null references parties.party,
  linked_at  timestamptz not null,
  ended_by   bigint      references parties.party,
  ended_at   timestamptz,
  constraint branch_link_has_an_id primary key (id),
  constraint somebody_ended_the_link check ((ended_at is null) = (ended_by is null))
);
comment on table  cases.branch_link            is '直联: an officer linked to the branch of one grid, neighbourhood or community.';
comment on column cases.branch_link.officer_id is '直联干部: who takes part there.';
comment on column cases.branch_link.ended_at   is '结束时间: null while it holds.';
create unique index an_officer_is_linked_once_to_a_branch on cases.branch_link (officer_id, area_id) where ended_at is null;
create index links_by_ground on cases.branch_link (area_path text_pattern_ops, id) where ended_at is null;

create table cases.branch_attendance (
  link_id  bigint      not null references cases.branch_link,
  kind     text        not null,
  held_on  date        not null,
  words    text        not null,
  noted_by bigint      not null references parties.party,
  noted_at timestamptz not null,
  constraint one_attendance_of_a_kind_a_day primary key (link_id, held_on, kind),
  constraint attendance_kind_is_known check (kind in ('THREE_MEETINGS', 'ORGANISATION_LIFE', 'THEME_DAY', 'VISIT')),
  constraint attendance_words_are_short check (length(words) between 1 and 300)
);
comment on table  cases.branch_attendance         is '参加记录: one day on which a linked officer took part; never changed.';
comment on column cases.branch_attendance.held_on is '日期: the day it was held.';
comment on column cases.branch_attendance.words   is '内容: what it was about and what came of it; no names.';
call shared.keep_append_only('cases.branch_attendance');

alter table cases.branch_link enable row level security;
alter table cases.branch_link force row level security;
alter table cases.branch_attendance enable row level security;
alter table cases.branch_attendance force row level security;
create policy on_the_ground_or_ones_own on cases.branch_link for select to gongzhi_officer
  using (shared.in_scope(area_path) or officer_id = shared.current_party());
create policy whoever_leads_links on cases.branch_link for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and linked_by = shared.current_party());
create policy whoever_leads_ends on cases.branch_link for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path) and ended_by = shared.current_party());
create policy with_its_link on cases.branch_attendance for select to gongzhi_officer
  using (exists (select from cases.branch_link l where l.id = link_id));
create policy by_the_officer_alone on cases.branch_attendance for insert to gongzhi_officer
  with check (noted_by = shared.current_party()
    and exists (select from cases.branch_link l where l.id = link_id and l.officer_id = shared.current_party() and l.ended_at is null));
grant select, insert, update (ended_by, ended_at) on cases.branch_link to gongzhi_officer;
grant select, insert on cases.branch_attendance to gongzhi_officer;
