-- Who is on duty while offices are closed: turns of persons, and turns that two of them change for each other.
create table cases.rota_turn (
  id        bigint generated always as identity,
  area_id   bigint      not null,
  area_path text        not null,
  party_id  bigint      not null,
  begins_at timestamptz not null,
  ends_at   timestamptz not null,
  phone     text        not null,
  added_by  bigint      not null,
  added_at  timestamptz not null,
  left_by   bigint,
  left_at   timestamptz,
  constraint turn_has_an_id primary key (id),
  constraint a_turn_ends_after_it_begins check (ends_at > begins_at and ends_at <= begins_at + interval '14 days'),
  constraint a_duty_room_has_a_phone check (phone ~ '^[0-9-]{3,20}$'),
  constraint who_took_a_turn_off_did_so_at_a_moment check ((left_at is null) = (left_by is null)),
  constraint one_person_at_a_time exclude using gist (int8range(area_id, area_id, '[]') with &&, tstzrange(begins_at, ends_at) with &&) where (left_at is null)
);
comment on table  cases.rota_turn          is '值班: one person on duty on some ground, from a moment to another.';
comment on column cases.rota_turn.phone    is '值班电话: of the duty room, never a person''s own.';
comment on column cases.rota_turn.party_id is '值班人: whoever has the turn now; a swap changes it.';
comment on column cases.rota_turn.left_at  is '撤下时间: when the turn was taken off before it began; null while it stands.';
create index turns_of_a_ground on cases.rota_turn (area_id, begins_at) where left_at is null;

create table cases.rota_swap (
  id         bigint generated always as identity,
  area_path  text        not null,
  turn_id    bigint      not null references cases.rota_turn,
  with_id    bigint      not null references cases.rota_turn,
  state      text        not null default 'ASKED',
  asked_by   bigint      not null,
  asked_at   timestamptz not null,
  decided_by bigint,
  decided_at timestamptz,
  constraint swap_has_an_id primary key (id),
  constraint two_turns_are_swapped check (turn_id <> with_id),
  constraint state_of_a_swap check (state in ('ASKED', 'AGREED', 'REFUSED')),
  constraint a_swap_is_decided_by_somebody check ((state = 'ASKED') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
comment on table  cases.rota_swap            is '换班: two turns whose persons change places, with the word of the other or of the leader.';
comment on column cases.rota_swap.turn_id    is '原班: the turn of whoever asks.';
comment on column cases.rota_swap.with_id    is '对方的班: the turn asked for.';
comment on column cases.rota_swap.decided_by is '答复人: the other person or the leader; null while it waits.';
create unique index a_turn_is_asked_to_swap_once on cases.rota_swap (turn_id) where state = 'ASKED';
create index swaps_with_a_turn on cases.rota_swap (with_id);

alter table cases.rota_turn enable row level security;
alter table cases.rota_turn force row level security;
alter table cases.rota_swap enable row level security;
alter table cases.rota_swap force row level security;
create policy everybody_who_works_here_reads on cases.rota_turn for select to gongzhi_officer using (true);
create policy whoever_leads_writes on cases.rota_turn for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and added_by = shared.current_party());
create policy whoever_leads_changes on cases.rota_turn for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy background_sees_all on cases.rota_turn for all to gongzhi_job using (true) with check (true);
create policy everybody_who_works_here_reads on cases.rota_swap for select to gongzhi_officer using (true);
create policy in_ones_own_name on cases.rota_swap for insert to gongzhi_officer
  with check (asked_by = shared.current_party()
    and exists (select from cases.rota_turn t where t.id = turn_id
                  and (t.party_id = shared.current_party() or shared.in_scope(t.area_path))));
create policy background_sees_all on cases.rota_swap for all to gongzhi_job using (true) with check (true);
grant select, insert on cases.rota_turn, cases.rota_swap to gongzhi_officer;
grant update (ends_at, left_by, left_at) on cases.rota_turn to gongzhi_officer;
grant select on cases.rota_turn, cases.rota_swap to gongzhi_job;
grant update (party_id) on cases.rota_turn to gongzhi_job;
grant update (state, decided_by, decided_at) on cases.rota_swap to gongzhi_job;

-- Whoever agrees is the person of the turn asked for, or leads the ground; the two change places at once.
create function cases.decide_swap(swap bigint, agreed boolean, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked cases.rota_swap;
  mine  cases.rota_turn;
  other cases.rota_turn;
begin
  select * into asked from cases.rota_swap s where s.id = swap and s.state = 'ASKED' for update;
  if not found then
    return false;
  end if;
  perform 1 from cases.rota_turn t where t.id in (asked.turn_id, asked.with_id) order by t.id for update;
  select * into mine from cases.rota_turn t where t.id = asked.turn_id;
  select * into other from cases.rota_turn t where t.id = asked.with_id;
  if other.party_id <> shared.current_party() and not shared.in_scope(asked.area_path) then
    return false;
  end if;
  if agreed and (mine.left_at is not null or other.left_at is not null or mine.begins_at <= at or other.begins_at <= at) then
    return false;
  end if;
  update cases.rota_swap s
     set state = case when agreed then 'AGREED' else 'REFUSED' end, decided_by = shared.current_party(), decided_at = at
   where s.id = swap;
  if agreed then
    update cases.rota_turn t set party_id = case t.id when mine.id then other.party_id else mine.party_id end
     where t.id in (mine.id, other.id);
  end if;
  return true;
end $$;
comment on function cases.decide_swap is '答复换班: lets two turns change persons or not; says whether it was there to decide.';

grant create on schema cases to gongzhi_job;
alter function cases.decide_swap(bigint, boolean, timestamptz) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.decide_swap(bigint, boolean, timestamptz) from public;
grant execute on function cases.decide_swap(bigint, boolean, timestamptz) to gongzhi_officer;
