-- Grids are split, merged and moved by decision: one person proposes, another lets it take effect on a day.
create table territory.grid_change (
  id             bigint generated always as identity primary key,
  kind           text not null,
  area_id        bigint not null references territory.area,
  area_path      text not null,
  basis          text not null,
  effective_on   date not null,
  state          text not null default 'PROPOSED',
  proposed_by    bigint not null,
  proposed_at    timestamptz not null,
  decided_by     bigint,
  decided_at     timestamptz,
  decision_words text not null default '',
  withdrawn_by   bigint,
  withdrawn_at   timestamptz,
  applied_at     timestamptz,
  trouble        text not null default '',

  constraint kind_is_known check (kind in ('SPLIT', 'MERGE', 'MOVE')),
  constraint state_is_known check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'IN_FORCE')),
  constraint basis_says_something check (length(basis) between 2 and 200),
  constraint decision_words_are_short check (length(decision_words) <= 500),
  constraint a_decision_is_whole check ((decided_by is null) = (decided_at is null)),
  constraint proposer_is_not_the_approver check (decided_by <> proposed_by),
  constraint only_what_was_approved_is_in_force check (
    (state = 'IN_FORCE') = (applied_at is not null) and (applied_at is null or decided_by is not null)),
  constraint a_withdrawal_is_whole check (
    (state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_by is null) = (withdrawn_at is null))
);
comment on table  territory.grid_change              is '网格调整: grids that are split, merged or moved from a day on, by a decision of two persons.';
comment on column territory.grid_change.area_id      is '所在: the neighbourhood or community in which all these grids lie.';
comment on column territory.grid_change.basis        is '依据: the decision it rests on; everybody reads it.';
comment on column territory.grid_change.effective_on is '生效日: first day of the new grids; until then it can be taken back.';
comment on column territory.grid_change.trouble      is '未能生效的原因: message key of why it could not take effect on its day; empty for none.';
create index changes_by_state on territory.grid_change (state, effective_on, id);
create index changes_by_ground on territory.grid_change (area_path text_pattern_ops, id);

create table territory.grid_change_grid (
  change_id bigint not null references territory.grid_change,
  area_id   bigint not null references territory.area,
  live      boolean not null default true,
  primary key (change_id, area_id)
);
comment on table  territory.grid_change_grid      is '被调整的网格: the grids that a change replaces.';
comment on column territory.grid_change_grid.live is '在途: true while the change is proposed or waits for its day.';
create unique index a_grid_is_in_one_open_change on territory.grid_change_grid (area_id) where live;

create table territory.grid_change_part (
  change_id bigint not null references territory.grid_change,
  position  integer not null,
  code      text not null,
  name      text not null,
  base      bigint[] not null,
  taken     bigint[] not null,
  area_id   bigint references territory.area,
  primary key (change_id, position),

  constraint code_is_short check (length(code) between 1 and 30),
  constraint name_is_short check (length(name) between 1 and 40),
  constraint a_part_holds_something check (cardinality(base) + cardinality(taken) > 0)
);
comment on table  territory.grid_change_part         is '调整后的网格: one grid as it shall be.';
comment on column territory.grid_change_part.base    is '承接: grids whose ground it keeps, but for what others take; it answers for their history.';
comment on column territory.grid_change_part.taken   is '划入楼栋: buildings it takes from the ground of others.';
comment on column territory.grid_change_part.area_id is '新网格: null until it is in force.';

alter table territory.grid_change      enable row level security;
alter table territory.grid_change      force row level security;
alter table territory.grid_change_grid enable row level security;
alter table territory.grid_change_grid force row level security;
alter table territory.grid_change_part enable row level security;
alter table territory.grid_change_part force row level security;

create policy what_is_decided_is_public on territory.grid_change for select
  using (state in ('APPROVED', 'IN_FORCE') or shared.in_scope(area_path));
create policy proposed_on_ones_own_ground on territory.grid_change for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and proposed_by = shared.current_party() and state = 'PROPOSED');
create policy decided_on_ones_own_ground on territory.grid_change for update to gongzhi_officer
  using (shared.in_scope(area_path))
  with check (decided_by = shared.current_party() or withdrawn_by = shared.current_party());
create policy program_work on territory.grid_change to gongzhi_job using (true) with check (true);
create policy seen_with_its_change on territory.grid_change_grid for select
  using (exists (select from territory.grid_change c where c.id = change_id));
create policy written_with_its_change on territory.grid_change_grid for insert to gongzhi_officer
  with check (exists (select from territory.grid_change c where c.id = change_id and shared.in_scope(c.area_path)));
create policy ended_with_its_change on territory.grid_change_grid for update to gongzhi_officer
  using (exists (select from territory.grid_change c where c.id = change_id and shared.in_scope(c.area_path)))
  with check (not live);
create policy program_work on territory.grid_change_grid to gongzhi_job using (true) with check (true);
create policy seen_with_its_change on territory.grid_change_part for select
  using (exists (select from territory.grid_change c where c.id = change_id));
create policy written_with_its_change on territory.grid_change_part for insert to gongzhi_officer
  with check (exists (select from territory.grid_change c where c.id = change_id and shared.in_scope(c.area_path)));
create policy program_work on territory.grid_change_part to gongzhi_job using (true) with check (true);

grant select on territory.grid_change, territory.grid_change_grid, territory.grid_change_part
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert on territory.grid_change, territory.grid_change_grid, territory.grid_change_part to gongzhi_officer, gongzhi_job;
grant update (state, decided_by, decided_at, decision_words, withdrawn_by, withdrawn_at) on territory.grid_change to gongzhi_officer;
grant update (live) on territory.grid_change_grid to gongzhi_officer, gongzhi_job;
grant update (state, applied_at, trouble, decided_by, decided_at, decision_words) on territory.grid_change to gongzhi_job;
grant update (area_id) on territory.grid_change_part to gongzhi_job;
