-- Opinions of legal advisers, asked for and answered in writing.
create table procedures.advice (
  id          bigint generated always as identity,
  no          text   not null,
  area_id     bigint not null,
  area_path   text   not null,
  matter      text   not null,
  question    text   not null,
  adviser_id  bigint not null references procedures.body_member,
  asked_on    date   not null,
  due_on      date   not null,
  asked_by    bigint not null,
  verdict     text,
  words       text   not null default '',
  answered_on date,
  constraint advice_has_an_id primary key (id),
  constraint an_advice_number_is_given_once unique (no),
  constraint advice_words_are_short check (length(matter) between 4 and 60 and length(question) between 4 and 1000
    and length(words) <= 2000),
  constraint verdict_is_known check (verdict in ('LAWFUL', 'CHANGE', 'UNLAWFUL')),
  constraint advice_is_answered_whole check ((verdict is null) = (words = '') and (verdict is null) = (answered_on is null))
);
comment on table  procedures.advice             is '法律意见: what was asked of an adviser, and what they wrote.';
comment on column procedures.advice.verdict     is '结论: null until it was answered.';
comment on column procedures.advice.answered_on is '出具日: null until then.';
create index advice_by_ground on procedures.advice (area_path text_pattern_ops, id desc);

alter table procedures.advice enable row level security;
alter table procedures.advice force row level security;
create policy advice_for_those_who_serve on procedures.advice for select using (shared.in_scope(area_path));
create policy asked_on_ones_own_ground on procedures.advice for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and asked_by = shared.current_party());
create policy answered_on_ones_own_ground on procedures.advice for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
grant select on procedures.advice to gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
-- Nobody sees the opinions of other grounds, so numbers are drawn, not counted.
create sequence procedures.advice_number;
grant usage on sequence procedures.advice_number to gongzhi_officer;
grant insert on procedures.advice to gongzhi_officer;
grant update (verdict, words, answered_on) on procedures.advice to gongzhi_officer;
