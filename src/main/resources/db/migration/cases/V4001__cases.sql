create schema if not exists cases;
comment on schema cases is '诉求: matters someone reports, from report to confirmed close.';
grant usage on schema cases to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_auditor, gongzhi_job;

create sequence cases.case_id increment by 200;
comment on sequence cases.case_id is '编号段: ids are taken in blocks of 200, so that a report costs no round trip for its id.';

create table cases.number_block (
  prefix    text    not null,
  month     text    not null,
  next      integer not null,
  constraint one_block_counter_per_place_and_month primary key (prefix, month),
  constraint month_is_two_digits_of_year_and_month check (month ~ '^[0-9]{4}$')
);
comment on table cases.number_block is '编号: the next free number of a place and month; taken in blocks, gaps after a crash are harmless.';

create table cases.case_file (
  id             bigint      not null,
  no             text        not null,
  place          text        not null,
  rule_version   integer     not null,
  channel        text        not null,
  category       text        not null,
  urgent         boolean     not null,
  restricted     boolean     not null,
  hidden         boolean     not null default false,
  status         text        not null,
  title          text        not null,
  title_public   text,
  area_id        bigint      not null,
  area_path      text        not null,
  community_id   bigint      not null,
  address        text        not null,
  lng            double precision,
  lat            double precision,
  cell           bigint,
  owner_id       bigint      not null,
  unit_id        bigint,
  helper_ids     bigint[]    not null default '{}',
  past_unit_ids  bigint[]    not null default '{}',
  received_at    timestamptz not null,
  due_at         timestamptz not null,
  promised_at    timestamptz not null,
  due_from       timestamptz not null,
  extended       boolean     not null default false,
  supervised     boolean     not null default false,
  reopened       smallint    not null default 0,
  attempts       smallint    not null default 0,
  joined         integer     not null default 0,
  merged_into    bigint,
  done_at        timestamptz,
  closed_at      timestamptz,
  version        integer     not null default 1,
  last_leaf      bytea,
  constraint case_has_an_id primary key (id),
  constraint case_number_is_given_once unique (no),
  constraint status_is_known check (status in ('RECEIVED', 'VERIFYING', 'DELIBERATING', 'ASSIGNED', 'IN_PROGRESS',
    'REPORTED_DONE', 'RESOLVED', 'REOPENED', 'REJECTED', 'WITHDRAWN', 'MERGED')),
  constraint assigned_case_has_a_unit check (
    status not in ('ASSIGNED', 'IN_PROGRESS', 'REPORTED_DONE', 'REOPENED') or unit_id is not null),
  constraint closed_case_has_a_closing_time check (
    (status in ('RESOLVED', 'REJECTED', 'WITHDRAWN', 'MERGED')) = (closed_at is not null)),
  constraint merged_case_names_the_case_it_joined check ((status = 'MERGED') <= (merged_into is not null)),
  constraint merged_case_is_not_its_own check (merged_into <> id),
  constraint title_is_one_to_eighty_characters check (length(title) between 1 and 80),
  constraint point_is_whole check ((lng is null) = (lat is null)),
  constraint restricted_or_hidden_case_has_no_public_title check (not ((restricted or hidden) and title_public is not null)),
  constraint counts_are_not_negative check (reopened >= 0 and attempts >= 0 and joined >= 0 and version > 0)
) with (fillfactor = 85);
comment on table  cases.case_file              is '诉求: one reported matter; what staff and, by columns, the public may read.';
comment on column cases.case_file.no           is '编号: public number such as YH-2611-00317.';
comment on column cases.case_file.rule_version is '规则版本: version of the place pack the case started under.';
comment on column cases.case_file.title        is '标题: first words of the reporter, phones and identity numbers masked.';
comment on column cases.case_file.hidden       is '不公开: the reporter asked that neighbours do not see it.';
comment on column cases.case_file.title_public is '公开标题: null until an officer has read it for names and door numbers.';
comment on column cases.case_file.area_id      is '属地: deepest area that is known, as it was on the day of the report.';
comment on column cases.case_file.cell         is '格网: number of the cell of a six-hundredth of a degree around the point; null without a point.';
comment on column cases.case_file.owner_id     is '责任人: the person who must act next; every case always has one.';
comment on column cases.case_file.unit_id      is '承办单位: null until the case is assigned.';
comment on column cases.case_file.past_unit_ids is '曾承办单位: units that had it before; they may still read what became of it.';
comment on column cases.case_file.due_at       is '时限: when the present owner must have acted.';
comment on column cases.case_file.promised_at  is '承诺时限: when the reporter was promised an answer.';
comment on column cases.case_file.due_from     is '起算: when the present time limit began.';
comment on column cases.case_file.reopened     is '重办次数: how often the reporter said it was not solved.';
comment on column cases.case_file.attempts     is '回访次数: recorded attempts to reach a silent reporter since it was reported done.';
comment on column cases.case_file.last_leaf    is '上一条: leaf hash of the newest event, which the next event commits to.';

