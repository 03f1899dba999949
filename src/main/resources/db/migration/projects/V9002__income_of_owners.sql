-- How the income of what owners have in common is split: by what they decided, among the roll that decided it.
create table projects.income_split (
  id           bigint generated always as identity,
  book_id      bigint      not null,
  area_id      bigint      not null,
  area_path    text        not null,
  year         integer     not null,
  amount       bigint      not null,
  manage       integer     not null,
  dividend     integer     not null,
  facilities   integer     not null,
  decision     text        not null,
  official     text        not null default '',
  roll_id      bigint      not null,
  state        text        not null default 'PROPOSED',
  proposed_by  bigint      not null,
  proposed_at  timestamptz not null,
  decided_by   bigint,
  decided_at   timestamptz,
  booking_id   bigint,
  code         text,
  constraint a_split_has_an_id primary key (id),
  constraint shares_come_to_a_hundred check (
    manage >= 0 and dividend >= 0 and facilities >= 0 and manage + dividend + facilities = 100),
  constraint something_is_split check (amount > 0),
  constraint split_year_is_plausible check (year between 2000 and 2200),
  constraint split_state_is_known check (state in ('PROPOSED', 'BOOKED', 'WITHDRAWN')),
  constraint two_persons_split_income check (decided_by is distinct from proposed_by or state = 'WITHDRAWN'),
  constraint a_booked_split_says_where check ((state = 'BOOKED') = (booking_id is not null) and (state = 'BOOKED') = (code is not null)),
  constraint a_decided_split_says_by_whom check ((state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint split_decision_is_short check (length(decision) between 4 and 40 and length(official) <= 60)
);
comment on table  projects.income_split            is '公共收益分配: one year''s split, proposed by one and booked by another.';
comment on column projects.income_split.amount     is '金额: in fen, what was free when it was proposed.';
comment on column projects.income_split.manage     is '日常管理占比: percent.';
comment on column projects.income_split.dividend   is '业主分红占比: percent, by exclusive area.';
comment on column projects.income_split.facilities is '设施维护占比: percent.';
comment on column projects.income_split.decision   is '依据: number of the vote of the owners that decided the shares.';
comment on column projects.income_split.official   is '正式决议: where the vote here only asked for opinions, the record of the owners'' assembly that decides.';
comment on column projects.income_split.roll_id    is '名册: frozen roll of owners among whom the dividend goes.';
comment on column projects.income_split.code       is '查验码: under which everybody finds it in the public record.';
create unique index one_split_of_a_year on projects.income_split (book_id, year) where state <> 'WITHDRAWN';
create index splits_of_an_area on projects.income_split (area_path text_pattern_ops, id desc);

alter table projects.income_split enable row level security;
alter table projects.income_split force row level security;
create policy auditors_read on projects.income_split for select to gongzhi_auditor using (true);
create policy officers_of_the_ground on projects.income_split to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy booked_splits_are_public on projects.income_split for select using (state = 'BOOKED');
grant select on projects.income_split to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert on projects.income_split to gongzhi_officer;
grant update (state, decided_by, decided_at, booking_id, code) on projects.income_split to gongzhi_officer;
