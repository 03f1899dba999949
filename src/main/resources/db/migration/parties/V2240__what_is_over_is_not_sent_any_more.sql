-- What was told and is over before it went out is sent by no way any more; it stays readable inside the program.
create function parties.take_back(to_whom bigint[], keys text[], about text, since timestamptz) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update parties.notice n set state = 'SENT'
   where n.state = 'WAITING' and n.party_id = any (to_whom) and n.key = any (keys) and n.told_at >= since
     and n.words ->> 0 = about;
  with over as (
    update parties.delivery d set state = 'CLOSED', fault = 'over'
      from parties.notice n
     where n.id = d.notice_id and d.state in ('WAITING', 'PARKED') and n.party_id = any (to_whom) and n.key = any (keys)
       and n.told_at >= since and n.words ->> 0 = about
    returning d.notice_id)
  select count(*)::int from over
$$;
comment on function parties.take_back is
  '撤回待发: closes what waits to be sent of these notices, parked ones too, and says how many those were.';
grant create on schema parties to gongzhi_job;
alter function parties.take_back(bigint[], text[], text, timestamptz) owner to gongzhi_job;
revoke create on schema parties from gongzhi_job;
revoke all on function parties.take_back(bigint[], text[], text, timestamptz) from public;
grant execute on function parties.take_back(bigint[], text[], text, timestamptz) to gongzhi_officer, gongzhi_job;
