-- What residents propose to decide together: who stands behind it stays apart from how many do.
create sequence procedures.proposal_no;
grant usage on sequence procedures.proposal_no to gongzhi_resident, gongzhi_officer, gongzhi_job;

create table procedures.proposal (
  no               text        not null,
  place            text        not null,
  area_id          bigint      not null,
  area_path        text        not null,
  title            text        not null,
  summary          text        not null,
  signatures       integer     not null,
  opened_at        timestamptz not null,
  closes_on        date        not null,
  withdrawn_at     timestamptz,
  verdict          text        not null default '',
  reason           text        not null default '',
  screened_by      bigint,
  screened_at      timestamptz,
  complaint        text        not null default '',
  complained_at    timestamptz,
  outcome          text        not null default '',
  answer           text        not null default '',
  answered_by      bigint,
  answered_at      timestamptz,
  decision_no      text,
  constraint a_proposal_has_a_number primary key (no),
  constraint a_proposal_leads_to_a_decision foreign key (decision_no) references procedures.decision (no),
  constraint number_has_its_form check (no ~ '^P-[0-9]{4}-[0-9]{6}$'),
  constraint title_is_short check (length(title) between 4 and 60),
  constraint summary_is_short check (length(summary) between 10 and 500),
  constraint signatures_are_some check (signatures between 1 and 10000),
  constraint verdict_is_known check (verdict in ('', 'ACCEPTED', 'REJECTED')),
  constraint a_verdict_says_why check (
    (verdict = '') = (screened_by is null) and (verdict = '') = (screened_at is null) and (verdict = '') = (reason = '')
    and length(reason) <= 500),
  constraint only_what_was_refused_is_complained_of check (
    (complaint = '') = (complained_at is null) and (complaint = '' or verdict = 'REJECTED') and length(complaint) <= 500),
  constraint outcome_is_known check (outcome in ('', 'UPHELD', 'KEPT')),
  constraint only_a_complaint_is_answered check (
    (outcome = '') = (answered_by is null) and (outcome = '') = (answered_at is null) and (outcome = '') = (answer = '')
    and (outcome = '' or complaint <> '') and length(answer) <= 500),
  constraint another_person_answers check (answered_by is null or answered_by <> screened_by),
  constraint only_what_was_accepted_is_decided check (decision_no is null or verdict = 'ACCEPTED' or outcome = 'UPHELD')
);
comment on table  procedures.proposal              is '居民提议: what residents want to decide together; everybody reads it.';
comment on column procedures.proposal.signatures   is '联名门槛: how many must support it; as the pack said on that day.';
comment on column procedures.proposal.closes_on    is '联名截止: last day on which it can be supported.';
comment on column procedures.proposal.withdrawn_at is '撤回时间: null unless its author took it back.';
comment on column procedures.proposal.verdict      is '审核结论: accepted or rejected; empty until it was screened.';
comment on column procedures.proposal.screened_by  is '审核人: null until then.';
comment on column procedures.proposal.screened_at  is '审核时间: null until then.';
comment on column procedures.proposal.complaint    is '申诉: what its author says against the rejection; empty for nothing.';
comment on column procedures.proposal.complained_at is '申诉时间: null for none.';
comment on column procedures.proposal.outcome      is '申诉结果: upheld means accepted after all; empty until somebody else answered.';
comment on column procedures.proposal.answered_by  is '申诉答复人: null until then; never who screened it.';
comment on column procedures.proposal.answered_at  is '申诉答复时间: null until then.';
comment on column procedures.proposal.decision_no  is '议题: the matter it became; null until it is scheduled.';
create index proposals_by_ground on procedures.proposal (area_path text_pattern_ops, no desc);
create index proposals_of_a_decision on procedures.proposal (decision_no);

create table procedures.support (
  id           bigint generated always as identity,
  proposal_no  text        not null,
  channel      text        not null,
  at           timestamptz not null,
  withdrawn_at timestamptz,
  constraint support_has_an_id primary key (id),
  constraint support_belongs_to_a_proposal foreign key (proposal_no) references procedures.proposal (no),
  constraint channel_is_known check (channel in ('WEB', 'PAPER'))
);
comment on table  procedures.support              is '联名: that somebody supports a proposal, without who; everybody counts it.';
comment on column procedures.support.withdrawn_at is '撤回时间: null while it counts.';
create index support_of_a_proposal on procedures.support (proposal_no, at);