create index open_by_unit  on cases.case_file (unit_id, due_at, id)      where closed_at is null;
create index open_by_owner on cases.case_file (owner_id, due_at, id)     where closed_at is null;
create index open_by_community on cases.case_file (community_id, due_at, id) where closed_at is null;
create index recent_by_community on cases.case_file (community_id, received_at desc, id desc);
create index near_by_cell  on cases.case_file (cell, received_at);

create table cases.case_words (
  case_id     bigint  not null,
  reporter_id bigint  not null,
  words       text    not null,
  words_kept  text    not null,
  shielded    boolean not null default false,
  constraint words_belong_to_one_case primary key (case_id),
  constraint words_are_at_most_two_thousand check (length(words) <= 2000 and length(words_kept) <= 2000)
);
comment on table  cases.case_words             is '原话: what the reporter said and who it was, apart from the case, because the unit complained about must not see it.';
comment on column cases.case_words.reporter_id is '反映人: party; below zero for someone who stayed anonymous and follows by receipt.';
comment on column cases.case_words.words       is '诉求内容: the words with phones and identity numbers masked.';
comment on column cases.case_words.words_kept  is '原文: the words exactly as given, immutable; empty after erasure.';
comment on column cases.case_words.shielded    is '保密: the reporter asked that no handler learns the name.';
create index words_by_reporter on cases.case_words (reporter_id, case_id desc);

create table cases.case_event (
  id        bigint generated always as identity,
  case_id   bigint      not null,
  seq       integer     not null,
  act       text        not null,
  by_id     bigint      not null,
  role      text,
  unit_id   bigint,
  at        timestamptz not null,
  words     text        not null default '',
  audience  text        not null,
  words_public text     generated always as (case when audience = 'PUBLIC' then words end) stored,
  detail    jsonb       not null default '{}',
  leaf      bytea       not null,
  constraint event_has_an_id primary key (id),
  constraint events_of_a_case_are_in_order unique (case_id, seq),
  constraint audience_is_known check (audience in ('PUBLIC', 'REPORTER', 'STAFF')),
  constraint words_are_at_most_two_thousand check (length(words) <= 2000)
);
comment on table  cases.case_event          is '经过: one act on a case; never changed.';
comment on column cases.case_event.seq      is '序号: 1, 2, 3 … within the case; equals the version the act made.';
comment on column cases.case_event.by_id    is '经办人: party who acted; 0 is the program itself.';
comment on column cases.case_event.role     is '岗位: role key of the post the actor acted in; null for a resident or the program.';
comment on column cases.case_event.words_public is '公开的话: the words where everyone may read them, else null.';
comment on column cases.case_event.unit_id  is '单位: organisation the actor spoke for; null for a resident.';
comment on column cases.case_event.audience is '可见范围: who reads the words: everyone, the reporter and staff, or staff only. Staff-only steps are not shown to others at all.';
comment on column cases.case_event.leaf     is '公开记录: hash of the leaf of this event in the public log.';

