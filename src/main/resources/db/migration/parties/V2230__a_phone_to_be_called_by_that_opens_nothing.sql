-- Several people of a household may leave one number. Who signs in by it is one of them; the others are called by it alone.
alter table parties.identity drop constraint phone_comes_with_its_index;
alter table parties.identity add constraint an_index_comes_with_its_phone check (phone_index is null or phone_sealed is not null);
comment on column parties.identity.phone_index is '手机号盲索引: keyed hash for exact search and for signing in; null without a phone, and where somebody else signs in by it.';

create or replace function parties.has_phone(whom bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from parties.identity i where i.party_id = whom and i.phone_index is not null);
comment on function parties.has_phone is '留有手机号: whether this person can sign in by a phone of their own.';
