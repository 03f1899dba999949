create schema if not exists site;
grant usage on schema site to
  gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;

-- One row for each unsafe request that had an effect, written in the transaction of the effect.
create table site.idempotency (
  principal    text not null,
  key          text not null,
  body_hash    bytea not null,
  status       int,
  location     text,
  content_type text,
  body         bytea,
  created_at   timestamptz not null,

  primary key (principal, key),
  constraint key_is_short check (length(key) between 8 and 100),
  constraint hash_is_sha256 check (length(body_hash) = 32),
  constraint only_what_succeeded_is_kept check (status between 200 and 399),
  constraint kept_answer_is_small check (length(body) <= 65536)
);
create index idempotency_by_age on site.idempotency (created_at);

comment on table  site.idempotency             is '幂等键: an unsafe request that had its effect, and what was answered; kept 30 days.';
comment on column site.idempotency.principal   is '发送人: party:<id> of somebody signed in, device:<random> of a browser that is not.';
comment on column site.idempotency.body_hash   is '内容摘要: SHA-256 of method, address, parameters and files; another body under the same key is refused.';
comment on column site.idempotency.status      is '答复状态: null only inside the transaction that is still at work.';
comment on column site.idempotency.location    is '去向: where the answer led; null when it was not a redirect.';
comment on column site.idempotency.body        is '答复内容: kept for machines; null for pages, which are made anew.';

alter table site.idempotency enable row level security;
alter table site.idempotency force row level security;
create policy keys_are_reached_through_functions on site.idempotency to current_user using (true);
create policy old_keys_are_cleared on site.idempotency for all to gongzhi_job using (true);
grant select, delete on site.idempotency to gongzhi_job;

-- Takes the key, or tells what was answered before. A request still at work under the same key is
-- waited for: the insert stops at its row until that transaction ends.
create function site.claim_key(its_principal text, its_key text, its_hash bytea, at timestamptz)
  returns table (taken boolean, body_hash bytea, status int, location text, content_type text, body bytea)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into site.idempotency (principal, key, body_hash, created_at)
    values (its_principal, its_key, its_hash, at)
    on conflict on constraint idempotency_pkey do nothing;
  if found then
    return query select true, null::bytea, null::int, null::text, null::text, null::bytea;
  else
    return query select false, i.body_hash, i.status, i.location, i.content_type, i.body
      from site.idempotency i where i.principal = its_principal and i.key = its_key;
  end if;
end $$;

create function site.answer_key(
    its_principal text, its_key text, its_status int, its_location text, its_type text, its_body bytea)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  update site.idempotency
     set status = its_status, location = its_location, content_type = its_type, body = its_body
   where principal = its_principal and key = its_key
$$;

-- Pictures people sent. The bytes lie in the data folder under the same random name.
create table site.file (
  id        text primary key,
  sender    text not null,
  owner     text,
  reference text,
  bytes     int not null,
  width     int not null,
  height    int not null,
  sha256    bytea not null,
  kept_at   timestamptz not null,

  constraint name_cannot_be_guessed check (id ~ '^[0-9a-f]{32}$'),
  constraint picture_has_a_size check (bytes > 0 and width between 1 and 1600 and height between 1 and 1600),
  constraint owner_and_reference_come_together check ((owner is null) = (reference is null)),
  constraint hash_is_sha256 check (length(sha256) = 32)
);
create index file_not_yet_attached on site.file (kept_at) where owner is null;
create index file_by_reference on site.file (owner, reference) where owner is not null;

comment on table  site.file           is '图片: one re-encoded picture in the data folder, without any metadata of the camera.';
comment on column site.file.id        is '随机名: 128 random bits in hexadecimal; also the name on disk.';
comment on column site.file.sender    is '上传人: as in site.idempotency.principal; alone may see it until it is attached.';
comment on column site.file.owner     is '归属模块: the module that decides who may see it, such as case; null until attached, then cleared after 7 days.';
comment on column site.file.reference is '归属对象: what it belongs to, in the words of the owner, such as a case number.';

alter table site.file enable row level security;
alter table site.file force row level security;
create policy files_are_reached_through_functions on site.file to current_user using (true);
create policy forgotten_files_are_cleared on site.file for all to gongzhi_job using (true);
grant select, delete on site.file to gongzhi_job;

create function site.keep_file(
    its_id text, its_sender text, its_bytes int, its_width int, its_height int, its_hash bytea, at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into site.file (id, sender, bytes, width, height, sha256, kept_at)
    values (its_id, its_sender, its_bytes, its_width, its_height, its_hash, at)
$$;

-- Gives pictures to their owner; only those this sender sent and nobody owns yet. Returns how many.
create function site.attach_files(ids text[], its_sender text, its_owner text, its_reference text)
  returns int
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  with attached as (
    update site.file set owner = its_owner, reference = its_reference
     where id = any(ids) and sender = its_sender and owner is null
    returning 1)
  select count(*)::int from attached
$$;

-- A picture is found by its random name alone; no role can list them.
create function site.file_by_name(its_id text)
  returns table (id text, sender text, owner text, reference text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.id, f.sender, f.owner, f.reference from site.file f where f.id = its_id
$$;

create function site.files_of(its_owner text, its_reference text)
  returns table (id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.id from site.file f
   where f.owner = its_owner and f.reference = its_reference
   order by f.kept_at, f.id limit 60
$$;

revoke all on all functions in schema site from public;
grant execute on all functions in schema site to
  gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
