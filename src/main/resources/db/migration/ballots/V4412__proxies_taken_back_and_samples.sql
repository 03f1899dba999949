-- A proxy that was taken back, and samples of ballots drawn in public.
create table ballots.proxy_revocation (
  poll_no    text        not null references ballots.poll,
  entry_no   int         not null,
  area_path  text        not null,
  party_id   bigint      not null,
  entered_by bigint,
  at         timestamptz not null,
  constraint a_proxy_is_taken_back_once primary key (poll_no, entry_no)
);
comment on table  ballots.proxy_revocation            is '撤回委托: from now on nobody else votes for this voter.';
comment on column ballots.proxy_revocation.party_id   is '委托人: whose proxy it was.';
comment on column ballots.proxy_revocation.entered_by is '登记人: who wrote it down at the desk; null where the voter did.';
call shared.keep_append_only('ballots.proxy_revocation');

create table ballots.audit (
  poll_no   text        not null references ballots.poll,
  area_path text        not null,
  seed      text        not null,
  size      int         not null,
  among     int         not null,
  drawn_by  bigint      not null,
  drawn_at  timestamptz not null,
  constraint a_poll_is_sampled_once primary key (poll_no),
  constraint a_sample_is_small check (size between 1 and 200 and size <= among and length(seed) between 4 and 60)
);
comment on table  ballots.audit       is '抽查: a sample of the ballots of a closed poll, drawn by a seed thrown in public.';
comment on column ballots.audit.seed  is '种子: as it was thrown and typed in public; with it everybody draws the same sample.';
comment on column ballots.audit.among is '总数: how many ballots the public file holds.';

create table ballots.audit_line (
  poll_no  text not null references ballots.audit,
  position int  not null,
  code     text not null,
  agrees   boolean,
  words    text not null default '',
  found_by bigint,
  found_at timestamptz,
  constraint a_place_in_a_sample_is_drawn_once primary key (poll_no, position),
  constraint a_ballot_is_sampled_once unique (poll_no, code),
  constraint found_means_by_somebody check ((agrees is null) = (found_by is null) and (agrees is null) = (found_at is null)),
  constraint a_difference_is_told check (agrees is distinct from false or words <> ''),
  constraint words_are_short check (length(words) <= 300)
);
comment on table  ballots.audit_line        is '抽查结果: one sampled ballot, held against its paper or its voter.';
comment on column ballots.audit_line.agrees is '一致: null until it was looked at.';
create function ballots.keep_finding() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if tg_op = 'DELETE' or old.agrees is not null or (new.poll_no, new.position, new.code) is distinct from (old.poll_no, old.position, old.code) then
    raise exception 'what a sample found stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function ballots.keep_finding is '抽查不改: the trigger that keeps what was found.';
create trigger a_finding_stays before update or delete on ballots.audit_line for each row execute function ballots.keep_finding();
alter table ballots.audit_line enable always trigger a_finding_stays;
call shared.keep_append_only('ballots.audit');

do $$
declare
  one text;
begin
  foreach one in array array['proxy_revocation', 'audit', 'audit_line'] loop
    execute format('alter table ballots.%I enable row level security', one);
    execute format('alter table ballots.%I force row level security', one);
    execute format('create policy the_program_works on ballots.%I to gongzhi_job using (true) with check (true)', one);
  end loop;
end $$;
create policy ones_own_revocation on ballots.proxy_revocation for select to gongzhi_resident, gongzhi_officer
  using (party_id = shared.current_party());
create policy voters_take_back on ballots.proxy_revocation for insert to gongzhi_resident, gongzhi_officer
  with check (party_id = shared.current_party() and entered_by is null
    and exists (select from ballots.poll p where p.no = poll_no and p.area_path = proxy_revocation.area_path
                                              and ballots.speaks_for(p.roll_id, entry_no)));
create policy officers_note_revocations on ballots.proxy_revocation to gongzhi_officer
  using (shared.in_scope(area_path))
  with check (shared.in_scope(area_path) and entered_by = shared.current_party()
    and exists (select from ballots.poll p where p.no = poll_no and p.area_path = proxy_revocation.area_path));
create policy everybody_reads_samples on ballots.audit for select using (true);
create policy officers_draw on ballots.audit for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and drawn_by = shared.current_party()
    and exists (select from ballots.poll p where p.no = poll_no and p.area_path = audit.area_path and p.state = 'CLOSED'));
create policy everybody_reads_findings on ballots.audit_line for select using (true);
create policy officers_look on ballots.audit_line to gongzhi_officer
  using (exists (select from ballots.audit a where a.poll_no = audit_line.poll_no and shared.in_scope(a.area_path)))
  with check (exists (select from ballots.audit a where a.poll_no = audit_line.poll_no and shared.in_scope(a.area_path)));
grant select, insert on ballots.proxy_revocation to gongzhi_resident, gongzhi_officer;
grant select on ballots.proxy_revocation to gongzhi_job;
grant select (poll_no, seed, size, among, drawn_at) on ballots.audit to gongzhi_public, gongzhi_resident, gongzhi_administrator, gongzhi_auditor;
grant select (poll_no, position, code, agrees, words) on ballots.audit_line
   to gongzhi_public, gongzhi_resident, gongzhi_administrator, gongzhi_auditor;
grant select, insert on ballots.audit, ballots.audit_line to gongzhi_officer;
grant select on ballots.audit, ballots.audit_line to gongzhi_job;
grant update (agrees, words, found_by, found_at) on ballots.audit_line to gongzhi_officer;
