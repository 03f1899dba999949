-- Who answers a need or orders a resource, until both sides say that it was done; and what only one of them reads of a wish.
alter table matching.listing
  add column wish     boolean not null default false,
  add column lent     boolean not null default false,
  add column on_paper boolean not null default false,
  add column taken    integer not null default 0,
  add column done     integer not null default 0,
  add constraint no_more_is_claimed_than_there_is check (taken between 0 and amount and done between 0 and taken),
  add constraint only_one_need_of_a_resident_is_a_wish check (
    not wish or (kind = 'NEED' and side = 'RESIDENT' and amount = 1)),
  add constraint only_resources_are_lent check (not lent or kind = 'RESOURCE'),
  add constraint only_residents_come_on_paper check (not on_paper or side = 'RESIDENT');
comment on column matching.listing.wish     is '微心愿: whether what exactly is wished is read by whoever fulfils it alone.';
comment on column matching.listing.lent     is '出借: whether it comes back after some days.';
comment on column matching.listing.on_paper is '代发: whether the community wrote it down for somebody without a phone.';
comment on column matching.listing.taken    is '已认领: how much of a need or project was accepted from others.';
comment on column matching.listing.done     is '已办好: how much of that is done by the word of both sides.';

create or replace function matching.keep_listing() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (new.no, new.place, new.area_id, new.area_path, new.kind, new.resource_kind, new.tags, new.title, new.words,
         new.amount, new.measure, new.from_on, new.to_on, new.side, new.unit_id, new.posted_at, new.wish, new.lent,
         new.on_paper)
        is distinct from
        (old.no, old.place, old.area_id, old.area_path, old.kind, old.resource_kind, old.tags, old.title, old.words,
         old.amount, old.measure, old.from_on, old.to_on, old.side, old.unit_id, old.posted_at, old.wish, old.lent,
         old.on_paper)
     or (old.screened_at is not null
         and (new.screened_by, new.screened_at, new.reason, new.published_at)
             is distinct from (old.screened_by, old.screened_at, old.reason, old.published_at))
     or old.ended_at is not null then
    raise exception 'a listing keeps what was posted' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create sequence matching.pairing_id;
grant usage on sequence matching.pairing_id to gongzhi_resident, gongzhi_officer, gongzhi_job;

create table matching.pairing (
  id              bigint      not null,
  listing_no      text        not null,
  area_path       text        not null,
  kind            text        not null,
  amount          integer     not null,
  from_on         date        not null,
  to_on           date        not null,
  side            text        not null,
  unit_id         bigint,
  state           text        not null default 'OFFERED',
  rating          integer,
  offered_at      timestamptz not null,
  answered_at     timestamptz,
  partner_said_at timestamptz,
  host_said_at    timestamptz,
  ended_at        timestamptz,
  constraint a_pairing_has_an_id primary key (id),
  constraint a_pairing_answers_a_listing foreign key (listing_no) references matching.listing (no),
  constraint pairing_kind_is_known check (kind in ('CLAIM', 'SERVICE_REQUEST')),
  constraint pairing_amount_is_some check (amount >= 1),
  constraint pairing_days_are_in_order check (to_on >= from_on),
  constraint partner_side_is_known check (side in ('RESIDENT', 'UNIT')),
  constraint only_units_claim_by_name check ((side = 'UNIT') = (unit_id is not null)),
  constraint pairing_state_is_known check (
    state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'MISSED', 'DONE')),
  constraint what_is_open_has_not_ended check ((state in ('OFFERED', 'ACCEPTED')) = (ended_at is null)),
  constraint what_was_accepted_was_answered check (state not in ('ACCEPTED', 'DECLINED', 'DONE') or answered_at is not null),
  constraint done_by_the_word_of_both check (
    state <> 'DONE' or (partner_said_at is not null and host_said_at is not null)),
  constraint rating_has_five_levels check (rating between 1 and 5)
);
comment on table  matching.pairing                 is '对接: a claim or an order; everybody reads that it was accepted, without who where it is a resident.';
comment on column matching.pairing.unit_id         is '认领单位: null for residents.';
comment on column matching.pairing.rating          is '评分: by whoever received, five levels; null for none.';
comment on column matching.pairing.answered_at     is '答复时间: null until it was accepted or declined.';
comment on column matching.pairing.partner_said_at is '认领方确认: when they said that it was done; null until then.';
comment on column matching.pairing.host_said_at    is '发布方确认: when they said that it was done; null until then.';
comment on column matching.pairing.ended_at        is '结束时间: null while it runs.';
create index pairings_of_a_listing on matching.pairing (listing_no, id desc);
create index pairings_of_a_unit on matching.pairing (unit_id, id desc) where unit_id is not null;

