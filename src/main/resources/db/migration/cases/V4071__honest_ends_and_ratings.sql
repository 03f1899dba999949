-- A case may end with an honest no, and whether it is solved is asked apart from how content somebody is.
alter table cases.case_file add column result text;
comment on column cases.case_file.result is '办理结果: what the unit said when it handed the case back, and after the end what the reporter took it for; null before.';
update cases.case_file set result = 'DONE' where done_at is not null;
alter table cases.case_file
  add constraint result_is_known check (result in ('DONE', 'EXPLAINED', 'STARTED'));
grant select (result) on cases.case_file to gongzhi_public, gongzhi_officer;
grant update (result) on cases.case_file to gongzhi_resident, gongzhi_officer, gongzhi_job;

alter table cases.case_event add column result text generated always as (detail ->> 'result') stored;
comment on column cases.case_event.result is '办理结果: what the unit said with this act; null for other acts.';
grant select (result) on cases.case_event to gongzhi_public, gongzhi_auditor;

create or replace function cases.measure_of(act text, detail jsonb) returns text
  language sql immutable
  return case
    when act = 'RECEIVED' then 'received'
    when act in ('ASSIGNED', 'TRANSFERRED') then 'assigned'
    when act = 'ACCEPTED' then 'accepted'
    when act = 'REPORTED_DONE' then 'reported-done'
    when act in ('CONFIRMED', 'CONFIRMED_IN_PERSON') then 'resolved'
    when act in ('UNDERSTOOD', 'UNDERSTOOD_IN_PERSON') then 'understood'
    when act = 'CONFIRMED_INDEPENDENTLY' then 'resolved-unheard'
    when act in ('REOPENED', 'REOPENED_IN_PERSON', 'ESCALATED') then 'reopened'
    when act = 'REJECTED' then 'rejected'
    when act = 'WITHDRAWN' then 'withdrawn'
    when act = 'MERGED' then 'merged'
    when act = 'APPEALED' then 'appealed'
    when act = 'EXTENDED' then 'extended'
    when act = 'SUPERVISED' then 'supervised'
    when act = 'REMINDED' and detail ->> 'timer' = 'OVERDUE' then 'overdue'
  end;

drop function cases.lead_of(bigint);
create function cases.lead_of(wanted bigint) returns table (no text, is_done boolean, unit_id bigint, result text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.no, l.done_at is not null, l.unit_id, l.result
    from cases.case_file c
    join cases.case_file l on l.id = c.merged_into
   where c.id = wanted
$$;
comment on function cases.lead_of is '主办事项: number of the case that this one was merged into, whether and how it is reported done, and who handles it; nothing else of it.';
grant create on schema cases to gongzhi_job;
alter function cases.lead_of(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.lead_of(bigint) from public;
grant execute on function cases.lead_of(bigint) to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_job;

create table cases.rating (
  case_id   bigint      not null references cases.case_file,
  seq       integer     not null,
  area_path text        not null,
  unit_id   bigint,
  score     smallint    not null,
  reasons   text[]      not null,
  rated_at  timestamptz not null,
  call_by   timestamptz,
  called_at timestamptz,
  called_by bigint,
  outcome   text,
  constraint an_answer_is_rated_once primary key (case_id, seq),
  constraint score_is_one_to_five check (score between 1 and 5),
  constraint reasons_are_known check (reasons <@ array['SPEED', 'ATTITUDE', 'QUALITY', 'EXPLANATION']),
  constraint a_bad_rating_is_called_back check ((score <= 2) = (call_by is not null)),
  constraint a_call_back_is_whole check (
    (called_at is null) = (called_by is null) and (called_at is null) = (outcome is null)),
  constraint only_a_bad_rating_is_called_back check (called_at is null or call_by is not null),
  constraint outcome_is_known check (outcome in ('RECTIFIED', 'PLANNED', 'EXPLAINED_AGAIN', 'NOT_REACHED'))
);
comment on table  cases.rating           is '好差评: how content a reporter was with one answer; voluntary, and apart from whether it was solved.';
comment on column cases.rating.seq       is '序号: the event that the rating came with.';
comment on column cases.rating.area_path is '属地: path of the area of the case.';
comment on column cases.rating.unit_id   is '承办单位: who did the work; null where no unit did.';
comment on column cases.rating.score     is '满意度: one, very dissatisfied, to five, very satisfied.';
comment on column cases.rating.reasons   is '原因: what made the difference.';
comment on column cases.rating.call_by   is '回访时限: until when a bad rating is called back; null for others.';
comment on column cases.rating.outcome   is '整改结果: what the call back came to; null until then.';
create index ratings_by_area  on cases.rating (area_path text_pattern_ops, rated_at desc, case_id desc);
create index ratings_to_call  on cases.rating (unit_id, call_by, case_id, seq) where call_by is not null and called_at is null;

alter table cases.rating enable row level security;
alter table cases.rating force row level security;
create policy background_sees_all on cases.rating for all to gongzhi_job using (true) with check (true);
create policy reporters_rate_their_own on cases.rating for insert to gongzhi_resident
  with check (exists (select from cases.case_words w where w.case_id = rating.case_id));
create policy officers_of_the_case on cases.rating for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
grant insert on cases.rating to gongzhi_resident;
grant select on cases.rating to gongzhi_officer, gongzhi_job;
grant insert on cases.rating to gongzhi_job;
grant update (called_at, called_by, outcome) on cases.rating to gongzhi_officer, gongzhi_job;
