-- A list of an official system is taken in by two people who read the same file, each of its tickets once, and whoever voted
-- there votes no other way here.
create table ballots.official_list (
  poll_no   text        not null references ballots.poll,
  area_path text        not null,
  hash      text        not null,
  ballots   int         not null,
  first_by  bigint      not null,
  first_at  timestamptz not null,
  constraint a_poll_has_one_list_that_waits primary key (poll_no),
  constraint a_list_holds_something check (ballots > 0 and hash ~ '^[0-9a-f]{64}$')
);
comment on table  ballots.official_list      is '待核导入清单: a list of an official system that one person read and another has not yet.';
comment on column ballots.official_list.hash is '摘要: SHA-256 of the file; the second person brings the same one.';
alter table ballots.official_list enable row level security;
alter table ballots.official_list force row level security;
create policy the_program_works on ballots.official_list to gongzhi_job using (true) with check (true);
create policy officers_read_lists on ballots.official_list to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
grant select, insert, delete on ballots.official_list to gongzhi_officer;
grant select on ballots.official_list to gongzhi_job;

alter table ballots.cast_ballot drop constraint paper_is_entered_by_two;
alter table ballots.cast_ballot add constraint paper_is_entered_by_two check (
  (channel <> 'PAPER' or checked_by is not null) and (checked_by is null or channel in ('PAPER', 'IMPORTED'))
  and (checked_by is null or checked_by <> entered_by));
alter table ballots.voice drop constraint way_is_known;
alter table ballots.voice add constraint way_is_known check (way in ('PAPER', 'OTHER', 'OFFICIAL'));
create unique index an_official_ticket_is_taken_once on ballots.cast_ballot (poll_no, document) where channel = 'IMPORTED' and checked_by is not null;
