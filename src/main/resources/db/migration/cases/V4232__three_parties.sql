-- The board that residents' committee, owners' committee and property company of a neighbourhood share, and what they ask each other.
create table cases.three_party (
  case_id        bigint      not null references cases.case_file,
  ground_id      bigint      not null,
  area_path      text        not null,
  community_path text        not null,
  committee_id   bigint      not null,
  owners_id      bigint,
  company_id     bigint      not null,
  put_by         bigint      not null,
  put_at         timestamptz not null,
  to_meeting_at  timestamptz,
  off_at         timestamptz,
  off_by         bigint,
  constraint a_case_is_on_one_board primary key (case_id),
  constraint taken_off_by_somebody check ((off_at is null) = (off_by is null)),
  constraint three_are_three check (committee_id <> company_id and committee_id <> owners_id and owners_id <> company_id)
);
comment on table  cases.three_party                is '三方事项: a case on the shared board of its neighbourhood.';
comment on column cases.three_party.ground_id      is '小区: the neighbourhood; the community where neighbourhoods are not told apart.';
comment on column cases.three_party.area_path      is '属地: path of the area of the case.';
comment on column cases.three_party.community_path is '社区: where the residents'' committee answers.';
comment on column cases.three_party.owners_id      is '业委会: null where the neighbourhood has none.';
comment on column cases.three_party.to_meeting_at  is '提交联席会议: since when it waits for the joint meeting; null where it does not.';
comment on column cases.three_party.off_at         is '撤下: when the committee took it off the board; null while it is there.';
create index matters_of_a_neighbourhood on cases.three_party (ground_id, put_at desc, case_id desc);

create table cases.three_party_turn (
  case_id     bigint      not null references cases.three_party,
  seq         smallint    not null,
  side        text        not null,
  kind        text        not null,
  asker       text        not null,
  question    text        not null,
  asked_by    bigint      not null,
  asked_at    timestamptz not null,
  due_at      timestamptz not null,
  answered_at timestamptz,
  answered_by bigint,
  answer      text        not null default '',
  constraint turns_of_a_matter_are_numbered primary key (case_id, seq),
  constraint side_is_one_of_three check (side in ('COMMITTEE', 'OWNERS', 'COMPANY')),
  constraint asker_is_another check (asker in ('COMMITTEE', 'OWNERS', 'COMPANY')),
  constraint kind_is_known check (kind in ('TAKE', 'RESULT', 'OPINION', 'QUESTION', 'ARRANGE')),
  constraint an_answer_has_its_person check ((answered_at is null) = (answered_by is null)),
  constraint what_is_asked_is_bounded check (length(question) between 1 and 2000 and length(answer) <= 2000),
  constraint asked_before_it_is_due check (due_at > asked_at)
);
comment on table  cases.three_party_turn             is '三方答复: one of the three is asked for something, until a moment.';
comment on column cases.three_party_turn.side        is '被问方: who is asked.';
comment on column cases.three_party_turn.asker       is '提问方: who asks.';
comment on column cases.three_party_turn.question    is '问题: in the words of whoever asks.';
comment on column cases.three_party_turn.due_at      is '答复时限: by the pack of the place.';
comment on column cases.three_party_turn.answered_at is '答复时间: null while it is waited for.';
comment on column cases.three_party_turn.answer      is '答复: empty while it is waited for.';
create index turns_that_wait on cases.three_party_turn (due_at) where answered_at is null;

create function cases.an_answer_stays() returns trigger language plpgsql as $$
begin
  if old.answered_at is not null and new.answer is distinct from old.answer and current_setting('role', true) <> 'gongzhi_job' then
    raise exception using errcode = 'check_violation', constraint = 'an_answer_stays', message = 'an answer stays as it was given';
  end if;
  return new;
end $$;
create trigger an_answer_stays before update on cases.three_party_turn
  for each row execute function cases.an_answer_stays();

alter table cases.three_party      enable row level security;
alter table cases.three_party      force row level security;
alter table cases.three_party_turn enable row level security;
alter table cases.three_party_turn force row level security;
create policy background_sees_all on cases.three_party      for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.three_party_turn for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.three_party for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
create policy officers_of_the_case on cases.three_party_turn for all to gongzhi_officer
  using (exists (select from cases.three_party b where b.case_id = three_party_turn.case_id))
  with check (exists (select from cases.three_party b where b.case_id = three_party_turn.case_id));
grant select, insert on cases.three_party, cases.three_party_turn to gongzhi_officer;
grant update (committee_id, owners_id, company_id, put_by, put_at, to_meeting_at, off_at, off_by) on cases.three_party to gongzhi_officer;
grant update (answered_at, answered_by, answer) on cases.three_party_turn to gongzhi_officer;
grant select on cases.three_party to gongzhi_job;
grant select, update (question, answer) on cases.three_party_turn to gongzhi_job;
