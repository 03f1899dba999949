-- A voter says one thing in a secret poll. The voice is marked as said in the same step that writes the choice, there is
-- no other door to the choices, and a voice of a secret poll neither goes away nor changes.
alter table ballots.voice add column said boolean not null default false;
comment on column ballots.voice.said is '已投意见: whether the choice of this voter stands among the secret ones; false in every named poll.';

create function ballots.keep_secret_voice() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    new.said := false;
    return new;
  end if;
  if not exists (select from ballots.poll p where p.no = old.poll_no and p.secret) then
    return coalesce(new, old);
  end if;
  if tg_op = 'DELETE' or old.said
     or (new.poll_no, new.entry_no, new.cast_id) is distinct from (old.poll_no, old.entry_no, old.cast_id) then
    raise exception 'a voice in a secret poll stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function ballots.keep_secret_voice is '无记名不改: the trigger that keeps who took part in a secret poll.';
create trigger a_secret_voice_stays before insert or update or delete on ballots.voice
  for each row execute function ballots.keep_secret_voice();
alter table ballots.voice enable always trigger a_secret_voice_stays;

create function ballots.require_secret_choice() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from ballots.voice v join ballots.poll p on p.no = v.poll_no
              where v.poll_no = new.poll_no and v.entry_no = new.entry_no and p.secret and not v.said) then
    raise exception 'a voice in a secret poll says one thing' using errcode = 'check_violation';
  end if;
  return null;
end $$;
comment on function ballots.require_secret_choice is '一人一票: whoever took part in a secret poll said something.';
create constraint trigger a_secret_voice_says_one_thing after insert on ballots.voice
  deferrable initially deferred for each row execute function ballots.require_secret_choice();

-- The only door to the choices: once for each voter, by whoever sent or entered the ballot.
create function ballots.say_in_secret(poll text, entry int, words text) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update ballots.voice v set said = true
    from ballots.cast_ballot c, ballots.poll p
   where v.poll_no = say_in_secret.poll and v.entry_no = say_in_secret.entry and not v.said
     and c.id = v.cast_id and p.no = v.poll_no and p.secret and p.state = 'OPEN'
     and shared.current_party() in (c.party_id, c.entered_by, c.checked_by);
  if not found then
    return false;
  end if;
  insert into ballots.secret_choice (poll_no, key, choice) values (say_in_secret.poll, gen_random_uuid(), words);
  return true;
end $$;
comment on function ballots.say_in_secret is '无记名投票: false where this voter has said something already, or nobody may say it for them.';
revoke execute on function ballots.say_in_secret from public;
grant execute on function ballots.say_in_secret to gongzhi_resident, gongzhi_officer;
revoke insert on ballots.secret_choice from gongzhi_resident, gongzhi_officer;
drop policy whoever_votes_says_it_in_secret on ballots.secret_choice;
revoke update on ballots.voice from gongzhi_resident, gongzhi_officer;
grant update (cast_id) on ballots.voice to gongzhi_resident, gongzhi_officer;

-- By which day the voters of a roll must be of age.
alter table ballots.roll add column votes_on date;
comment on column ballots.roll.votes_on is '投票日: on this day everybody on the roll is eighteen; null where age does not decide, as with owners.';

-- Residents object by themselves, and read what became of it.
create policy residents_object on ballots.roll_objection for insert to gongzhi_resident, gongzhi_officer
  with check (written_by = shared.current_party() and upheld is null
    and exists (select from ballots.roll r where r.id = roll_id and r.state = 'POSTED' and r.area_path = roll_objection.area_path));
create policy ones_own_objection on ballots.roll_objection for select to gongzhi_resident, gongzhi_officer
  using (written_by = shared.current_party());
grant select, insert on ballots.roll_objection to gongzhi_resident;
