-- The order in which somebody chose to walk today, where it is not the suggested one.
create table cases.route_order (
  party_id  bigint not null,
  day       date   not null,
  stop_keys text[] not null,
  constraint one_order_a_day primary key (party_id, day),
  constraint a_walk_is_short check (cardinality(stop_keys) between 1 and 100)
);
comment on table  cases.route_order           is '自定路线: the order a worker chose for a day; without a row the suggestion stands.';
comment on column cases.route_order.stop_keys is '顺序: keys of tasks, doors and points, the first first.';

alter table cases.route_order enable row level security;
alter table cases.route_order force row level security;
create policy background_tidies_up on cases.route_order for all to gongzhi_job using (true) with check (true);
create policy ones_own on cases.route_order for all to gongzhi_officer
  using (party_id = shared.current_party()) with check (party_id = shared.current_party());
grant select, insert, update, delete on cases.route_order to gongzhi_officer;
grant select, delete on cases.route_order to gongzhi_job;
