-- A unit that was called and says that it does not come is looked into by the level above whoever called it.
alter table cases.whistle_call
  add column refused_to text,
  add column looked_at  timestamptz,
  add column looked_by  bigint,
  add constraint only_a_refusal_is_looked_into check (looked_at is null or declined_at is not null),
  add constraint a_look_has_its_person check ((looked_at is null) = (looked_by is null));
comment on column cases.whistle_call.refused_to is '查看方: path of the ground above the whistler whose supervisors look into the refusal; null where the unit did not refuse, and for refusals before this was kept.';
comment on column cases.whistle_call.looked_at  is '查看时间: when the level above looked into the refusal; null while it waits.';
comment on column cases.whistle_call.looked_by  is '查看人: who of the level above did.';
create index refusals_to_look_into on cases.whistle_call (whistle_id) where refused_to is not null and looked_at is null;
grant update (refused_to, looked_at, looked_by) on cases.whistle_call to gongzhi_officer, gongzhi_job;
