-- Owners elect their committee by heads and by area: each choice carries the area of its voter, and still no voter.
alter table ballots.contest_choice add column area bigint not null default 0;
alter table ballots.contest_choice add constraint an_area_is_not_negative check (area >= 0);
comment on column ballots.contest_choice.area is '面积: of the voter in 0.01 m² where owners elect; zero where only heads count.';

create or replace function ballots.say_among(contest text, entry int, way text, words text, moment timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  held ballots.contest;
begin
  select c.* into held from ballots.contest c
   where c.no = contest and c.state = 'OPEN' and moment >= c.opens_at and moment < c.closes_at for share;
  if not found then
    return 'CLOSED';
  end if;
  if not exists (select from ballots.roll_person p
                  where p.roll_id = held.roll_id and p.entry_no = entry and p.voice
                    and ((way = 'WEB' and p.party_id = shared.current_party())
                         or (way = 'ASSISTED' and shared.in_scope(held.area_path)))) then
    return 'NOBODY';
  end if;
  insert into ballots.contest_voice (contest_no, entry_no, channel, arrived, entered_by)
  values (contest, entry, way, moment, case way when 'WEB' then null else shared.current_party() end)
  on conflict do nothing;
  if not found then
    return 'VOTED';
  end if;
  insert into ballots.contest_choice (contest_no, key, said, area)
  select contest, gen_random_uuid(), words, case when held.kind = 'ELECTION' and r.kind = 'OWNERS' then e.area else 0 end
    from ballots.roll r join ballots.roll_entry e on e.roll_id = r.id
   where r.id = held.roll_id and e.no = entry;
  return 'TAKEN';
end $$;

-- An election of owners decides for all of them where the place lets its votes bind, and says on what basis.
alter table ballots.contest add column basis text not null default '';
alter table ballots.contest add constraint a_basis_is_short check (length(basis) <= 200);
comment on column ballots.contest.basis is '效力依据: why it binds; empty where it only advises.';
