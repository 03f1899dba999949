-- Pacts of residents by their versions: the text that went through the whole procedure, word for word.
create table procedures.pact (
  id          bigint generated always as identity,
  area_id     bigint      not null,
  area_path   text        not null,
  version     integer     not null,
  words       text        not null,
  decision_no text        not null references procedures.decision,
  in_force    date        not null,
  entered_by  bigint      not null,
  entered_at  timestamptz not null,
  constraint a_pact_has_an_id primary key (id),
  constraint a_version_is_given_once unique (area_id, version),
  constraint a_matter_makes_one_pact unique (decision_no),
  constraint pact_words_are_short check (length(words) between 20 and 4000)
);
comment on table  procedures.pact             is '居民公约: a version of the pact of a community; the next one takes its place, none is changed.';
comment on column procedures.pact.decision_no is '议题编号: the matter in which it was drafted, adopted, filed and published.';
comment on column procedures.pact.in_force    is '施行日: the day on which that was over.';

alter table procedures.pact enable row level security;
alter table procedures.pact force row level security;
grant select on procedures.pact to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
  gongzhi_auditor, gongzhi_job;
create policy pacts_are_public on procedures.pact for select using (true);
create policy entered_on_ones_own_ground on procedures.pact for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and entered_by = shared.current_party());
grant insert on procedures.pact to gongzhi_officer;