create table procedures.supporter (
  support_id  bigint  not null,
  proposal_no text    not null,
  party_id    bigint  not null,
  proposes    boolean not null,
  constraint a_supporter_stands_behind_one_support primary key (support_id),
  constraint a_supporter_belongs_to_a_support foreign key (support_id) references procedures.support (id),
  constraint a_supporter_belongs_to_a_proposal foreign key (proposal_no) references procedures.proposal (no),
  constraint one_person_supports_once unique (proposal_no, party_id)
);
comment on table  procedures.supporter          is '联名人: who supports a proposal, online or on paper, each once; read by themselves and where it is screened.';
comment on column procedures.supporter.proposes is '提议人: whether the proposal is theirs.';
create unique index one_person_proposes on procedures.supporter (proposal_no) where proposes;

create function procedures.keep_proposal() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (new.no, new.place, new.area_id, new.area_path, new.title, new.summary, new.signatures, new.opened_at, new.closes_on)
        is distinct from
        (old.no, old.place, old.area_id, old.area_path, old.title, old.summary, old.signatures, old.opened_at, old.closes_on)
     or (old.verdict <> '' and (new.verdict, new.reason) is distinct from (old.verdict, old.reason))
     or (old.complaint <> '' and new.complaint <> old.complaint)
     or (old.outcome <> '' and (new.outcome, new.answer) is distinct from (old.outcome, old.answer))
     or (old.decision_no is not null and new.decision_no is distinct from old.decision_no)
     or (old.withdrawn_at is not null) then
    raise exception 'a proposal keeps what people signed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function procedures.keep_proposal is '提议留痕: what was signed stays as it was signed; verdicts are given once.';
create trigger proposals_keep_what_was_signed before update or delete on procedures.proposal
  for each row execute function procedures.keep_proposal();
alter table procedures.proposal enable always trigger proposals_keep_what_was_signed;

alter table procedures.proposal  enable row level security;
alter table procedures.proposal  force row level security;
alter table procedures.support   enable row level security;
alter table procedures.support   force row level security;
alter table procedures.supporter enable row level security;
alter table procedures.supporter force row level security;

create policy proposals_are_public on procedures.proposal for select using (true);
create policy residents_propose on procedures.proposal for insert to gongzhi_resident
  with check (verdict = '' and complaint = '' and decision_no is null and withdrawn_at is null);
create policy written_down_where_one_serves on procedures.proposal for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and verdict = '');
create policy ones_own_proposal on procedures.proposal for update to gongzhi_resident
  using (exists (select from procedures.supporter s
                  where s.proposal_no = no and s.proposes and s.party_id = shared.current_party()));
create policy screened_where_one_serves on procedures.proposal for update to gongzhi_officer
  using (shared.in_scope(area_path))
  with check (shared.current_party() in (screened_by, answered_by) or decision_no is not null);
create policy support_is_counted_by_everybody on procedures.support for select using (true);
create policy residents_support on procedures.support for insert to gongzhi_resident
  with check (channel = 'WEB' and withdrawn_at is null);
create policy signatures_on_paper_are_entered on procedures.support for insert to gongzhi_officer
  with check (channel = 'PAPER' and withdrawn_at is null
    and exists (select from procedures.proposal p where p.no = proposal_no and shared.in_scope(p.area_path)));
create policy ones_own_support on procedures.support for update to gongzhi_resident
  using (exists (select from procedures.supporter s where s.support_id = id and s.party_id = shared.current_party()));
create policy supporters_see_themselves on procedures.supporter for select to gongzhi_resident
  using (party_id = shared.current_party());
create policy supporters_are_seen_where_it_is_screened on procedures.supporter for select to gongzhi_officer
  using (exists (select from procedures.proposal p
                   left join procedures.decision d on d.no = p.decision_no
                  where p.no = proposal_no
                    and (shared.in_scope(p.area_path) or d.owner_id = shared.current_party()
                         or d.acted_by = shared.current_party())));
create policy background_sees_supporters on procedures.supporter for select to gongzhi_job using (true);
create policy one_supports_for_oneself on procedures.supporter for insert to gongzhi_resident
  with check (party_id = shared.current_party());
create policy supporters_on_paper_are_entered on procedures.supporter for insert to gongzhi_officer
  with check (exists (select from procedures.proposal p where p.no = proposal_no and shared.in_scope(p.area_path)));

grant select on procedures.proposal, procedures.support
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant select on procedures.supporter to gongzhi_resident, gongzhi_officer, gongzhi_job;
grant insert on procedures.proposal, procedures.support, procedures.supporter to gongzhi_resident, gongzhi_officer;
grant update (withdrawn_at, complaint, complained_at) on procedures.proposal to gongzhi_resident;
grant update (verdict, reason, screened_by, screened_at, outcome, answer, answered_by, answered_at, decision_no)
  on procedures.proposal to gongzhi_officer;
grant update (withdrawn_at) on procedures.support to gongzhi_resident;
