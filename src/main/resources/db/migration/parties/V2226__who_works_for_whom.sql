-- Other modules ask whether somebody has a post in an organisation, or one on some ground that belongs to none.
create function parties.works_for(person bigint, unit bigint, ground text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (
    select from parties.post p
     where p.party_id = person and p.held_from <= now() and (p.held_to is null or p.held_to > now())
       and (p.organisation_id = unit or (p.organisation_id is null and starts_with(p.area_path, ground))));
comment on function parties.works_for is
  '任职单位: whether this person has a post in this organisation, or one of no organisation on this ground.';
grant create on schema parties to gongzhi_job;
alter function parties.works_for(bigint, bigint, text) owner to gongzhi_job;
revoke create on schema parties from gongzhi_job;
revoke all on function parties.works_for(bigint, bigint, text) from public;
grant execute on function parties.works_for(bigint, bigint, text) to gongzhi_job;