create table matching.partner (
  pairing_id   bigint not null,
  listing_no   text   not null,
  area_path    text   not null,
  party_id     bigint,
  unit_id      bigint,
  host_unit_id bigint,
  words        text   not null,
  reason       text   not null default '',
  thanks       text   not null default '',
  note         text   not null default '',
  constraint a_pairing_has_one_partner primary key (pairing_id),
  constraint a_partner_belongs_to_a_pairing foreign key (pairing_id) references matching.pairing (id),
  constraint words_of_partners_are_short check (
    length(words) <= 300 and length(reason) <= 200 and length(thanks) <= 200 and length(note) <= 200)
);
comment on table  matching.partner              is '对接双方: who claims or orders, and what the two sides say to each other; nobody else reads it.';
comment on column matching.partner.party_id     is '认领人: null once that person left.';
comment on column matching.partner.unit_id      is '认领单位: null for residents.';
comment on column matching.partner.host_unit_id is '发布单位: the unit that posted the listing; null where none did.';
comment on column matching.partner.note         is '交接说明: how what was lent came back, or what the giver says.';
create index pairings_of_a_person on matching.partner (party_id, pairing_id desc);

create table matching.slot (
  listing_no text    not null,
  day        date    not null,
  most       integer not null,
  taken      integer not null,
  constraint a_day_of_a_resource_stands_once primary key (listing_no, day),
  constraint a_slot_belongs_to_a_listing foreign key (listing_no) references matching.listing (no),
  constraint a_day_holds_no_more_than_there_is check (taken between 0 and most)
);
comment on table matching.slot is '当日已约: how much of a resource is kept for others on a day.';

create table matching.wish_detail (
  listing_no text   not null,
  area_path  text   not null,
  sealed     bytea  not null,
  constraint a_wish_is_told_once primary key (listing_no),
  constraint a_wish_belongs_to_a_listing foreign key (listing_no) references matching.listing (no)
);
comment on table matching.wish_detail is '心愿详情: who wishes, what exactly and where; sealed, and handed out to whoever fulfils it alone.';

create table matching.wish_look (
  id         bigint generated always as identity,
  listing_no text        not null,
  area_path  text        not null,
  pairing_id bigint      not null,
  by_id      bigint      not null,
  at         timestamptz not null,
  constraint a_look_at_a_wish_has_an_id primary key (id),
  constraint a_look_belongs_to_a_pairing foreign key (pairing_id) references matching.pairing (id)
);
comment on table matching.wish_look is '心愿查看记录: who read what is wished; the wisher reads this.';
create index looks_at_a_wish on matching.wish_look (listing_no, id desc);
call shared.keep_append_only('matching.wish_look');

create function matching.open_wish(no text, pairing bigint, read_at timestamptz) returns bytea
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  found bytea;
begin
  select d.sealed into found
    from matching.wish_detail d
    join matching.pairing p on p.listing_no = d.listing_no
    join matching.partner q on q.pairing_id = p.id
   where d.listing_no = no and p.id = pairing and p.state = 'ACCEPTED'
     and (p.unit_id is null and q.party_id = shared.current_party()
          or p.unit_id is not null and shared.in_organisation(p.unit_id));
  if found is not null then
    insert into matching.wish_look (listing_no, area_path, pairing_id, by_id, at)
    select l.no, l.area_path, pairing, shared.current_party(), read_at from matching.listing l where l.no = open_wish.no;
  end if;
  return found;
end $$;
comment on function matching.open_wish is '查看心愿: hands it out to whoever fulfils it, and writes down that they read it.';
-- It runs as the job role, so the rows stay out of reach even for the owner's definer rights.
grant create on schema matching to gongzhi_job;
alter function matching.open_wish(text, bigint, timestamptz) owner to gongzhi_job;
revoke create on schema matching from gongzhi_job;
revoke all on function matching.open_wish(text, bigint, timestamptz) from public;
grant execute on function matching.open_wish(text, bigint, timestamptz) to gongzhi_resident, gongzhi_officer;

alter table matching.pairing     enable row level security;
alter table matching.pairing     force row level security;
alter table matching.partner     enable row level security;
alter table matching.partner     force row level security;
alter table matching.slot        enable row level security;
alter table matching.slot        force row level security;
alter table matching.wish_detail enable row level security;
alter table matching.wish_detail force row level security;
alter table matching.wish_look   enable row level security;
alter table matching.wish_look   force row level security;

create policy partners_and_hosts_read_it on matching.partner for select using (
  party_id = shared.current_party() or shared.in_organisation(unit_id) or shared.in_organisation(host_unit_id)
  or exists (select from matching.poster p where p.listing_no = partner.listing_no and p.party_id = shared.current_party()));
create policy partners_are_read_where_one_serves on matching.partner for select to gongzhi_officer
  using (shared.in_scope(area_path));
