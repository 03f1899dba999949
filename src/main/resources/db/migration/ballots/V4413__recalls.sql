-- Recalls: a vote of its own about somebody who was elected.
create table ballots.recall (
  poll_no    text        not null references ballots.poll,
  contest_no text        not null references ballots.contest,
  option_no  int         not null,
  area_path  text        not null,
  signatures int         not null,
  begun_by   bigint      not null,
  begun_at   timestamptz not null,
  constraint a_recall_is_one_poll primary key (poll_no),
  constraint a_recall_is_about_a_candidate foreign key (contest_no, option_no) references ballots.contest_option,
  constraint somebody_signed check (signatures > 0)
);
comment on table  ballots.recall            is '罢免: which poll asks whether somebody who was elected stays.';
comment on column ballots.recall.signatures is '联名: how many voters asked for it, on paper.';
create index recalls_of_an_election on ballots.recall (contest_no);
alter table ballots.recall enable row level security;
alter table ballots.recall force row level security;
create policy the_program_works on ballots.recall to gongzhi_job using (true) with check (true);
create policy everybody_reads_recalls on ballots.recall for select using (true);
create policy officers_begin_recalls on ballots.recall for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and begun_by = shared.current_party()
    and exists (select from ballots.contest c where c.no = contest_no and c.area_path = recall.area_path and c.state = 'CLOSED'));
call shared.keep_append_only('ballots.recall');
grant select (poll_no, contest_no, option_no, signatures, begun_at) on ballots.recall
   to gongzhi_public, gongzhi_resident, gongzhi_administrator, gongzhi_auditor;
grant select, insert on ballots.recall to gongzhi_officer;
grant select on ballots.recall to gongzhi_job;
