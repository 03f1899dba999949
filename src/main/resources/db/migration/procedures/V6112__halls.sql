-- Discussion halls; their rules stand in the packs of the places, their sessions are meetings held there.
create table procedures.hall (
  id            bigint generated always as identity,
  area_id       bigint      not null,
  area_path     text        not null,
  name          text        not null,
  address       text        not null,
  hours         text        not null,
  about         text        not null default '',
  registered_by bigint      not null,
  registered_at timestamptz not null,
  closed_at     timestamptz,
  closed_why    text        not null default '',
  constraint a_hall_has_an_id primary key (id),
  constraint hall_words_are_short check (length(name) between 2 and 30 and length(address) between 2 and 60
    and length(hours) between 2 and 60 and length(about) <= 500 and length(closed_why) <= 100),
  constraint a_closed_hall_says_why check ((closed_at is null) = (closed_why = ''))
);
comment on table  procedures.hall           is '议事厅: where neighbours meet and talk.';
comment on column procedures.hall.hours     is '开放时间: as it stands on its door.';
comment on column procedures.hall.closed_at is '停用时间: null while it is open.';
create unique index open_halls_of_an_area_have_names on procedures.hall (area_id, name) where closed_at is null;

alter table procedures.hall enable row level security;
alter table procedures.hall force row level security;
create policy halls_are_public on procedures.hall for select using (true);
create policy hall_of_ones_own_ground on procedures.hall for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and registered_by = shared.current_party());
create policy hall_closed_on_ones_own_ground on procedures.hall for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
grant select on procedures.hall to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
      gongzhi_auditor, gongzhi_job;
grant insert on procedures.hall to gongzhi_officer;
grant update (closed_at, closed_why) on procedures.hall to gongzhi_officer;