create policy background_reads_partners on matching.partner for select to gongzhi_job using (true);
create policy one_claims_for_oneself on matching.partner for insert to gongzhi_resident, gongzhi_officer
  with check (party_id = shared.current_party() and (unit_id is null or shared.in_organisation(unit_id)));
create policy both_sides_say_something on matching.partner for update to gongzhi_resident, gongzhi_officer using (
  party_id = shared.current_party() or shared.in_organisation(unit_id) or shared.in_organisation(host_unit_id)
  or shared.in_scope(area_path)
  or exists (select from matching.poster p where p.listing_no = partner.listing_no and p.party_id = shared.current_party()));
create policy background_forgets_partners on matching.partner for update to gongzhi_job using (true);

create policy accepted_pairings_are_public on matching.pairing for select using (state in ('ACCEPTED', 'DONE'));
create policy both_sides_read_it on matching.pairing for select to gongzhi_resident, gongzhi_officer
  using (exists (select from matching.partner q where q.pairing_id = id));
create policy background_reads_pairings on matching.pairing for select to gongzhi_job using (true);
create policy residents_claim on matching.pairing for insert to gongzhi_resident
  with check (state = 'OFFERED' and side = 'RESIDENT');
create policy units_claim on matching.pairing for insert to gongzhi_officer
  with check (state = 'OFFERED' and shared.in_organisation(unit_id));
create policy both_sides_move_it on matching.pairing for update to gongzhi_resident, gongzhi_officer
  using (exists (select from matching.partner q where q.pairing_id = id));

create policy days_are_public on matching.slot for select using (true);
create policy days_of_open_resources_fill on matching.slot for insert to gongzhi_resident, gongzhi_officer
  with check (exists (select from matching.listing l
                       where l.no = listing_no and l.kind = 'RESOURCE' and l.state = 'PUBLISHED' and l.amount = most));
create policy days_of_resources_change on matching.slot for update to gongzhi_resident, gongzhi_officer
  using (exists (select from matching.listing l where l.no = listing_no and l.kind = 'RESOURCE'));

create policy wishes_are_told_with_their_listing on matching.wish_detail for insert to gongzhi_resident, gongzhi_officer
  with check (exists (select from matching.poster p where p.listing_no = wish_detail.listing_no
                         and p.party_id = shared.current_party()));
create policy wishers_forget on matching.wish_detail for delete to gongzhi_job using (true);
create policy whoever_leaves_is_found on matching.wish_detail for select to gongzhi_job using (true);
create policy wishers_read_who_looked on matching.wish_look for select to gongzhi_resident, gongzhi_officer using (
  by_id = shared.current_party() or shared.in_scope(area_path)
  or exists (select from matching.poster p where p.listing_no = wish_look.listing_no and p.party_id = shared.current_party()));

create policy looks_are_written_down on matching.wish_look for insert to gongzhi_job with check (true);
create policy background_ends_pairings on matching.pairing for update to gongzhi_job using (true);
create policy background_frees_days on matching.slot for update to gongzhi_job using (true);
create policy claimed_by_those_who_take_part on matching.listing for update to gongzhi_resident, gongzhi_officer
  using (exists (select from matching.partner q where q.listing_no = no
                    and (q.party_id = shared.current_party() or shared.in_organisation(q.unit_id))));
drop policy residents_post on matching.listing;
create policy residents_post on matching.listing for insert to gongzhi_resident
  with check (side = 'RESIDENT' and state = 'SUBMITTED' and screened_at is null and not on_paper);

grant update (taken, done) on matching.listing to gongzhi_resident, gongzhi_officer, gongzhi_job;
grant select on matching.pairing, matching.slot to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
      gongzhi_auditor, gongzhi_job;
grant select on matching.partner to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
      gongzhi_auditor, gongzhi_job;
grant insert on matching.pairing, matching.partner, matching.slot to gongzhi_resident, gongzhi_officer;
grant update (state, rating, answered_at, partner_said_at, host_said_at, ended_at) on matching.pairing
   to gongzhi_resident, gongzhi_officer;
grant update (reason, thanks, note) on matching.partner to gongzhi_resident, gongzhi_officer;
grant update (party_id) on matching.partner to gongzhi_job;
grant update (taken) on matching.slot to gongzhi_resident, gongzhi_officer;
grant insert on matching.wish_detail to gongzhi_resident, gongzhi_officer;
grant select, delete on matching.wish_detail to gongzhi_job;
grant select on matching.wish_look to gongzhi_resident, gongzhi_officer;
grant insert on matching.wish_look to gongzhi_job;
grant update (state, ended_at) on matching.pairing to gongzhi_job;
grant update (taken) on matching.slot to gongzhi_job;
