-- Who answers for what, where and since when. Two persons are needed to change it.

create table parties.proposal (
  id              bigint generated always as identity primary key,
  act             text not null,
  party_id        bigint not null references parties.party,
  role            text not null,
  area_id         bigint not null,
  organisation_id bigint references parties.organisation,
  post_id         bigint,
  substitute      boolean not null default false,
  basis           text not null,
  proposed_by     bigint not null references parties.party,
  proposed_at     timestamptz not null,
  decided_by      bigint references parties.party,
  decided_at      timestamptz,
  outcome         text not null default 'OPEN',

  constraint act_is_known check (act in ('APPOINT', 'END')),
  constraint outcome_is_known check (outcome in ('OPEN', 'APPROVED', 'REFUSED')),
  constraint decided_means_by_somebody check (
    (outcome = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint proposer_is_not_the_approver check (decided_by <> proposed_by),
  constraint nobody_approves_a_post_of_their_own check (decided_by <> party_id),
  constraint ending_names_the_post check ((act = 'END') = (post_id is not null)),
  constraint basis_says_something check (length(basis) between 2 and 200)
);

comment on table  parties.proposal                 is '任免提议: that somebody takes up or leaves a post; needs a second person.';
comment on column parties.proposal.organisation_id is '所在组织: null for a post of an area alone.';
comment on column parties.proposal.post_id         is '任职: the post to end; null for an appointment.';
comment on column parties.proposal.decided_by      is '批准人: null while open; never the proposer.';

create index open_proposals on parties.proposal (id) where outcome = 'OPEN';

create table parties.post (
  id              bigint generated always as identity primary key,
  party_id        bigint not null references parties.party,
  role            text not null,
  area_id         bigint not null,
  area_path       text not null,
  organisation_id bigint references parties.organisation,
  held_from       timestamptz not null,
  held_to         timestamptz,
  basis           text not null,
  substitute      boolean not null default false,
  proposal_id     bigint references parties.proposal,
  duty            text not null generated always as (
    case role
      when 'system_administrator' then 'SYSTEM'
      when 'security_administrator' then 'SECURITY'
      when 'audit_administrator' then 'AUDIT'
      else 'OFFICE'
    end) stored,

  constraint post_ends_after_it_began check (held_to is null or held_to > held_from),
  constraint area_path_is_a_path check (area_path ~ '^(/[0-9]+)+/$'),
  constraint separate_duties_are_separate_persons exclude using gist (
    party_id with =, duty with <>, tstzrange(held_from, held_to) with &&)
);

comment on table  parties.post                 is '任职: a person answers for a role in an area, from and to a moment.';
comment on column parties.post.organisation_id is '所在组织: null for a post of an area alone.';
comment on column parties.post.held_to         is '离任: first moment no longer held; null while held.';
comment on column parties.post.substitute      is '代理: stands in for the holder.';
comment on column parties.post.proposal_id     is '任免提议: null for posts that came with an imported list.';
comment on column parties.post.duty            is '三员分立: system, security and audit administration and office work never meet in one person.';

create index post_by_party on parties.post (party_id);
create index current_posts on parties.post (area_id, role) where held_to is null;
create unique index a_post_is_taken_once on parties.post (party_id, role, area_id, coalesce(organisation_id, 0))
  where held_to is null;

create table parties.version_stamp (
  one     boolean primary key default true check (one),
  version bigint not null
);
comment on table parties.version_stamp is '版本号: rises with every change of posts or organisations; nodes reload when it does.';
insert into parties.version_stamp (version) values (1);

create function parties.raise_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update parties.version_stamp set version = version + 1;
  return null;
end
$$;
create trigger posts_changed after insert or update on parties.post
  for each statement execute function parties.raise_version();
create trigger organisations_changed after insert or update on parties.organisation
  for each statement execute function parties.raise_version();

alter table parties.proposal enable row level security;
alter table parties.proposal force row level security;
alter table parties.post     enable row level security;
alter table parties.post     force row level security;

grant select on parties.version_stamp to gongzhi_job;
grant select, insert, update on parties.post to gongzhi_job;
grant select on parties.post to gongzhi_officer, gongzhi_administrator, gongzhi_auditor;
grant insert, update (held_to) on parties.post to gongzhi_officer, gongzhi_administrator;
grant select, insert, update (decided_by, decided_at, outcome) on parties.proposal
   to gongzhi_officer, gongzhi_administrator;
grant select on parties.proposal to gongzhi_auditor, gongzhi_job;

create policy posts_of_the_ground on parties.post for select to gongzhi_officer
  using (shared.in_scope(area_path) or party_id = shared.current_party() or shared.in_organisation(organisation_id));
create policy posts_for_administration on parties.post for select to gongzhi_administrator, gongzhi_auditor using (true);
create policy approved_appointments on parties.post for insert to gongzhi_officer, gongzhi_administrator
  with check (proposal_id is not null and exists (
    select from parties.proposal p
     where p.id = proposal_id and p.outcome = 'APPROVED' and p.decided_by = shared.current_party()
       and p.party_id = post.party_id and p.role = post.role and p.area_id = post.area_id));
create policy approved_endings on parties.post for update to gongzhi_officer, gongzhi_administrator
  using (exists (
    select from parties.proposal p
     where p.post_id = post.id and p.outcome = 'APPROVED' and p.decided_by = shared.current_party()))
  with check (true);
create policy program_work on parties.post to gongzhi_job using (true) with check (true);

create policy seen_by_those_who_decide on parties.proposal for select
  to gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job using (true);
create policy proposed_in_ones_own_name on parties.proposal for insert to gongzhi_officer, gongzhi_administrator
  with check (proposed_by = shared.current_party() and outcome = 'OPEN');
create policy decided_in_ones_own_name on parties.proposal for update to gongzhi_officer, gongzhi_administrator
  using (outcome = 'OPEN') with check (decided_by = shared.current_party());