create table cases.assignment (
  id          bigint generated always as identity,
  case_id     bigint      not null references cases.case_file,
  kind        text        not null,
  unit_id     bigint      not null,
  task        text        not null,
  assigned_by bigint      not null,
  assigned_at timestamptz not null,
  due_at      timestamptz not null,
  ended_at    timestamptz,
  outcome     text,
  outcome_words text,
  constraint assignment_has_an_id primary key (id),
  constraint kind_is_known check (kind in ('LEAD', 'HELPER')),
  constraint outcome_is_known check (outcome in ('DONE', 'RETURNED', 'TRANSFERRED', 'CLOSED')),
  constraint ended_assignment_has_an_outcome check ((ended_at is null) = (outcome is null)),
  constraint task_is_at_most_a_thousand check (length(task) between 1 and 1000)
);
comment on table  cases.assignment      is '交办: one piece of work for one unit.';
comment on column cases.assignment.task is '任务: written by the officer for the unit; the reporter''s own words stay apart.';
create unique index a_case_has_one_open_lead on cases.assignment (case_id) where kind = 'LEAD' and ended_at is null;
create unique index a_unit_helps_a_case_once on cases.assignment (case_id, unit_id) where kind = 'HELPER' and ended_at is null;

create table cases.approval (
  id         bigint generated always as identity,
  case_id    bigint      not null references cases.case_file,
  kind       text        not null,
  asked_by   bigint      not null,
  asked_unit bigint,
  asked_at   timestamptz not null,
  reason     text        not null,
  remedy     text        not null default '',
  until      timestamptz,
  decided_by bigint,
  decided_at timestamptz,
  granted    boolean,
  decision_words text    not null default '',
  constraint approval_has_an_id primary key (id),
  constraint kind_is_known check (kind in ('EXTENSION', 'REJECTION')),
  constraint the_asker_never_decides check (decided_by <> asked_by),
  constraint a_decision_is_whole check (
    (decided_by is null) = (decided_at is null) and (decided_by is null) = (granted is null)),
  constraint an_extension_has_a_date check (kind <> 'EXTENSION' or until is not null),
  constraint a_rejection_has_a_remedy check (kind <> 'REJECTION' or length(remedy) > 0),
  constraint reason_is_given check (length(reason) between 1 and 500)
);
comment on table  cases.approval       is '审批: an extension or a refusal that a second person must decide.';
comment on column cases.approval.until is '延至: the new date asked for; null for a refusal.';
comment on column cases.approval.remedy is '去处: where the reporter can go instead; empty for an extension.';
create unique index one_open_question_of_a_kind on cases.approval (case_id, kind) where decided_at is null;

create table cases.joiner (
  case_id   bigint      not null references cases.case_file,
  party_id  bigint      not null,
  joined_at timestamptz not null,
  constraint a_person_joins_a_case_once primary key (case_id, party_id)
);
comment on table cases.joiner is '也遇到的人: people with the same trouble; they are told when the case moves.';

create table cases.case_photo (
  photo_id  text        not null,
  case_id   bigint      not null references cases.case_file,
  event_seq integer     not null,
  taken     text        not null,
  constraint a_photo_belongs_to_one_case primary key (photo_id),
  constraint moment_is_known check (taken in ('BEFORE', 'DURING', 'AFTER'))
);
comment on table  cases.case_photo       is '照片: photos of a case and the act they came with.';
comment on column cases.case_photo.taken is '时段: before the work, during it, or after it.';
create index photos_of_a_case on cases.case_photo (case_id, event_seq);

create table cases.intake_key (
  principal text        not null,
  key       text        not null,
  body_hash bytea       not null,
  case_id   bigint      not null,
  no        text        not null,
  made_at   timestamptz not null,
  constraint a_key_reports_once primary key (principal, key)
);
comment on table cases.intake_key is '幂等键: which report a retry belongs to; kept thirty days.';

create table cases.draft (
  device     text        not null,
  fields     jsonb       not null,
  updated_at timestamptz not null,
  constraint a_browser_has_one_draft primary key (device)
);
comment on table cases.draft is '草稿: what somebody has begun to report and not sent; gone after seven days.';
create index drafts_by_age on cases.draft (updated_at);

create table cases.counter (
  month     text   not null,
  community_id bigint not null,
  category  text   not null,
  measure   text   not null,
  count     bigint not null,
  constraint one_counter_per_cell primary key (month, community_id, category, measure)
);
comment on table cases.counter is '计数: folded from the events in the background; a recount of any cell equals it.';

create table cases.fold_position (
  only_row      boolean not null default true,
  last_event_id bigint  not null,
  constraint there_is_one_position primary key (only_row),
  constraint only_row_is_true check (only_row)
);
comment on table cases.fold_position is '计数位置: the newest event that the counters contain.';
insert into cases.fold_position (last_event_id) values (0);
