-- A unit that has a matter must be able to call its reporter, wherever the ground of the matter lies: the police post
-- that looks into violence at home, the department that promised a first contact. Reading stays a trace that the
-- reporter sees.
create function parties.open_field(
  whom bigint, wanted text, why text, about text, ground text, held_by bigint, now timestamptz)
  returns bytea language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  sealed bytea;
begin
  if shared.current_party() is null or not (shared.in_scope(ground) or coalesce(shared.in_organisation(held_by), false)) then
    raise exception 'not within reach' using errcode = 'insufficient_privilege';
  end if;
  select case wanted when 'NAME' then i.name_sealed when 'PHONE' then i.phone_sealed when 'NUMBER' then i.number_sealed end
    into sealed
    from parties.identity i
   where i.party_id = whom;
  if sealed is not null then
    insert into parties.reveal (party_id, by_id, field, reason, matter, at, over_many)
    select whom, shared.current_party(), wanted, why, about, now, count(*) >= 20
      from parties.reveal r
     where r.by_id = shared.current_party() and r.at > now - interval '1 day';
  end if;
  return sealed;
end
$$;

grant create on schema parties to gongzhi_job;
alter function parties.open_field(bigint, text, text, text, text, bigint, timestamptz) owner to gongzhi_job;
revoke create on schema parties from gongzhi_job;
revoke all on function parties.open_field(bigint, text, text, text, text, bigint, timestamptz) from public;
grant execute on function parties.open_field(bigint, text, text, text, text, bigint, timestamptz) to gongzhi_officer;
revoke execute on function parties.open_field(bigint, text, text, text, text, timestamptz) from gongzhi_officer;
