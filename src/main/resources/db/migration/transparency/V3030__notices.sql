-- Notices: what a body posts for everyone to read, frozen when it is published; objections, answers, countersignatures.
create table transparency.notice (
  id           bigint generated always as identity,
  no           text        not null,
  kind         text        not null,
  area_id      bigint      not null,
  area_path    text        not null,
  title        text        not null,
  body         text        not null,
  term         text        not null,
  days         integer     not null,
  working      boolean     not null,
  begins       date        not null,
  last_day     date,
  answer_days  integer     not null,
  countersign  boolean     not null,
  check_code   text        not null,
  record       text        not null,
  published_by bigint      not null,
  unit_id      bigint,
  published_at timestamptz not null,
  replaces_id  bigint references transparency.notice,
  how          text,
  subject      text        not null default '',
  constraint a_notice_has_an_id primary key (id),
  constraint a_notice_number_is_given_once unique (no),
  constraint a_notice_is_replaced_once unique (replaces_id),
  constraint kind_is_known check (kind in ('PUBLIC_NOTICE', 'DISCLOSURE', 'ANNOUNCEMENT')),
  constraint title_is_short check (length(title) between 4 and 60),
  constraint body_is_there check (length(body) between 4 and 4000),
  constraint a_term_ends_after_it_begins check (last_day is null or last_day > begins),
  constraint a_term_has_days check ((days = 0) = (last_day is null)),
  constraint a_public_notice_leaves_time check (kind <> 'PUBLIC_NOTICE' or last_day is not null),
  constraint replacing_says_how check ((replaces_id is null) = (how is null)),
  constraint how_is_known check (how in ('CORRECTS', 'WITHDRAWS')),
  constraint a_notice_check_code_has_eight_digits check (check_code ~ '^[0-9A-F]{8}$'),
  constraint subject_is_short check (length(subject) <= 100)
);
comment on table  transparency.notice             is '公示、公开、公告: what was posted, as it was published; never changed.';
comment on column transparency.notice.no          is '编号: printed on the sheet.';
comment on column transparency.notice.area_path   is '属地: path of its ground when it was published.';
comment on column transparency.notice.term        is '公示期依据: key of the term in the notices file of the place.';
comment on column transparency.notice.days        is '天数: how many days were chosen; 0 for none.';
comment on column transparency.notice.working     is '工作日: whether working days are counted.';
comment on column transparency.notice.begins      is '发布日: not counted (民法典第二百零一条).';
comment on column transparency.notice.last_day    is '截止日: moved on from a day of rest (民法典第二百零三条); null for a notice without a term.';
comment on column transparency.notice.answer_days is '答复期限: working days for the answer to an objection.';
comment on column transparency.notice.countersign is '会签: whether the supervision committee is asked.';
comment on column transparency.notice.check_code  is '校验码: first eight digits of the hash of its leaf in the public log.';
comment on column transparency.notice.record      is '查验码: opens its public record.';
comment on column transparency.notice.unit_id     is '发布单位: null for a post without an organisation.';
comment on column transparency.notice.replaces_id is '所更正或撤回的: the earlier notice; null for none.';
comment on column transparency.notice.subject     is '所属事项: what it belongs to in the module that posted it; empty for none.';
create index notices_by_ground on transparency.notice (area_path text_pattern_ops, id desc);
create index notices_by_last_day on transparency.notice (last_day, id desc);

create table transparency.notice_draft (
  id         bigint generated always as identity,
  area_id    bigint      not null,
  area_path  text        not null,
  term       text        not null,
  days       integer     not null,
  title      text        not null,
  body       text        not null,
  replaces   text,
  how        text,
  written_by bigint      not null,
  changed_at timestamptz not null,
  constraint a_notice_draft_has_an_id primary key (id),
  constraint draft_words_are_short check (length(title) <= 60 and length(body) <= 4000),
  constraint a_replacing_draft_says_how check ((replaces is null) = (how is null))
);
comment on table  transparency.notice_draft            is '公示草稿: before it is published, for those who serve the ground.';
comment on column transparency.notice_draft.replaces   is '所更正或撤回的: number of the earlier notice; null for none.';

create table transparency.notice_posting (
  notice_id bigint      not null references transparency.notice,
  photo_id  text        not null,
  posted_by bigint      not null,
  posted_at timestamptz not null,
  constraint a_notice_is_posted_once primary key (notice_id)
);
comment on table transparency.notice_posting is '张贴: a photo of the sheet as it hangs there.';

create table transparency.notice_opinion (
  notice_id bigint      not null references transparency.notice,
  agrees    boolean     not null,
  words     text        not null,
  by_id     bigint      not null,
  unit_id   bigint,
  at        timestamptz not null,
  constraint a_notice_is_countersigned_once primary key (notice_id),
  constraint opinion_is_said check (length(words) between 2 and 300)
);
comment on table  transparency.notice_opinion         is '会签意见: what the supervision committee says of a notice.';
comment on column transparency.notice_opinion.unit_id is '监督委员会: null for a post without an organisation.';

