-- The public log: what was promised, and what opens a promise.

create schema transparency;
grant usage on schema transparency to
  gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;

create sequence transparency.commitment_id;
grant usage on sequence transparency.commitment_id to
  gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_job;

create table transparency.commitment (
  id         bigint primary key default nextval('transparency.commitment_id'),
  leaf       bytea not null,
  leaf_hash  bytea not null,
  leaf_index bigint,
  written_at timestamptz not null,

  constraint leaf_is_short check (octet_length(leaf) between 60 and 400),
  constraint leaf_hash_is_sha256 check (octet_length(leaf_hash) = 32),
  constraint leaf_index_counts_from_zero check (leaf_index >= 0)
) with (fillfactor = 90);

create index commitment_waits_for_the_sealer on transparency.commitment (id) where leaf_index is null;
create unique index commitment_has_its_place on transparency.commitment (leaf_index) where leaf_index is not null;
create index commitment_is_found_by_hash on transparency.commitment (leaf_hash) where leaf_index is not null;

comment on table transparency.commitment is
  '承诺: one leaf of the public log, written in the transaction of the act itself. It never changes, except that the sealer gives it its place once.';
comment on column transparency.commitment.leaf is '叶子: the public bytes: version, event type, area code, hour and a salted commitment.';
comment on column transparency.commitment.leaf_hash is '叶子哈希: SHA-256 of the leaf as RFC 9162 says; the sealer works it out again from the leaf.';
comment on column transparency.commitment.leaf_index is '序号: place in the tree; null until the sealer has seen the row, at most 60 seconds.';
comment on column transparency.commitment.written_at is '写入时间: the clock of the log; the receipt counts from here.';

create table transparency.opening (
  id       bigint primary key,
  subject  text not null,
  previous bytea,
  code     text unique,
  salt     bytea,
  content  text,

  constraint first_fact_alone_has_the_code check ((previous is null) = (code is not null)),
  constraint salt_and_content_go_together check ((salt is null) = (content is null)),
  constraint salt_has_32_bytes check (octet_length(salt) = 32),
  constraint subject_has_no_fork unique nulls not distinct (subject, previous)
);

comment on table transparency.opening is
  '开启材料: what opens a commitment. Erasing a subject empties salt and content here; the leaf stays as meaningless bytes.';
comment on column transparency.opening.id is '承诺编号: the commitment this opens.';
comment on column transparency.opening.subject is '主体: whose record, one per matter, such as case:YH-2026-000123.';
comment on column transparency.opening.previous is '上一条: leaf hash of the fact before in this record; null for the first.';
comment on column transparency.opening.code is '查验码: opens the record page; drawn from the salt of the first fact, null for later facts.';
comment on column transparency.opening.salt is '盐: 32 random bytes; null after erasure.';
comment on column transparency.opening.content is '内容: the full fact as canonical JSON (RFC 8785); null after erasure.';

-- Rows never change. The two exceptions are written out, and hold for the owner of the tables too.

create function transparency.refuse() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: the log only grows', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create function transparency.only_give_a_place() returns trigger language plpgsql as $$
begin
  if old.leaf_index is not null or new.leaf_index is null
     or (new.id, new.leaf, new.leaf_hash, new.written_at) is distinct from (old.id, old.leaf, old.leaf_hash, old.written_at) then
    raise exception 'A commitment never changes' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create function transparency.only_erase() returns trigger language plpgsql as $$
begin
  if new.salt is not null or new.content is not null
     or (new.id, new.subject, new.previous, new.code) is distinct from (old.id, old.subject, old.previous, old.code) then
    raise exception 'An opening can only be erased' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create trigger commitment_never_changes before update on transparency.commitment
  for each row execute function transparency.only_give_a_place();
create trigger commitment_is_never_deleted before delete or truncate on transparency.commitment
  for each statement execute function transparency.refuse();
create trigger opening_is_only_erased before update on transparency.opening
  for each row execute function transparency.only_erase();
create trigger opening_is_never_deleted before delete or truncate on transparency.opening
  for each statement execute function transparency.refuse();

alter table transparency.commitment enable always trigger commitment_never_changes;
alter table transparency.commitment enable always trigger commitment_is_never_deleted;
alter table transparency.opening enable always trigger opening_is_only_erased;
alter table transparency.opening enable always trigger opening_is_never_deleted;

-- Leaves are public. Openings hold personal data: a transaction reads one record, which it must name.

grant select on transparency.commitment to
  gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert (id, leaf, leaf_hash, written_at) on transparency.commitment to
  gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_job;
grant update (leaf_index) on transparency.commitment to gongzhi_job;

grant select on transparency.opening to
  gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_job;
grant select (id, subject, previous) on transparency.opening to gongzhi_auditor;
grant insert on transparency.opening to
  gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_job;
grant update (salt, content) on transparency.opening to gongzhi_officer, gongzhi_administrator, gongzhi_job;

alter table transparency.opening enable row level security;
alter table transparency.opening force row level security;

create policy one_named_record_is_read on transparency.opening for select using (
  subject = current_setting('gongzhi.subject', true) or code = current_setting('gongzhi.record_code', true));
create policy the_job_reads_all on transparency.opening for select to gongzhi_job, gongzhi_auditor using (true);
create policy every_act_adds on transparency.opening for insert with check (true);
create policy one_named_record_is_erased on transparency.opening for update using (
  subject = current_setting('gongzhi.subject', true));
