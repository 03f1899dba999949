-- What people, units and communities need, give and begin. Who posted it stays apart from what everybody reads.
create schema if not exists matching;
comment on schema matching is '供需对接: needs, resources and projects, and who answers them.';
grant usage on schema matching to gongzhi_app, gongzhi_public, gongzhi_resident, gongzhi_officer,
      gongzhi_administrator, gongzhi_auditor, gongzhi_job;

create sequence matching.listing_no;
grant usage on sequence matching.listing_no to gongzhi_resident, gongzhi_officer, gongzhi_job;

create table matching.listing (
  no            text        not null,
  place         text        not null,
  area_id       bigint      not null,
  area_path     text        not null,
  kind          text        not null,
  resource_kind text        not null,
  tags          text[]      not null,
  title         text        not null,
  words         text        not null,
  amount        integer     not null,
  measure       text        not null,
  from_on       date        not null,
  to_on         date        not null,
  side          text        not null,
  unit_id       bigint,
  state         text        not null default 'SUBMITTED',
  posted_at     timestamptz not null,
  screened_by   bigint,
  screened_at   timestamptz,
  reason        text        not null default '',
  published_at  timestamptz,
  ended_at      timestamptz,
  found_by      tsvector    not null,
  constraint a_listing_has_a_number primary key (no),
  constraint number_has_its_form check (no ~ '^N-[0-9]{4}-[0-9]{6}$'),
  constraint list_is_known check (kind in ('NEED', 'RESOURCE', 'PROJECT')),
  constraint resource_is_of_a_kind check (
    resource_kind in ('ADMINISTRATIVE', 'SOCIAL', 'CULTURAL', 'TALENT', 'MATERIAL')),
  constraint tags_are_known check (tags <@ array['GOVERN', 'BUILD', 'SHARE', 'MELD']),
  constraint title_is_short check (length(title) between 4 and 60),
  constraint words_are_short check (length(words) between 10 and 1000),
  constraint amount_is_some check (amount between 1 and 100000 and length(measure) between 1 and 10),
  constraint days_are_in_order check (to_on >= from_on),
  constraint side_is_known check (side in ('RESIDENT', 'UNIT', 'COMMUNITY')),
  constraint only_units_are_named check ((side = 'UNIT') = (unit_id is not null)),
  constraint listing_state_is_known check (
    state in ('SUBMITTED', 'PUBLISHED', 'CLAIMED', 'DONE', 'WITHDRAWN', 'REFUSED')),
  constraint somebody_screened_it check ((screened_by is null) = (screened_at is null)),
  constraint a_refusal_says_why check ((state = 'REFUSED') = (reason <> '') and length(reason) <= 200),
  constraint only_what_was_screened_is_published check (
    (published_at is null or screened_at is not null) and (published_at is not null or state in ('SUBMITTED', 'WITHDRAWN', 'REFUSED'))),
  constraint what_ended_says_when check ((state in ('DONE', 'WITHDRAWN', 'REFUSED')) = (ended_at is not null))
);
comment on table  matching.listing               is '供需清单: one need, resource or project; everybody reads it once the community has.';
comment on column matching.listing.resource_kind is '资源类别: what kind of resource is given or looked for.';
comment on column matching.listing.tags          is '四共标签: under which of the four headings it is reported; may be none.';
comment on column matching.listing.measure       is '计量: what the amount counts.';
comment on column matching.listing.to_on         is '截止日: the last day; it has expired on the day after, and nobody sets that.';
comment on column matching.listing.side          is '提出方: which of the three sides posted it.';
comment on column matching.listing.unit_id       is '单位: the organisation that posted it; null for the other sides.';
comment on column matching.listing.screened_by   is '审看人: who read it first; null until then.';
comment on column matching.listing.screened_at   is '审看时间: null until then.';
comment on column matching.listing.reason        is '不发布原因: empty unless it was refused.';
comment on column matching.listing.published_at  is '发布时间: null while only its side and the community read it.';
comment on column matching.listing.ended_at      is '结束时间: null while something can become of it.';
comment on column matching.listing.found_by      is '检索词: pairs of letters of its title and words.';
create index listings_by_ground on matching.listing (area_path text_pattern_ops, no desc);
create index listings_by_words on matching.listing using gin (found_by);
create index listings_of_a_unit on matching.listing (unit_id, no desc) where unit_id is not null;

