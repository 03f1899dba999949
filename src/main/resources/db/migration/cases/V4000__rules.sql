-- The rules of each place, version by version: a running case keeps the version it started under.
create schema if not exists cases;
comment on schema cases is '诉求: matters people report, from report to confirmed close.';

create table cases.rule_version (
  place        text        not null,
  version      integer     not null,
  content_hash bytea       not null,
  rules        text        not null,
  categories   text        not null,
  loaded_at    timestamptz not null,

  constraint each_version_of_a_place_has_one_number primary key (place, version),
  constraint versions_count_from_one check (version >= 1),
  constraint place_is_a_code check (place ~ '^[a-z][a-z0-9-]{0,39}$'),
  constraint content_hash_is_sha_256 check (length(content_hash) = 32)
);

comment on table  cases.rule_version              is '规则版本: what a place pack said about cases at one time.';
comment on column cases.rule_version.content_hash is '内容摘要: SHA-256 of rules and categories; a new version starts when it changes.';
comment on column cases.rule_version.rules        is '规则正文: the merged cases.yaml as one line of YAML.';
comment on column cases.rule_version.categories   is '事项类别: the merged categories.csv as one line of YAML.';
comment on column cases.rule_version.loaded_at    is '生效时间: when a program first started with it.';

call shared.keep_append_only('cases.rule_version');

grant usage on schema cases to gongzhi_job;
grant select, insert on cases.rule_version to gongzhi_job;
