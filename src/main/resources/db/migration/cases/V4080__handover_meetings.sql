-- Handover meetings: a list of key cases, each for one unit, all given in one transaction; each unit signs.
create table cases.handover_meeting (
  id          bigint generated always as identity,
  area_id     bigint      not null,
  area_path   text        not null,
  title       text        not null,
  venue       text        not null,
  meets_at    timestamptz not null,
  state       text        not null default 'PREPARING',
  prepared_by bigint      not null,
  prepared_at timestamptz not null,
  settled_by  bigint,
  settled_at  timestamptz,
  reason      text        not null default '',
  constraint handover_meeting_has_an_id primary key (id),
  constraint state_is_known check (state in ('PREPARING', 'HELD', 'CANCELLED')),
  constraint what_is_settled_has_its_person check (
    (state = 'PREPARING') = (settled_at is null) and (settled_at is null) = (settled_by is null)),
  constraint a_cancelled_meeting_says_why check ((state = 'CANCELLED') = (length(reason) > 0)),
  constraint title_and_venue_are_short check (length(title) between 1 and 60 and length(venue) between 1 and 60)
);
comment on table  cases.handover_meeting            is '集中交办会: a meeting at which key cases are given to units one by one.';
comment on column cases.handover_meeting.area_path  is '属地: path of the area whose cases it hands over.';
comment on column cases.handover_meeting.title      is '会议名称: everybody reads it in the course of each case.';
comment on column cases.handover_meeting.settled_at is '召开或取消时间: null while it is prepared.';
comment on column cases.handover_meeting.reason     is '取消原因: empty unless it was cancelled.';
create index meetings_by_time on cases.handover_meeting (meets_at desc, id desc);

create table cases.handover_line (
  id          bigint generated always as identity,
  meeting_id  bigint      not null references cases.handover_meeting,
  area_path   text        not null,
  case_id     bigint      not null references cases.case_file,
  case_no     text        not null,
  unit_id     bigint      not null,
  due_on      date        not null,
  demand      text        not null,
  was_with    bigint,
  waiting     boolean     not null default true,
  handed_at   timestamptz,
  due_at      timestamptz,
  signed_at   timestamptz,
  signed_by   bigint,
  reminded_at timestamptz,
  constraint handover_line_has_an_id primary key (id),
  constraint a_case_stands_once_on_a_list unique (meeting_id, case_id),
  constraint a_demand_is_at_most_five_hundred check (length(demand) between 1 and 500),
  constraint what_waits_was_not_handed_over check (not (waiting and handed_at is not null)),
  constraint what_was_handed_over_has_a_date check ((handed_at is null) = (due_at is null)),
  constraint a_signature_has_its_person check ((signed_at is null) = (signed_by is null)),
  constraint only_what_was_handed_over_is_signed check (signed_at is null or handed_at is not null)
);
comment on table  cases.handover_line             is '交办清单: one case on the list of a meeting, for one unit.';
comment on column cases.handover_line.area_path   is '会议属地: path of the area of the meeting.';
comment on column cases.handover_line.demand      is '交办要求: what the unit is to do, in words of the meeting.';
comment on column cases.handover_line.was_with    is '原承办: unit that had the case when it was put on the list; null for none.';
comment on column cases.handover_line.waiting     is '待交办: whether the meeting is still to be held.';
comment on column cases.handover_line.due_at      is '办理时限: as it was when handed over; null before.';
comment on column cases.handover_line.signed_at   is '签收时间: null until somebody of the unit has signed.';
comment on column cases.handover_line.reminded_at is '提醒时间: when the unit was reminded to sign; null for never.';
create unique index a_case_waits_for_one_meeting on cases.handover_line (case_id) where waiting;
create index lines_of_a_meeting on cases.handover_line (meeting_id, id);
create index handed_lines_by_unit on cases.handover_line (unit_id, meeting_id) where handed_at is not null;
create index unsigned_lines on cases.handover_line (handed_at) where signed_at is null and reminded_at is null;

create function cases.keep_meeting() returns trigger
  language plpgsql as $$
begin
  if old.state <> 'PREPARING' then
    raise exception 'a meeting that was held or cancelled is a record' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function cases.keep_meeting is '会后不改: a meeting that was held or cancelled never changes.';
create trigger held_meetings_never_change before update on cases.handover_meeting
  for each row execute function cases.keep_meeting();
alter table cases.handover_meeting enable always trigger held_meetings_never_change;

create function cases.keep_line() returns trigger
  language plpgsql as $$
begin
  if not old.waiting and (tg_op = 'DELETE'
      or to_jsonb(new) - '{signed_at,signed_by,reminded_at}'::text[]
         is distinct from to_jsonb(old) - '{signed_at,signed_by,reminded_at}'::text[]
      or (old.signed_at is not null and (new.signed_at, new.signed_by) is distinct from (old.signed_at, old.signed_by)))
  then
    raise exception 'the list of a meeting is a record, and a signature stays' using errcode = 'insufficient_privilege';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
comment on function cases.keep_line is '会后不改: after the meeting a list takes signatures and reminders, and nothing else.';
create trigger held_lists_never_change before update or delete on cases.handover_line
  for each row execute function cases.keep_line();
alter table cases.handover_line enable always trigger held_lists_never_change;

alter table cases.handover_meeting enable row level security;
alter table cases.handover_meeting force row level security;
alter table cases.handover_line    enable row level security;
alter table cases.handover_line    force row level security;
create policy background_sees_all on cases.handover_meeting for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.handover_line    for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_ground on cases.handover_line for all to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy units_read_what_they_were_given on cases.handover_line for select to gongzhi_officer
  using (handed_at is not null and shared.in_organisation(unit_id));
create policy units_sign_what_they_were_given on cases.handover_line for update to gongzhi_officer
  using (handed_at is not null and shared.in_organisation(unit_id))
  with check (handed_at is not null and shared.in_organisation(unit_id));
create policy officers_of_the_ground on cases.handover_meeting for all to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy units_read_meetings_they_were_at on cases.handover_meeting for select to gongzhi_officer
  using (exists (select from cases.handover_line l
    where l.meeting_id = handover_meeting.id and l.handed_at is not null and shared.in_organisation(l.unit_id)));
grant select, insert on cases.handover_meeting to gongzhi_officer;
grant update (state, settled_by, settled_at, reason) on cases.handover_meeting to gongzhi_officer;
grant select on cases.handover_meeting to gongzhi_job;
grant select, insert, delete on cases.handover_line to gongzhi_officer;
grant update (unit_id, due_on, demand, was_with, waiting, handed_at, due_at, signed_at, signed_by) on cases.handover_line to gongzhi_officer;
grant select on cases.handover_line to gongzhi_job;
grant update (reminded_at) on cases.handover_line to gongzhi_job;

-- Everybody may know at which meeting a case was handed over.
alter table cases.case_event
  add column meeting text generated always as (detail ->> 'meeting') stored;
comment on column cases.case_event.meeting is '集中交办会: title of the meeting at which it was handed over; null for other acts.';
grant select (meeting) on cases.case_event to gongzhi_public, gongzhi_auditor;
