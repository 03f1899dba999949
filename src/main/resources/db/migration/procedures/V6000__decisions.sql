-- What is decided together: each with the definition it began under, and every act on it.
create schema if not exists procedures;
comment on schema procedures is '议事: procedures, what was decided by them, opinions and proposals.';
grant usage on schema procedures to gongzhi_app, gongzhi_public, gongzhi_resident, gongzhi_officer,
      gongzhi_administrator, gongzhi_auditor, gongzhi_job;

create sequence procedures.decision_no;
grant usage on sequence procedures.decision_no to gongzhi_officer, gongzhi_job;

create table procedures.decision (
  no            text        not null,
  place         text        not null,
  rule_key      text        not null,
  definition    jsonb       not null,
  title         text        not null,
  summary       text        not null,
  matter        text        not null,
  owners_matter text        not null default '',
  area_id       bigint      not null,
  area_path     text        not null,
  state         text        not null default 'OPEN',
  step          text        not null,
  entered_at    timestamptz,
  due_at        timestamptz,
  owner_id      bigint,
  owner_role    text        not null default '',
  passed        text[]      not null default '{}',
  rounds        jsonb       not null default '{}',
  case_nos      text[]      not null default '{}',
  started_by    bigint      not null,
  started_at    timestamptz not null,
  ended_at      timestamptz,
  acted_by      bigint      not null,
  version       integer     not null default 1,
  constraint a_decision_has_a_number primary key (no),
  constraint number_has_its_form check (no ~ '^D-[0-9]{4}-[0-9]{6}$'),
  constraint title_is_short check (length(title) between 4 and 60),
  constraint summary_is_short check (length(summary) between 10 and 500),
  constraint matter_is_known check (matter in ('OWNERS', 'SELF_GOVERNANCE', 'DELEGATED', 'LIVELIHOOD')),
  constraint only_owners_have_a_number_of_article_278 check ((matter = 'OWNERS') = (owners_matter <> '')),
  constraint state_is_known check (state in ('OPEN', 'DONE', 'REFUSED')),
  constraint an_open_step_has_an_owner_and_a_date check (
    (state = 'OPEN') = (step <> '') and (step = '') = (due_at is null) and (step = '') = (entered_at is null)
    and (step = '' or owner_id is not null)),
  constraint ended_means_not_open check ((ended_at is null) = (state = 'OPEN')),
  constraint cases_are_few check (cardinality(case_nos) <= 20)
);
comment on table  procedures.decision               is '议题: a matter on its way through a procedure.';
comment on column procedures.decision.definition    is '程序定义: as it was when the matter began; a later change of the pack does not touch it.';
comment on column procedures.decision.owners_matter is '业主共同决定事项: which of the nine of article 278; empty for every other matter.';
comment on column procedures.decision.step          is '当前步骤: key in the definition; empty when it is over.';
comment on column procedures.decision.entered_at    is '进入时间: since when the step is open; null when it is over.';
comment on column procedures.decision.due_at        is '期限: by when the step is to be done; null when it is over.';
comment on column procedures.decision.owner_id      is '责任人: who answers for the open step; null when it is over.';
comment on column procedures.decision.passed        is '已完成步骤: those that hold.';
comment on column procedures.decision.rounds        is '轮次: how often each step sent it back.';
comment on column procedures.decision.case_nos      is '关联诉求: numbers of the cases it began from.';
comment on column procedures.decision.ended_at      is '结束时间: null while it is open.';
comment on column procedures.decision.acted_by      is '最近经办人: who did the last act.';
comment on column procedures.decision.version       is '版本: counted at each act, so that of two at once only one happens.';
create index decisions_by_ground on procedures.decision (area_path text_pattern_ops, started_at desc, no desc);
create index decisions_by_time on procedures.decision (started_at desc, no desc);
create index decisions_of_a_case on procedures.decision using gin (case_nos);

create table procedures.decision_act (
  decision_no text        not null,
  version     integer     not null,
  verb        text        not null,
  step        text        not null,
  next_step   text        not null,
  body        text        not null,
  evidence    jsonb       not null,
  papers      jsonb       not null,
  words       text        not null default '',
  by_id       bigint      not null,
  at          timestamptz not null,
  constraint an_act_stands_once primary key (decision_no, version),
  constraint an_act_belongs_to_a_decision foreign key (decision_no) references procedures.decision (no),
  constraint verb_is_known check (verb in ('START', 'PASS', 'PASS_JOINED', 'RETURN', 'REFUSE')),
  constraint words_are_short check (length(words) <= 500)
);
comment on table  procedures.decision_act           is '办理记录: what was done with each step; never altered.';
comment on column procedures.decision_act.next_step is '下一步: the step that began by it; empty where it ended.';
comment on column procedures.decision_act.evidence  is '依据: counts, number of a poll, dates of a posting; verdicts are computed from it.';
comment on column procedures.decision_act.papers    is '材料: name of each document by its kind.';

create function procedures.refuse() returns trigger
  language plpgsql as $$
begin
  raise exception 'what was done is never altered' using errcode = 'insufficient_privilege';
end $$;
comment on function procedures.refuse is '留痕: refuses every change.';
create trigger acts_never_change before update or delete on procedures.decision_act
  for each statement execute function procedures.refuse();
alter table procedures.decision_act enable always trigger acts_never_change;

