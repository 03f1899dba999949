-- A key is written once, together with the answer; until then a lock holds back whoever sends the same. Two writes of
-- one row were a tenth of what an act costs.
drop function site.claim_key(text, text, bytea, timestamptz);
drop function site.answer_key(text, text, int, text, text, bytea);

alter table site.idempotency alter column status set not null;
comment on column site.idempotency.status is '答复状态: how the request was answered.';

-- Waits for a request still at work under the same key, then tells what was answered before: no row for nothing. A
-- plan made while the table was empty would read it whole, and is kept while thousands of keys come in.
create function site.claim_key(its_principal text, its_key text)
  returns table (body_hash bytea, status int, location text, content_type text, body bytea)
  language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(its_key, hashtextextended(its_principal, 0)));
  return query select i.body_hash, i.status, i.location, i.content_type, i.body
    from site.idempotency i where i.principal = its_principal and i.key = its_key;
end $$;

create function site.answer_key(
    its_principal text, its_key text, its_hash bytea, its_status int, its_location text, its_type text, its_body bytea,
    at timestamptz)
  returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into site.idempotency (principal, key, body_hash, status, location, content_type, body, created_at)
    values (its_principal, its_key, its_hash, its_status, its_location, its_type, its_body, at)
$$;

revoke all on function site.claim_key(text, text) from public;
revoke all on function site.answer_key(text, text, bytea, int, text, text, bytea, timestamptz) from public;
grant execute on function site.claim_key(text, text),
    site.answer_key(text, text, bytea, int, text, text, bytea, timestamptz) to
  gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
