-- Meetings: called with a notice, recorded with who was there, signed and published.
create schema if not exists procedures;
grant usage on schema procedures to gongzhi_app, gongzhi_public, gongzhi_resident, gongzhi_officer,
      gongzhi_administrator, gongzhi_auditor, gongzhi_job;

create table procedures.meeting (
  id            bigint generated always as identity,
  no            text        not null,
  body          text        not null,
  area_id       bigint      not null,
  area_path     text        not null,
  topic         text        not null,
  agenda        text        not null,
  venue         text        not null,
  starts_at     timestamptz not null,
  notice        text        not null,
  called_by     bigint      not null,
  called_at     timestamptz not null,
  recorded_by   bigint,
  recorded_at   timestamptz,
  quorate       boolean,
  minutes       text,
  signed_by     bigint,
  signed_at     timestamptz,
  disclosure    text,
  cancelled_at  timestamptz,
  cancel_reason text        not null default '',
  constraint a_meeting_has_an_id primary key (id),
  constraint a_meeting_number_is_given_once unique (no),
  constraint meeting_words_are_short check (length(topic) between 2 and 40 and length(venue) between 2 and 60
    and length(agenda) between 2 and 1000 and length(minutes) <= 3000 and length(cancel_reason) <= 200),
  constraint recorded_whole check ((recorded_at is null) = (recorded_by is null) and (recorded_at is null) = (quorate is null)
    and (recorded_at is null) = (minutes is null)),
  constraint signed_means_published check ((signed_at is null) = (disclosure is null) and (signed_at is null) = (signed_by is null)),
  constraint only_what_is_recorded_is_signed check (signed_at is null or recorded_at is not null),
  constraint a_second_person_signs check (signed_by <> recorded_by),
  constraint cancelled_with_a_reason check ((cancelled_at is null) = (cancel_reason = '')),
  constraint what_is_cancelled_was_not_recorded check (cancelled_at is null or recorded_at is null)
);
comment on table  procedures.meeting              is '会议: from its notice to its minutes.';
comment on column procedures.meeting.body         is '议事主体: key in the meetings file of the place.';
comment on column procedures.meeting.notice       is '会议通知: number of the notice that called it.';
comment on column procedures.meeting.recorded_at  is '记录时间: null until it is held and recorded.';
comment on column procedures.meeting.quorate      is '到会是否达到法定人数: computed; null until it is recorded.';
comment on column procedures.meeting.disclosure   is '会议纪要公开: number of the disclosure; null until the minutes are signed.';
comment on column procedures.meeting.cancelled_at is '取消时间: null unless it was called off.';
create index meetings_by_ground on procedures.meeting (area_path text_pattern_ops, id desc);

create table procedures.attendance (
  meeting_id bigint  not null references procedures.meeting,
  side       text    not null,
  due        integer not null,
  present    integer not null,
  constraint a_side_is_counted_once primary key (meeting_id, side),
  constraint nobody_is_there_who_does_not_belong check (due >= 0 and present between 0 and due)
);
comment on table procedures.attendance is '到会: how many of a side belong to it and were there; nobody by name.';

create table procedures.resolution (
  id         bigint generated always as identity,
  meeting_id bigint  not null references procedures.meeting,
  words      text    not null,
  yes        integer not null,
  no         integer not null,
  passed     boolean not null,
  owner      text    not null default '',
  due_on     date,
  done_at    timestamptz,
  constraint a_resolution_has_an_id primary key (id),
  constraint resolution_is_short check (length(words) between 4 and 200 and length(owner) <= 40),
  constraint votes_are_counted check (yes >= 0 and no >= 0),
  constraint an_owner_has_a_day check ((owner = '') = (due_on is null))
);
comment on table  procedures.resolution         is '决议: with its owner and day.';
comment on column procedures.resolution.owner   is '责任: post or unit, never a person; empty where nobody has to do anything.';
comment on column procedures.resolution.done_at is '办完时间: null until then.';
create index resolutions_of_a_meeting on procedures.resolution (meeting_id, id);

do $$
declare
  named text;
begin
  foreach named in array array['meeting', 'attendance', 'resolution']
  loop
    execute format('alter table procedures.%I enable row level security', named);
    execute format('alter table procedures.%I force row level security', named);
    execute format('grant select on procedures.%I to gongzhi_public, gongzhi_resident, gongzhi_officer,
                    gongzhi_administrator, gongzhi_auditor, gongzhi_job', named);
  end loop;
end $$;
create policy meetings_are_public on procedures.meeting for select using (true);
create policy called_on_ones_own_ground on procedures.meeting for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and called_by = shared.current_party());
create policy held_on_ones_own_ground on procedures.meeting for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
-- What was recorded is for everyone once it is signed, and until then for those who serve the ground.
create policy attendance_with_its_minutes on procedures.attendance for select using (exists (
  select from procedures.meeting m where m.id = meeting_id and (m.disclosure is not null or shared.in_scope(m.area_path))));
create policy resolutions_with_their_minutes on procedures.resolution for select using (exists (
  select from procedures.meeting m where m.id = meeting_id and (m.disclosure is not null or shared.in_scope(m.area_path))));
create policy background_reads_attendance on procedures.attendance for select to gongzhi_job using (true);
create policy background_reads_resolutions on procedures.resolution for select to gongzhi_job using (true);
create policy recorded_on_ones_own_ground on procedures.attendance for insert to gongzhi_officer with check (exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
create policy resolved_on_ones_own_ground on procedures.resolution for insert to gongzhi_officer with check (exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
create policy done_on_ones_own_ground on procedures.resolution for update to gongzhi_officer using (exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
grant insert on procedures.meeting, procedures.attendance, procedures.resolution to gongzhi_officer;
grant update (recorded_by, recorded_at, quorate, minutes, signed_by, signed_at, disclosure, cancelled_at, cancel_reason)
   on procedures.meeting to gongzhi_officer;
grant update (done_at) on procedures.resolution to gongzhi_officer;
