-- What is known of a neighbourhood, entry by entry: nothing is overwritten, the latest of each fact holds.
create table cases.neighbourhood_entry (
  id         bigint generated always as identity,
  area_id    bigint      not null,
  area_path  text        not null,
  fact       text        not null,
  value      text        not null,
  words      text        not null default '',
  as_of      date        not null,
  source     text        not null,
  ends_id    bigint,
  entered_by bigint      not null,
  entered_at timestamptz not null,
  constraint an_entry_has_an_id primary key (id),
  constraint fact_is_known check (fact in ('YEAR_BUILT', 'BUILDINGS', 'HOUSEHOLDS', 'LIFTS', 'MANAGEMENT', 'COMMITTEE', 'FUND', 'DEFECT', 'PLAN')),
  constraint value_is_short check (length(value) between 1 and 20),
  constraint words_are_short check (length(words) <= 200),
  constraint what_is_listed_is_described check (fact not in ('DEFECT', 'PLAN') or length(words) >= 2),
  constraint source_says_something check (length(source) between 2 and 120),
  constraint only_what_is_listed_ends check (ends_id is null or fact in ('DEFECT', 'PLAN')),
  constraint what_ends_was_there foreign key (ends_id) references cases.neighbourhood_entry (id)
);
comment on table  cases.neighbourhood_entry           is '小区档案: one fact of a neighbourhood as it was on a day, with its source.';
comment on column cases.neighbourhood_entry.fact      is '项目: year built, buildings, households, lifts, management, owners'' committee, maintenance fund, a defect, a plan of renovation.';
comment on column cases.neighbourhood_entry.value     is '内容: a number, or a word of the list that belongs to the fact.';
comment on column cases.neighbourhood_entry.as_of     is '截至日期: the day on which it was so; of two entries the later one holds.';
comment on column cases.neighbourhood_entry.source    is '来源: where it is known from; everybody reads it.';
comment on column cases.neighbourhood_entry.ends_id   is '了结: the defect that is mended or the plan that is past; null for an entry that adds one.';
create index entries_by_neighbourhood on cases.neighbourhood_entry (area_id, id);
create index entries_by_ground on cases.neighbourhood_entry (area_path text_pattern_ops, id);
create unique index a_defect_ends_once on cases.neighbourhood_entry (ends_id) where ends_id is not null;
call shared.keep_append_only('cases.neighbourhood_entry');

alter table cases.neighbourhood_entry enable row level security;
alter table cases.neighbourhood_entry force row level security;
create policy profiles_are_public on cases.neighbourhood_entry for select using (true);
create policy officers_of_the_ground_keep_them on cases.neighbourhood_entry for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and entered_by = shared.current_party());
grant select on cases.neighbourhood_entry
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert on cases.neighbourhood_entry to gongzhi_officer;
