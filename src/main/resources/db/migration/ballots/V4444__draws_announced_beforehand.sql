-- The sample of a poll is drawn with dice that are thrown in public at a moment told beforehand, read aloud by a witness and
-- typed by two people; with them goes the hash of the closed file, so nobody can try dice before.
create table ballots.audit_draw (
  poll_no      text        not null references ballots.poll,
  area_path    text        not null,
  place        text        not null,
  at           timestamptz not null,
  witness      text        not null,
  size         int         not null,
  announced_by bigint      not null,
  announced_at timestamptz not null,
  dice         text        not null default '',
  first_by     bigint,
  second_by    bigint,
  constraint a_poll_is_drawn_once primary key (poll_no),
  constraint words_are_short check (length(place) between 2 and 60 and length(witness) between 2 and 30),
  constraint it_is_told_beforehand check (at > announced_at),
  constraint a_sample_is_small check (size between 1 and 200),
  constraint dice_have_six_sides check (dice ~ '^([1-6]{10})?$' and (dice = '') = (first_by is null)),
  constraint two_people_type_them check (second_by is null or (first_by is not null and second_by <> first_by))
);
comment on table  ballots.audit_draw         is '抽签公告: when and where the dice of a sample are thrown, and who reads them aloud.';
comment on column ballots.audit_draw.witness is '见证人: of the supervision committee, who reads the dice aloud.';
comment on column ballots.audit_draw.dice    is '点数: ten dice; empty until somebody typed them.';
alter table ballots.audit_draw enable row level security;
alter table ballots.audit_draw force row level security;
create policy the_program_works on ballots.audit_draw to gongzhi_job using (true) with check (true);
create policy everybody_reads_draws on ballots.audit_draw for select using (true);
create policy officers_announce_draws on ballots.audit_draw for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and announced_by = shared.current_party() and dice = ''
    and exists (select from ballots.poll p where p.no = poll_no and p.area_path = audit_draw.area_path and p.state = 'CLOSED'));
create policy officers_type_dice on ballots.audit_draw for update to gongzhi_officer
  using (shared.in_scope(area_path) and second_by is null) with check (shared.in_scope(area_path));
grant select (poll_no, place, at, witness, size, announced_at) on ballots.audit_draw
   to gongzhi_public, gongzhi_resident, gongzhi_administrator, gongzhi_auditor;
grant select, insert on ballots.audit_draw to gongzhi_officer;
grant update (dice, first_by, second_by) on ballots.audit_draw to gongzhi_officer;
grant select on ballots.audit_draw to gongzhi_job;
