-- A letter about something confidential lies with the unit that has it, and with no office of the ground.
alter table parties.letter add column unit_id bigint references parties.organisation;
alter table parties.letter_batch add column unit_id bigint references parties.organisation;
comment on column parties.letter.unit_id is
  '保密承办单位: the only unit that prints it; null where the office of the ground does.';
comment on column parties.letter_batch.unit_id is
  '保密承办单位: the unit that prints the batch; null where the office of the ground does.';

alter policy officers_of_the_ground on parties.letter
  using (case when unit_id is null then shared.in_scope(area_path) else shared.in_organisation(unit_id) end)
  with check (case when unit_id is null then shared.in_scope(area_path) else shared.in_organisation(unit_id) end);
alter policy officers_of_the_ground on parties.letter_batch
  using (case when unit_id is null then shared.in_scope(area_path) else shared.in_organisation(unit_id) end)
  with check (case when unit_id is null then shared.in_scope(area_path) else shared.in_organisation(unit_id) end);

create or replace function parties.open_address(which bigint, why text, now timestamptz)
  returns bytea language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  sealed bytea;
  whom   bigint;
  about  text;
  near   boolean;
begin
  select l.party_id, l.matter,
         case when l.unit_id is null then shared.in_scope(l.area_path) else shared.in_organisation(l.unit_id) end
    into whom, about, near
    from parties.letter l
   where l.id = which and l.batch_id is not null;
  if whom is null or shared.current_party() is null or not near then
    raise exception 'not within reach' using errcode = 'insufficient_privilege';
  end if;
  select i.address_sealed into sealed
    from parties.identity i
   where i.party_id = whom and i.letters_closed_at is null;
  if sealed is not null then
    insert into parties.reveal (party_id, by_id, field, reason, matter, at, over_many)
    values (whom, shared.current_party(), 'ADDRESS', why, about, now, false);
  end if;
  return sealed;
end
$$;
