-- What somebody says by hand about the agenda of the next joint meeting; the rest follows from the cases themselves.
create table cases.meeting_word (
  id      bigint generated always as identity,
  case_id bigint      not null references cases.case_file,
  put     boolean     not null,
  reason  text        not null,
  by_id   bigint      not null,
  at      timestamptz not null,
  constraint word_has_an_id primary key (id),
  constraint a_reason_is_one_to_two_thousand check (length(reason) between 1 and 2000)
);
comment on table  cases.meeting_word        is '上会说明: a case was put on the agenda of the joint meeting by hand, or taken off it; the last word counts.';
comment on column cases.meeting_word.put    is '列入: true for put there, false for taken off.';
comment on column cases.meeting_word.reason is '理由: why, in the words of whoever did it.';
create index words_about_a_case on cases.meeting_word (case_id, id desc);

alter table cases.meeting_word enable row level security;
alter table cases.meeting_word force row level security;
create policy background_sees_all on cases.meeting_word for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.meeting_word for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
grant select, insert on cases.meeting_word to gongzhi_officer;
grant select, update (reason) on cases.meeting_word to gongzhi_job;