create table matching.poster (
  listing_no text        not null,
  area_path  text        not null,
  party_id   bigint      not null,
  posted_at  timestamptz not null,
  constraint one_person_posts_a_listing primary key (listing_no),
  constraint a_poster_belongs_to_a_listing foreign key (listing_no) references matching.listing (no)
);
comment on table matching.poster is '发布人: who posted it; read by themselves and where it is screened.';
create index postings_of_a_person on matching.poster (party_id, posted_at);

create function matching.keep_listing() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (new.no, new.place, new.area_id, new.area_path, new.kind, new.resource_kind, new.tags, new.title, new.words,
         new.amount, new.measure, new.from_on, new.to_on, new.side, new.unit_id, new.posted_at)
        is distinct from
        (old.no, old.place, old.area_id, old.area_path, old.kind, old.resource_kind, old.tags, old.title, old.words,
         old.amount, old.measure, old.from_on, old.to_on, old.side, old.unit_id, old.posted_at)
     or (old.screened_at is not null
         and (new.screened_by, new.screened_at, new.reason, new.published_at)
             is distinct from (old.screened_by, old.screened_at, old.reason, old.published_at))
     or old.ended_at is not null then
    raise exception 'a listing keeps what was posted' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function matching.keep_listing is '供需留痕: what was posted stays as it was posted, and is screened once.';
create trigger listings_keep_what_was_posted before update or delete on matching.listing
  for each row execute function matching.keep_listing();
alter table matching.listing enable always trigger listings_keep_what_was_posted;

alter table matching.listing enable row level security;
alter table matching.listing force row level security;
alter table matching.poster  enable row level security;
alter table matching.poster  force row level security;

create policy published_listings_are_public on matching.listing for select using (published_at is not null);
create policy posters_read_their_own on matching.listing for select to gongzhi_resident, gongzhi_officer
  using (exists (select from matching.poster p where p.listing_no = no and p.party_id = shared.current_party()));
create policy listings_are_read_where_one_serves on matching.listing for select to gongzhi_officer
  using (shared.in_scope(area_path) or shared.in_organisation(unit_id));
create policy background_reads_listings on matching.listing for select to gongzhi_job using (true);
create policy residents_post on matching.listing for insert to gongzhi_resident
  with check (side = 'RESIDENT' and state = 'SUBMITTED' and screened_at is null);
create policy posted_where_one_serves on matching.listing for insert to gongzhi_officer
  with check (state = 'SUBMITTED' and screened_at is null
    and (side = 'UNIT' and shared.in_organisation(unit_id) or shared.in_scope(area_path)));
create policy posters_change_their_own on matching.listing for update to gongzhi_resident
  using (exists (select from matching.poster p where p.listing_no = no and p.party_id = shared.current_party()));
create policy changed_where_one_serves on matching.listing for update to gongzhi_officer
  using (shared.in_scope(area_path) or shared.in_organisation(unit_id));
create policy background_withdraws_of_who_left on matching.listing for update to gongzhi_job using (true);
create policy posters_see_themselves on matching.poster for select
  using (party_id = shared.current_party());
create policy posters_are_seen_where_it_is_screened on matching.poster for select to gongzhi_officer
  using (shared.in_scope(area_path));
create policy background_sees_posters on matching.poster for select to gongzhi_job using (true);
create policy one_posts_for_oneself on matching.poster for insert to gongzhi_resident, gongzhi_officer
  with check (party_id = shared.current_party());
create policy background_forgets_posters on matching.poster for delete to gongzhi_job using (true);

grant select on matching.listing to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
      gongzhi_auditor, gongzhi_job;
grant insert on matching.listing, matching.poster to gongzhi_resident, gongzhi_officer;
grant select on matching.poster to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
      gongzhi_auditor, gongzhi_job;
grant delete on matching.poster to gongzhi_job;
grant update (state, ended_at) on matching.listing to gongzhi_resident, gongzhi_job;
grant update (state, ended_at, screened_by, screened_at, reason, published_at) on matching.listing to gongzhi_officer;
