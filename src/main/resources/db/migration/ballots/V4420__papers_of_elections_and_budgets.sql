-- Paper in elections and budget votes. Who takes a paper is marked off on the roll; papers have no name, come out of the box
-- together, are entered by two persons, and are as many as were marked off. Nothing ties a paper to whom it was given to.
alter table ballots.contest_voice drop constraint channel_is_known;
alter table ballots.contest_voice add constraint channel_is_known check (channel in ('WEB', 'ASSISTED', 'PAPER'));

create table ballots.contest_box (
  contest_no text        not null references ballots.contest,
  area_path  text        not null,
  slips      int         not null,
  document   text        not null,
  entered_by bigint      not null,
  entered_at timestamptz not null,
  checked_by bigint,
  checked_at timestamptz,
  hash       text        not null default '',
  constraint a_contest_has_one_box primary key (contest_no),
  constraint a_box_holds_something check (slips > 0),
  constraint a_box_is_entered_by_two check (
    (checked_by is null) = (checked_at is null) and (checked_by is null) = (hash = '') and (checked_by is null or checked_by <> entered_by))
);
comment on table  ballots.contest_box            is '票箱: the papers of an election or a budget vote; opened once, and then nobody takes a paper any more.';
comment on column ballots.contest_box.slips      is '票数: as many as voters were marked off.';
comment on column ballots.contest_box.document   is '计票单照片: the sheet that both signed.';
comment on column ballots.contest_box.checked_by is '复核人: who entered the same papers again; null until then.';
comment on column ballots.contest_box.hash       is '摘要: SHA-256 of the count sheet; empty until the papers are in.';

create table ballots.contest_slip (
  contest_no text not null references ballots.contest_box on delete cascade,
  no         int  not null,
  said       text,
  constraint a_slip_is_numbered_once primary key (contest_no, no)
);
comment on table  ballots.contest_slip      is '纸质票: in the order in which they came out of the box, which tells nothing of who; public after the end.';
comment on column ballots.contest_slip.said is '选票内容: as the choices say it; null is spoilt.';

create function ballots.marked_off(contest text) returns bigint
  language sql stable security definer set search_path = pg_catalog
  return (select count(*) from ballots.contest_voice v where v.contest_no = contest and v.channel = 'PAPER');
comment on function ballots.marked_off is '已领票: how many voters took a paper.';

