-- The tree over all commitments, and what was signed of it.

create table transparency.tile (
  level      smallint not null,
  tile_index bigint not null,
  hashes     bytea not null,

  primary key (level, tile_index),
  constraint level_is_in_the_tree check (level between 0 and 7),
  constraint tile_holds_whole_hashes check (octet_length(hashes) between 32 and 8192 and octet_length(hashes) % 32 = 0)
);

comment on table transparency.tile is
  '瓦片: up to 256 hashes of one level of the tree (C2SP tlog-tiles). A tile only grows at its end.';
comment on column transparency.tile.hashes is '哈希: SHA-256 hashes one after another, 32 bytes each.';

create table transparency.head (
  day       date primary key,
  size      bigint not null,
  signed_at timestamptz not null,
  note      text not null,

  constraint size_counts_from_zero check (size >= 0)
);

comment on table transparency.head is
  '树头: the last signed checkpoint of each day (UTC); the newest row is the current one.';
comment on column transparency.head.note is '签名文本: the whole signed note, as served to everyone.';

create table transparency.log_state (
  only_row       boolean primary key default true,
  frozen_because text,
  since          timestamptz not null,
  audited_at     timestamptz,
  audited_size   bigint,
  audit_millis   bigint,

  constraint there_is_one_log check (only_row),
  constraint audit_is_whole check (num_nulls(audited_at, audited_size, audit_millis) in (0, 3))
);

comment on table transparency.log_state is '日志状态: whether the log is being signed, and its last full recomputation.';
comment on column transparency.log_state.frozen_because is '冻结原因: key of the reason why nothing is signed; null while all is well.';
comment on column transparency.log_state.audited_at is '复核时间: end of the last full recomputation; null before the first.';

create function transparency.tile_only_grows() returns trigger language plpgsql as $$
begin
  if (new.level, new.tile_index) is distinct from (old.level, old.tile_index)
     or substring(new.hashes for octet_length(old.hashes)) is distinct from old.hashes then
    raise exception 'A tile only grows' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function transparency.head_only_advances() returns trigger language plpgsql as $$
begin
  if new.day <> old.day or new.size < old.size or new.signed_at < old.signed_at then
    raise exception 'A signed head is only followed by a later one' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger tile_only_grows before update on transparency.tile
  for each row execute function transparency.tile_only_grows();
create trigger tile_is_never_deleted before delete or truncate on transparency.tile
  for each statement execute function transparency.refuse();
create trigger head_only_advances before update on transparency.head
  for each row execute function transparency.head_only_advances();
create trigger head_is_never_deleted before delete or truncate on transparency.head
  for each statement execute function transparency.refuse();

alter table transparency.tile enable always trigger tile_only_grows;
alter table transparency.tile enable always trigger tile_is_never_deleted;
alter table transparency.head enable always trigger head_only_advances;
alter table transparency.head enable always trigger head_is_never_deleted;

grant select on transparency.tile, transparency.head, transparency.log_state to
  gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert, update on transparency.tile, transparency.head, transparency.log_state to gongzhi_job;