create function procedures.keep_decision() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'OPEN'
     or (new.no, new.place, new.rule_key, new.definition, new.title, new.summary, new.matter, new.owners_matter, new.area_id,
         new.area_path, new.case_nos, new.started_by, new.started_at)
        is distinct from
        (old.no, old.place, old.rule_key, old.definition, old.title, old.summary, old.matter, old.owners_matter, old.area_id,
         old.area_path, old.case_nos, old.started_by, old.started_at)
     or new.version <> old.version + 1 then
    raise exception 'a decision keeps what it began with' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function procedures.keep_decision is '议题留痕: definition and matter stay; only the course goes on, one act at a time.';
create trigger decisions_keep_what_they_began_with before update or delete on procedures.decision
  for each row execute function procedures.keep_decision();
alter table procedures.decision enable always trigger decisions_keep_what_they_began_with;

create table procedures.opinion (
  id           bigint generated always as identity,
  decision_no  text        not null,
  step         text        not null,
  words        text        not null,
  at           timestamptz not null,
  answer       text        not null default '',
  answer_words text        not null default '',
  answered_by  bigint,
  answered_at  timestamptz,
  constraint an_opinion_has_an_id primary key (id),
  constraint an_opinion_belongs_to_a_decision foreign key (decision_no) references procedures.decision (no),
  constraint words_are_short check (length(words) between 4 and 500),
  constraint answer_is_known check (answer in ('', 'ADOPTED', 'PARTLY', 'NOT_ADOPTED')),
  constraint an_answer_says_why check (
    (answer = '') = (answer_words = '') and (answer = '') = (answered_by is null) and (answer = '') = (answered_at is null)
    and length(answer_words) <= 500)
);
comment on table  procedures.opinion             is '意见: what a resident said to a matter, without who; everybody reads it.';
comment on column procedures.opinion.answer      is '处理: adopted, partly, not; empty until it is answered.';
comment on column procedures.opinion.answered_by is '答复人: null until it is answered.';
comment on column procedures.opinion.answered_at is '答复时间: null until it is answered.';
create index opinions_of_a_decision on procedures.opinion (decision_no, id);

create table procedures.voice (
  id          bigint generated always as identity,
  decision_no text        not null,
  party_id    bigint      not null,
  what        text        not null,
  at          timestamptz not null,
  constraint a_voice_has_an_id primary key (id),
  constraint a_voice_belongs_to_a_decision foreign key (decision_no) references procedures.decision (no),
  constraint what_is_known check (what in ('PROPOSED', 'SUPPORTED', 'SAID'))
);
comment on table procedures.voice is '参与人: who proposed, supported or said something; they hear of each turn.';
create index voices_of_a_decision on procedures.voice (decision_no, party_id);

alter table procedures.decision     enable row level security;
alter table procedures.decision     force row level security;
alter table procedures.decision_act enable row level security;
alter table procedures.decision_act force row level security;
alter table procedures.opinion      enable row level security;
alter table procedures.opinion      force row level security;
alter table procedures.voice        enable row level security;
alter table procedures.voice        force row level security;

create policy decisions_are_public on procedures.decision for select using (true);
create policy begun_where_one_serves on procedures.decision for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and started_by = shared.current_party() and acted_by = shared.current_party());
create policy done_where_one_serves_or_answers on procedures.decision for update to gongzhi_officer
  using (shared.in_scope(area_path) or owner_id = shared.current_party())
  with check (acted_by = shared.current_party());
create policy acts_are_public on procedures.decision_act for select using (true);
create policy acts_are_ones_own on procedures.decision_act for insert to gongzhi_officer
  with check (by_id = shared.current_party()
    and exists (select from procedures.decision d where d.no = decision_no and d.acted_by = shared.current_party()));
create policy opinions_are_public on procedures.opinion for select using (true);
create policy residents_say_what_they_think on procedures.opinion for insert to gongzhi_resident, gongzhi_officer
  with check (answer = '' and exists (select from procedures.decision d where d.no = decision_no and d.state = 'OPEN'));
create policy answered_where_one_serves on procedures.opinion for update to gongzhi_officer
  using (answer = '' and exists (select from procedures.decision d where d.no = decision_no
                   and (shared.in_scope(d.area_path) or d.owner_id = shared.current_party())))
  with check (answered_by = shared.current_party());
create policy voices_are_ones_own on procedures.voice for select to gongzhi_resident, gongzhi_officer
  using (party_id = shared.current_party());
create policy voices_are_told_by_who_acts on procedures.voice for select to gongzhi_officer
  using (exists (select from procedures.decision d where d.no = decision_no
          and (shared.in_scope(d.area_path) or d.owner_id = shared.current_party() or d.acted_by = shared.current_party())));
create policy background_sees_voices on procedures.voice for select to gongzhi_job using (true);
create policy one_speaks_for_oneself on procedures.voice for insert to gongzhi_resident, gongzhi_officer
  with check (party_id = shared.current_party());

grant select on procedures.decision, procedures.decision_act, procedures.opinion
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant select on procedures.voice to gongzhi_resident, gongzhi_officer, gongzhi_job;
grant insert on procedures.decision, procedures.decision_act to gongzhi_officer;
grant update (state, step, entered_at, due_at, owner_id, owner_role, passed, rounds, ended_at, acted_by, version)
  on procedures.decision to gongzhi_officer;
grant insert on procedures.opinion, procedures.voice to gongzhi_resident, gongzhi_officer;
grant update (answer, answer_words, answered_by, answered_at) on procedures.opinion to gongzhi_officer;
