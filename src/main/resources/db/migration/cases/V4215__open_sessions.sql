-- Sessions with residents: announced, held, ended with a public list of what became of what was said there.
create table cases.open_session (
  id            bigint generated always as identity,
  kind          text        not null,
  area_id       bigint      not null,
  area_path     text        not null,
  place         text        not null,
  starts_at     timestamptz not null,
  ends_at       timestamptz not null,
  officers      text        not null,
  subjects      text        not null,
  announced_by  bigint      not null,
  announced_at  timestamptz not null,
  cancelled_at  timestamptz,
  cancel_reason text        not null default '',
  ended_at      timestamptz,
  summary       text        not null default '',
  constraint an_open_session_has_an_id primary key (id),
  constraint kind_is_a_key check (kind ~ '^[a-z][a-z-]{0,29}$'),
  constraint place_is_short check (length(place) between 2 and 60),
  constraint it_ends_after_it_begins check (ends_at > starts_at),
  constraint officers_are_named_by_post check (length(officers) between 2 and 120),
  constraint subjects_are_short check (length(subjects) between 2 and 200),
  constraint cancelled_means_with_a_reason check ((cancelled_at is null) = (cancel_reason = '')),
  constraint ended_means_with_a_summary check ((ended_at is null) = (summary = '')),
  constraint words_are_short check (length(cancel_reason) <= 200 and length(summary) <= 500),
  constraint what_is_cancelled_was_not_held check (cancelled_at is null or ended_at is null)
);
comment on table  cases.open_session              is '民生面对面: a session with residents that everybody may come to.';
comment on column cases.open_session.kind         is '类型: key of the kind in the sessions file of the place.';
comment on column cases.open_session.place        is '地点: where it is held, in words.';
comment on column cases.open_session.officers     is '到场岗位: posts and offices, never persons.';
comment on column cases.open_session.cancelled_at is '取消时间: null unless it was cancelled.';
comment on column cases.open_session.ended_at     is '公布结果时间: from when on everybody reads what became of it; null until then.';
comment on column cases.open_session.summary      is '小结: what was talked over; everybody reads it.';
create index sessions_by_ground on cases.open_session (area_path text_pattern_ops, starts_at desc, id desc);

create table cases.session_matter (
  id         bigint generated always as identity,
  session_id bigint      not null references cases.open_session,
  case_no    text        not null,
  area_path  text        not null,
  idea       boolean     not null,
  gist       text        not null default '',
  by_id      bigint      not null,
  at         timestamptz not null,
  constraint a_session_matter_has_an_id primary key (id),
  constraint a_case_was_said_at_one_session unique (case_no),
  constraint an_idea_is_described check (not idea or length(gist) >= 2),
  constraint gist_is_short check (length(gist) <= 120)
);
comment on table  cases.session_matter         is '会上诉求: a case that was written down at a session.';
comment on column cases.session_matter.case_no is '编号: of the case; who may not see the case does not see the line.';
comment on column cases.session_matter.idea    is '项目点子: whether it is an idea for a project.';
comment on column cases.session_matter.gist    is '点子概要: the idea in the words of the officer, without persons; empty where it is none.';
create index matters_of_a_session on cases.session_matter (session_id, id);
create index ideas_by_ground on cases.session_matter (area_path text_pattern_ops, id) where idea;

alter table cases.open_session   enable row level security;
alter table cases.open_session   force row level security;
alter table cases.session_matter enable row level security;
alter table cases.session_matter force row level security;
create policy sessions_are_public on cases.open_session for select using (true);
create policy announced_on_ones_own_ground on cases.open_session for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and announced_by = shared.current_party());
create policy ended_on_ones_own_ground on cases.open_session for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy background_sees_all on cases.session_matter for select to gongzhi_job using (true);
create policy seen_with_its_case on cases.session_matter for select to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_auditor
  using (exists (select from cases.case_file c where c.no = case_no));
create policy written_on_ones_own_ground on cases.session_matter for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and by_id = shared.current_party());
grant select on cases.open_session
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant select on cases.session_matter to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant insert on cases.open_session, cases.session_matter to gongzhi_officer;
grant update (cancelled_at, cancel_reason, ended_at, summary) on cases.open_session to gongzhi_officer;
