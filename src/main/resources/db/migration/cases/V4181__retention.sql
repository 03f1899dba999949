-- How long what is personal in a case is kept: what was anonymised by which rule, and what is held back from it.
create table cases.deletion (
  case_id   bigint      not null references cases.case_file,
  case_no   text        not null,
  area_path text        not null,
  rule      text        not null,
  years     smallint    not null,
  closed_at timestamptz not null,
  done_at   timestamptz not null,
  constraint a_case_is_anonymised_once primary key (case_id),
  constraint rule_is_known check (rule in (
    'CONSULT', 'HELP', 'COMPLAINT', 'REPORT', 'SUGGESTION', 'PETITION', 'MEDIATION', 'RESTRICTED')),
  constraint years_are_at_least_one check (years between 1 and 100),
  constraint nothing_is_anonymised_before_it_was_closed check (done_at > closed_at)
);
comment on table  cases.deletion       is '删除日志: cases whose personal data were destroyed when their time was over; never changed.';
comment on column cases.deletion.rule  is '保管规则: the kind of matter whose time counted.';
comment on column cases.deletion.years is '保管年限: years after closing, as the place had it then.';
create unique index a_number_is_anonymised_once on cases.deletion (case_no);
create index deletions_by_time on cases.deletion (done_at desc, case_id desc);
call shared.keep_append_only('cases.deletion');

create table cases.legal_hold (
  id             bigint generated always as identity,
  case_id        bigint      not null references cases.case_file,
  case_no        text        not null,
  area_path      text        not null,
  reason         text        not null,
  held_by        bigint      not null,
  held_at        timestamptz not null,
  released_by    bigint,
  released_at    timestamptz,
  release_reason text        not null default '',
  constraint legal_hold_has_an_id primary key (id),
  constraint a_hold_has_a_reason check (length(reason) between 4 and 500),
  constraint a_release_is_whole check (
    (released_by is null) = (released_at is null) and (released_by is null) = (release_reason = '')),
  constraint a_release_reason_is_at_most_five_hundred check (length(release_reason) <= 500)
);
comment on table  cases.legal_hold        is '保全: cases that stay as they are, whatever the rules say, because somebody needs them as evidence.';
comment on column cases.legal_hold.reason is '保全理由: without names and phones.';
create unique index a_case_has_one_open_hold on cases.legal_hold (case_id) where released_at is null;
create index holds_of_a_case on cases.legal_hold (case_id, id desc);

alter table cases.deletion   enable row level security;
alter table cases.deletion   force row level security;
alter table cases.legal_hold enable row level security;
alter table cases.legal_hold force row level security;
create policy background_writes on cases.deletion for all to gongzhi_job using (true) with check (true);
create policy auditors_read_their_ground on cases.deletion for select to gongzhi_auditor using (shared.in_scope(area_path));
create policy background_sees_all on cases.legal_hold for all to gongzhi_job using (true) with check (true);
create policy auditors_read_their_ground on cases.legal_hold for select to gongzhi_auditor using (shared.in_scope(area_path));
create policy officers_of_the_case on cases.legal_hold for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
grant select, insert on cases.deletion to gongzhi_job;
grant select on cases.deletion to gongzhi_auditor;
grant select on cases.legal_hold to gongzhi_job, gongzhi_auditor;
grant select, insert on cases.legal_hold to gongzhi_officer;
grant update (released_by, released_at, release_reason) on cases.legal_hold to gongzhi_officer;
create index closed_by_time on cases.case_file (closed_at, id) where closed_at is not null;

-- What stays of the facts of an act: nothing that somebody wrote, and nobody.
create function cases.without_words(detail jsonb) returns jsonb
  language sql immutable
  return coalesce((
    select jsonb_object_agg(key, value) from jsonb_each(detail)
     where key in ('result', 'until', 'to', 'takenBy', 'score', 'reasons', 'meeting', 'cause', 'kind')), '{}');
comment on function cases.without_words is '匿名后的经过: the facts of an act that say nothing about persons.';

-- Events are append-only; those of an anonymised case lose their words once, and nothing else.
create function cases.only_forget_events() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.words = '' and new.detail = cases.without_words(old.detail)
     and new.by_id in (old.by_id, -old.case_id)
     and (new.id, new.case_id, new.seq, new.act, new.role, new.unit_id, new.at, new.audience, new.leaf)
         is not distinct from (old.id, old.case_id, old.seq, old.act, old.role, old.unit_id, old.at, old.audience, old.leaf)
     and exists (select from cases.deletion d where d.case_id = old.case_id) then
    return new;
  end if;
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
drop trigger events_never_change on cases.case_event;
create trigger events_never_change before update or delete on cases.case_event
  for each row execute function cases.only_forget_events();
alter table cases.case_event enable always trigger events_never_change;
grant update (words, detail, by_id) on cases.case_event to gongzhi_job;

-- The words of a report never change; of an anonymised case nobody is left either.
create or replace function cases.only_destroy_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.case_id, new.words_kept, new.words) is not distinct from (old.case_id, '', '')
     and (new.reporter_id = old.reporter_id
       or new.reporter_id = -old.case_id and exists (select from cases.deletion d where d.case_id = old.case_id)) then
    return new;
  end if;
  raise exception 'The words of a report never change' using errcode = 'restrict_violation';
end $$;
grant update (reporter_id) on cases.case_words to gongzhi_job;

-- A note that became a case goes with it.
create or replace function cases.keep_what_became_a_case() returns trigger language plpgsql as $$
begin
  if old.case_no is not null
     and not (tg_op = 'DELETE' and exists (select from cases.deletion d where d.case_no = old.case_no)) then
    raise exception 'a note that became a case stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
grant select on cases.deletion to gongzhi_officer;
create policy officers_of_the_case_read on cases.deletion for select to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id));
grant select, delete on cases.note to gongzhi_job;
create index notes_that_became_a_case  on cases.note (case_no)   where case_no is not null;
create index visits_that_became_a_case on cases.visit (case_no)  where case_no is not null;
create index follows_of_a_case         on cases.follow (case_no) where case_no <> '';

grant update (address, lng, lat, cell) on cases.case_file to gongzhi_job;
grant update (task) on cases.assignment to gongzhi_job;
grant update (reason, remedy) on cases.approval to gongzhi_job;
grant update (words, by_id, answer) on cases.reminder to gongzhi_job;
grant update (reason, answer, conclusion) on cases.supervision to gongzhi_job;
grant update (reason) on cases.whistle to gongzhi_job;
grant update (objection) on cases.petition to gongzhi_job;
grant update (demand) on cases.handover_line to gongzhi_job;
grant update (heard) on cases.visit to gongzhi_job;
grant delete on cases.joiner, cases.case_photo, cases.photo_release, cases.mediation_side to gongzhi_job;
