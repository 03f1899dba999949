-- A recall is asked for with a picture of the sheets that were signed, counted by two people; its poll is announced with the
-- number, and while one hangs there is no second about the same person.
create table ballots.recall_request (
  contest_no text        not null references ballots.contest,
  option_no  int         not null,
  area_path  text        not null,
  roll_id    bigint      not null references ballots.roll,
  signatures int         not null,
  reason     text        not null,
  defence    text        not null,
  opens_at   timestamptz not null,
  closes_at  timestamptz not null,
  document   text        not null,
  asked_by   bigint      not null,
  asked_at   timestamptz not null,
  constraint one_request_for_each_elected primary key (contest_no, option_no),
  constraint a_request_is_about_a_candidate foreign key (contest_no, option_no) references ballots.contest_option,
  constraint somebody_signed check (signatures > 0 and document <> ''),
  constraint words_are_short check (length(reason) <= 800 and length(defence) <= 800)
);
comment on table  ballots.recall_request            is '待核罢免联名: a recall whose signatures one person counted and another has not yet.';
comment on column ballots.recall_request.signatures is '联名: as the first person counted them.';
comment on column ballots.recall_request.document   is '联名表照片: the sheets that were signed.';
alter table ballots.recall_request enable row level security;
alter table ballots.recall_request force row level security;
create policy the_program_works on ballots.recall_request to gongzhi_job using (true) with check (true);
create policy officers_ask_for_recalls on ballots.recall_request to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path) and asked_by = shared.current_party());
grant select, insert, delete on ballots.recall_request to gongzhi_officer;
grant select on ballots.recall_request to gongzhi_job;
