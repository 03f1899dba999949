-- What a place says about its grids, in versions, and what follows when grids are redrawn.
create table cases.grid_rule_version (
  place        text        not null,
  version      integer     not null,
  content_hash bytea       not null,
  rules        text        not null,
  loaded_at    timestamptz not null,
  constraint each_version_of_grid_rules_has_one_number primary key (place, version),
  constraint versions_count_from_one check (version >= 1),
  constraint content_hash_is_sha_256 check (length(content_hash) = 32)
);
comment on table  cases.grid_rule_version              is '网格规则版本: norms, staffing and duty lists of grids as a place pack said them at one time.';
comment on column cases.grid_rule_version.content_hash is '内容摘要: SHA-256 of the rules; a new version starts when it changes.';
comment on column cases.grid_rule_version.rules        is '规则正文: the merged grids.yaml as one line of YAML.';
comment on column cases.grid_rule_version.loaded_at    is '生效时间: when a program first started with it.';
call shared.keep_append_only('cases.grid_rule_version');
grant select, insert on cases.grid_rule_version to gongzhi_job;

create table cases.ground_follow (
  change_id bigint      not null,
  grids     bigint[]    not null,
  heirs     bigint[]    not null,
  buildings bigint[]    not null,
  paths     text[]      not null,
  noted_at  timestamptz not null,
  done_at   timestamptz,
  constraint a_change_is_followed_once primary key (change_id),
  constraint each_grid_has_an_heir check (cardinality(grids) = cardinality(heirs)),
  constraint each_building_has_a_path check (cardinality(buildings) = cardinality(paths))
);
comment on table  cases.ground_follow         is '诉求随网格: a change of grids whose open cases follow to their new owners.';
comment on column cases.ground_follow.heirs   is '承接网格: the grid that answers for each former one, in their order.';
comment on column cases.ground_follow.paths   is '新路径: of each building, in their order.';
comment on column cases.ground_follow.done_at is '完成时间: when no open case was left behind; null until then.';
create index follows_to_do on cases.ground_follow (change_id) where done_at is null;
grant select, insert, update on cases.ground_follow to gongzhi_job;

-- Open cases by building or grid: those that follow their ground.
create index open_by_area on cases.case_file (area_id) where closed_at is null;
grant update (area_id, area_path, left_at) on cases.visit_target to gongzhi_job;
grant update (area_id) on cases.follow to gongzhi_job;
