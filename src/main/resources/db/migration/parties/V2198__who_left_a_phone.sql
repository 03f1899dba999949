-- Whether somebody can sign in by a phone of their own; nothing else of it.
create function parties.has_phone(whom bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (select from parties.identity i where i.party_id = whom and i.phone_sealed is not null);
comment on function parties.has_phone is '留有手机号: whether this person left a phone.';
grant create on schema parties to gongzhi_job;
alter function parties.has_phone(bigint) owner to gongzhi_job;
revoke create on schema parties from gongzhi_job;
revoke all on function parties.has_phone(bigint) from public;
grant execute on function parties.has_phone(bigint) to gongzhi_job;
