-- Who answers for a special-purpose grid: a mall, a school, a hospital, from one day to another.
create table parties.host_unit (
  id              bigint generated always as identity primary key,
  change_id       bigint not null,
  community_id    bigint not null,
  community_path  text   not null,
  grid_id         bigint,
  organisation_id bigint references parties.organisation,
  name            text   not null,
  purpose         text   not null,
  contact_post    text   not null,
  held_from       date,
  held_to         date,
  proposed_by     bigint not null,

  constraint a_change_brings_one_host unique (change_id),
  constraint name_is_short check (length(name) between 2 and 60),
  constraint purpose_is_a_key check (purpose ~ '^[a-z][a-z-]{0,29}$'),
  constraint contact_post_is_short check (length(contact_post) between 2 and 40),
  constraint what_has_a_grid_has_its_day check ((grid_id is null) = (held_from is null)),
  constraint what_has_a_day_has_its_organisation check (held_from is null or organisation_id is not null),
  constraint it_ends_after_it_begins check (held_to >= held_from)
);
comment on table  parties.host_unit                 is '依托单位: the organisation that answers for a special-purpose grid, from one day to another.';
comment on column parties.host_unit.change_id       is '所属调整: the change of grids that brings it; nothing holds until that is in force.';
comment on column parties.host_unit.grid_id         is '专属网格: null until the change is in force.';
comment on column parties.host_unit.organisation_id is '组织: null for one that is entered together with the grid.';
comment on column parties.host_unit.name            is '名称: of the organisation, as it was proposed.';
comment on column parties.host_unit.purpose         is '类型: key of the kind of special-purpose grid in the pack of the place.';
comment on column parties.host_unit.contact_post    is '联络岗位: which post there is asked; a title, never a person.';
comment on column parties.host_unit.held_to         is '终止日: first day on which it no longer does; null while it does.';
create unique index one_host_at_a_time on parties.host_unit (grid_id) where held_to is null;

alter table parties.host_unit enable row level security;
alter table parties.host_unit force row level security;
create policy hosts_in_force_are_public on parties.host_unit for select
  using (grid_id is not null or shared.in_scope(community_path));
create policy proposed_on_ones_own_ground on parties.host_unit for insert to gongzhi_officer
  with check (shared.in_scope(community_path) and proposed_by = shared.current_party() and grid_id is null);
create policy program_work on parties.host_unit to gongzhi_job using (true) with check (true);
grant select on parties.host_unit
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert on parties.host_unit to gongzhi_officer;
grant update (grid_id, organisation_id, held_from, held_to) on parties.host_unit to gongzhi_job;