-- Shares the row of the contest, which opening the box takes alone: whoever is marked off has a paper in the box.
create function ballots.mark_off(contest text, entry int, moment timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  held ballots.contest;
begin
  select c.* into held from ballots.contest c
   where c.no = contest and c.state = 'OPEN' and moment >= c.opens_at and moment < c.closes_at for share;
  if not found then
    return 'CLOSED';
  end if;
  if not shared.in_scope(held.area_path) or not exists (
       select from ballots.roll_person p where p.roll_id = held.roll_id and p.entry_no = entry and p.voice) then
    return 'NOBODY';
  end if;
  if exists (select from ballots.contest_box b where b.contest_no = contest) then
    return 'OPENED';
  end if;
  insert into ballots.contest_voice (contest_no, entry_no, channel, arrived, entered_by)
  values (contest, entry, 'PAPER', moment, shared.current_party()) on conflict do nothing;
  return case when found then 'TAKEN' else 'VOTED' end;
end $$;
comment on function ballots.mark_off is '领票: notes on the roll that a voter took a paper, and says why not.';

create function ballots.open_box(contest text, papers jsonb, scan text, moment timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  held ballots.contest;
begin
  select c.* into held from ballots.contest c
   where c.no = contest and c.state = 'OPEN' and moment >= c.opens_at and moment < c.closes_at for update;
  if not found or not shared.in_scope(held.area_path) then
    return 'CLOSED';
  end if;
  if exists (select from ballots.contest_box b where b.contest_no = contest) then
    return 'ENTERED';
  end if;
  if jsonb_array_length(papers) = 0 or jsonb_array_length(papers) <> ballots.marked_off(contest) then
    return 'COUNT';
  end if;
  insert into ballots.contest_box (contest_no, area_path, slips, document, entered_by, entered_at)
  values (contest, held.area_path, jsonb_array_length(papers), scan, shared.current_party(), moment);
  insert into ballots.contest_slip (contest_no, no, said)
  select contest, e.no, e.said from jsonb_array_elements_text(papers) with ordinality as e(said, no);
  return 'TAKEN';
end $$;
comment on function ballots.open_box is '开箱: the first entry of all papers, as many as were marked off.';

-- The second door to the choices: all papers at once, under keys that tell nothing.
create function ballots.seal_box(contest text, papers jsonb, sheet text, moment timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  box    ballots.contest_box;
  differ int;
begin
  perform from ballots.contest c
    where c.no = contest and c.state = 'OPEN' and moment >= c.opens_at and moment < c.closes_at and shared.in_scope(c.area_path) for share;
  if not found then
    return 'CLOSED';
  end if;
  select b.* into box from ballots.contest_box b where b.contest_no = contest for update;
  if not found or box.checked_by is not null then
    return 'NONE';
  end if;
  if box.entered_by = shared.current_party() then
    return 'SAME';
  end if;
  select min(coalesce(s.no, e.no::int)) into differ
    from (select * from ballots.contest_slip where contest_no = contest) s
    full join jsonb_array_elements_text(papers) with ordinality as e(said, no) on e.no = s.no
   where s.no is null or e.no is null or s.said is distinct from e.said;
  if differ is not null then
    return 'DIFFERS ' || differ;
  end if;
  update ballots.contest_box set checked_by = shared.current_party(), checked_at = moment, hash = sheet where contest_no = contest;
  insert into ballots.contest_choice (contest_no, key, said)
  select contest, gen_random_uuid(), s.said from ballots.contest_slip s where s.contest_no = contest order by random();
  return 'TAKEN';
end $$;
comment on function ballots.seal_box is '复核: the second entry; only if it says the same do the papers count.';

create function ballots.discard_box(contest text) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from ballots.contest_box b where b.contest_no = contest and b.checked_by is null and shared.in_scope(b.area_path);
  return found;
end $$;
comment on function ballots.discard_box is '作废录入: throws a first entry away; false where there is none.';

create function ballots.keep_box() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from ballots.contest_box b where b.contest_no = old.contest_no and b.checked_by is not null) then
    raise exception 'papers that count stay' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;
comment on function ballots.keep_box is '票箱不改: the trigger of papers that were entered twice.';
create trigger papers_that_count_stay before update or delete on ballots.contest_box
  for each row when (old.checked_by is not null) execute function shared.refuse_change();
create trigger papers_that_count_stay before update or delete on ballots.contest_slip
  for each row execute function ballots.keep_box();
alter table ballots.contest_box  enable always trigger papers_that_count_stay;
alter table ballots.contest_slip enable always trigger papers_that_count_stay;

revoke execute on function ballots.mark_off, ballots.open_box, ballots.seal_box, ballots.discard_box from public;
grant execute on function ballots.marked_off
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant execute on function ballots.mark_off, ballots.open_box, ballots.seal_box, ballots.discard_box to gongzhi_officer;

do $$
declare
  one text;
begin
  foreach one in array array['contest_box', 'contest_slip'] loop
    execute format('alter table ballots.%I enable row level security', one);
    execute format('alter table ballots.%I force row level security', one);
    execute format('create policy the_program_works on ballots.%I to gongzhi_job using (true) with check (true)', one);
  end loop;
end $$;
create policy everybody_reads_boxes on ballots.contest_box for select using (true);
create policy everybody_reads_papers_after_the_end on ballots.contest_slip for select
  using (exists (select from ballots.contest c where c.no = contest_no and c.state = 'CLOSED')
     and exists (select from ballots.contest_box b where b.contest_no = contest_slip.contest_no and b.hash <> ''));
grant select (contest_no, slips, hash, checked_at) on ballots.contest_box
   to gongzhi_public, gongzhi_resident, gongzhi_administrator, gongzhi_auditor;
grant select on ballots.contest_box to gongzhi_officer, gongzhi_job;
grant select on ballots.contest_slip to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
