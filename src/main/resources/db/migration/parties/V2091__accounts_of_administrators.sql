-- A new way in for one of the three administrators takes two of them: one proposes, another approves.

create table parties.account_proposal (
  id          bigint generated always as identity primary key,
  act         text not null,
  party_id    bigint not null references parties.party,
  login_name  text,
  area_path   text not null,
  proposed_by bigint not null references parties.party,
  proposed_at timestamptz not null,
  decided_by  bigint references parties.party,
  decided_at  timestamptz,
  outcome     text not null default 'OPEN',

  constraint act_is_known check (act in ('OPEN', 'RESET')),
  constraint outcome_is_known check (outcome in ('OPEN', 'APPROVED', 'REFUSED')),
  constraint opening_names_the_login check ((act = 'OPEN') = (login_name is not null)),
  constraint area_path_is_a_path check (area_path ~ '^(/[0-9]+)+/$'),
  constraint decided_means_by_somebody check (
    (outcome = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint nobody_proposes_about_themselves check (proposed_by <> party_id),
  constraint proposer_is_not_the_approver check (decided_by <> proposed_by),
  constraint nobody_decides_about_themselves check (decided_by <> party_id)
);

comment on table  parties.account_proposal            is '管理员账号提议: a new way in for an administrator; needs a second one.';
comment on column parties.account_proposal.login_name is '登录名: of the account to open; null for a reset.';
comment on column parties.account_proposal.area_path  is '属地路径: area of the administrator''s post.';
comment on column parties.account_proposal.decided_by is '批准人: null while open; neither the proposer nor the person.';

create unique index one_open_proposal_for_an_account on parties.account_proposal (party_id) where outcome = 'OPEN';

alter table parties.account_proposal enable row level security;
alter table parties.account_proposal force row level security;
grant select on parties.account_proposal to gongzhi_administrator, gongzhi_auditor;
grant select, insert, update (decided_by, decided_at, outcome) on parties.account_proposal to gongzhi_job;
create policy seen_by_administrators_of_the_ground on parties.account_proposal for select
  to gongzhi_administrator, gongzhi_auditor using (shared.in_scope(area_path));
create policy program_work on parties.account_proposal to gongzhi_job using (true) with check (true);
