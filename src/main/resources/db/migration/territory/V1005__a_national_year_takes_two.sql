-- A national year counts for every place, so one administrator proposes it and another lets it take effect.

create table territory.year_proposal (
  id          bigint generated always as identity primary key,
  year        integer not null,
  source      text not null,
  lines       text not null,
  place       text not null,
  proposed_by bigint not null,
  proposed_at timestamptz not null,
  decided_by  bigint,
  decided_at  timestamptz,
  outcome     text not null default 'OPEN',

  constraint year_is_in_range check (year between 2000 and 2099),
  constraint source_is_given check (length(source) between 1 and 200),
  constraint place_is_a_word check (place ~ '^[a-z]{2,30}$'),
  constraint outcome_is_known check (outcome in ('OPEN', 'APPROVED', 'REFUSED')),
  constraint decided_means_by_somebody check (
    (outcome = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint proposer_is_not_the_approver check (decided_by <> proposed_by)
);

comment on table  territory.year_proposal            is '放假安排提议: the national arrangement of a year, waiting for a second person.';
comment on column territory.year_proposal.lines      is '内容: a line for each day, date, off or work, name.';
comment on column territory.year_proposal.place      is '提议地区: code of the place whose administrator proposed it.';
comment on column territory.year_proposal.decided_by is '批准人: null while open; never the proposer.';

create unique index one_open_proposal_for_a_year on territory.year_proposal (year) where outcome = 'OPEN';

grant select on territory.year_proposal to gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert, update (decided_by, decided_at, outcome) on territory.year_proposal to gongzhi_job;

-- Nobody but the program puts a year in force, and it does so with an approval alone.
revoke insert, update, delete on territory.calendar_year, territory.calendar_day from gongzhi_administrator;