create table transparency.objection (
  id        bigint generated always as identity,
  notice_id bigint      not null references transparency.notice,
  no        text        not null,
  channel   text        not null,
  made_at   timestamptz not null,
  due_on    date        not null,
  constraint an_objection_has_an_id primary key (id),
  constraint an_objection_number_is_given_once unique (no),
  constraint channel_is_known check (channel in ('WEB', 'PHONE', 'PAPER', 'VISIT'))
);
comment on table  transparency.objection        is '异议: that somebody objected; everybody may count them.';
comment on column transparency.objection.no     is '回执编号: under which the answer is found.';
comment on column transparency.objection.due_on is '答复截止日: last day on which the answer is in time.';
create index objections_of_a_notice on transparency.objection (notice_id, id);

create table transparency.objection_words (
  objection_id bigint not null references transparency.objection,
  area_path    text   not null,
  party_id     bigint,
  taken_by     bigint,
  words        text   not null,
  record       text   not null,
  constraint an_objection_is_said_once primary key (objection_id),
  constraint objection_is_short check (length(words) between 4 and 1000),
  constraint somebody_said_it check (party_id is not null or taken_by is not null)
);
comment on table  transparency.objection_words          is '异议内容: what was said, for its author and for those who answer.';
comment on column transparency.objection_words.party_id is '异议人: null where staff wrote it down for somebody without an account.';
comment on column transparency.objection_words.taken_by is '登记人: staff who wrote it down; null where it came over the web.';
comment on column transparency.objection_words.record   is '查验码: opens the public record of this objection.';

create table transparency.objection_answer (
  objection_id bigint      not null references transparency.objection,
  outcome      text        not null,
  reasons      text        not null,
  answered_by  bigint      not null,
  answered_at  timestamptz not null,
  constraint an_objection_is_answered_once primary key (objection_id),
  constraint outcome_is_known check (outcome in ('UPHELD', 'PARTLY', 'NOT_UPHELD')),
  constraint reasons_are_said check (length(reasons) between 4 and 1000)
);
comment on table transparency.objection_answer is '异议答复: with reasons, for everyone to read.';

do $$
declare
  named text;
begin
  foreach named in array array['notice', 'notice_draft', 'notice_posting', 'notice_opinion', 'objection',
                               'objection_words', 'objection_answer']
  loop
    execute format('alter table transparency.%I enable row level security', named);
    execute format('alter table transparency.%I force row level security', named);
  end loop;
  foreach named in array array['notice', 'notice_posting', 'notice_opinion', 'objection', 'objection_answer']
  loop
    execute format('create policy everyone_reads on transparency.%I for select using (true)', named);
    execute format('grant select on transparency.%I to gongzhi_public, gongzhi_resident, gongzhi_officer,
                    gongzhi_administrator, gongzhi_auditor, gongzhi_job', named);
    execute format('create trigger rows_never_change before update or delete on transparency.%I
                    for each statement execute function transparency.refuse()', named);
    execute format('alter table transparency.%I enable always trigger rows_never_change', named);
  end loop;
end $$;

create policy officers_publish_where_they_serve on transparency.notice for insert to gongzhi_officer
  with check (published_by = shared.current_party() and shared.in_scope(area_path));
create policy officers_show_that_it_hangs on transparency.notice_posting for insert to gongzhi_officer
  with check (posted_by = shared.current_party()
    and exists (select from transparency.notice n where n.id = notice_id and shared.in_scope(n.area_path)));
create policy the_committee_says_what_it_thinks on transparency.notice_opinion for insert to gongzhi_officer
  with check (by_id = shared.current_party());
create policy anybody_known_objects on transparency.objection for insert to gongzhi_resident, gongzhi_officer
  with check (true);
create policy officers_answer_where_they_serve on transparency.objection_answer for insert to gongzhi_officer
  with check (answered_by = shared.current_party()
    and exists (select from transparency.objection b join transparency.notice n on n.id = b.notice_id
                 where b.id = objection_id and shared.in_scope(n.area_path)));
create policy read_by_its_author_and_who_answers on transparency.objection_words for select to gongzhi_resident, gongzhi_officer
  using (party_id = shared.current_party() or taken_by = shared.current_party() or shared.in_scope(area_path));
create policy background_reads_objections on transparency.objection_words for select to gongzhi_job using (true);
create policy said_for_oneself on transparency.objection_words for insert to gongzhi_resident, gongzhi_officer
  with check ((party_id = shared.current_party() and taken_by is null)
    or (taken_by = shared.current_party() and shared.in_scope(area_path)));
create policy drafts_of_ones_own_ground on transparency.notice_draft to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy background_reads_drafts on transparency.notice_draft for select to gongzhi_job using (true);

grant insert on transparency.notice, transparency.notice_posting, transparency.notice_opinion,
  transparency.objection_answer to gongzhi_officer;
grant insert on transparency.objection, transparency.objection_words to gongzhi_resident, gongzhi_officer;
-- Anybody may ask; whose words they are not shows no row.
grant select on transparency.objection_words
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant select, insert, update, delete on transparency.notice_draft to gongzhi_officer;
grant select on transparency.notice_draft to gongzhi_job;
create trigger rows_never_change before update on transparency.objection_words
  for each statement execute function transparency.refuse();
alter table transparency.objection_words enable always trigger rows_never_change;
