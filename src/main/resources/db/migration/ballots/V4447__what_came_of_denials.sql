-- Who says after the end that a ballot is not theirs gives somebody a task: another than who entered it looks, says what was
-- found, and everybody reads how many there are and what came of them.
create table ballots.denial_finding (
  cast_id   bigint      not null references ballots.denial,
  poll_no   text        not null references ballots.poll,
  area_path text        not null,
  forged    boolean     not null,
  words     text        not null,
  found_by  bigint      not null,
  found_at  timestamptz not null,
  constraint a_denial_is_looked_into_once primary key (cast_id),
  constraint words_are_short check (length(words) between 2 and 300)
);
comment on table  ballots.denial_finding        is '否认核查: what was found about a ballot that was denied after the end.';
comment on column ballots.denial_finding.forged is '确非本人: whether somebody else cast it.';
call shared.keep_append_only('ballots.denial_finding');
alter table ballots.denial_finding enable row level security;
alter table ballots.denial_finding force row level security;
create policy the_program_works on ballots.denial_finding to gongzhi_job using (true) with check (true);
create policy everybody_reads_findings on ballots.denial_finding for select using (true);
create policy officers_find on ballots.denial_finding for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and found_by = shared.current_party()
    and exists (select from ballots.poll p where p.no = poll_no and p.area_path = denial_finding.area_path));
grant select (cast_id, poll_no, forged, found_at) on ballots.denial_finding
   to gongzhi_public, gongzhi_resident, gongzhi_administrator, gongzhi_auditor;
grant select, insert on ballots.denial_finding to gongzhi_officer;
grant select on ballots.denial_finding to gongzhi_job;
