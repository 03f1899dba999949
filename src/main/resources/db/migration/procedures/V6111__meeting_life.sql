-- What follows from calling a meeting, who came by the code, what was said and answered; and minutes that nobody reads
-- before they are signed but those who serve the ground.
create table procedures.meeting_plan (
  meeting_id bigint not null references procedures.meeting,
  usual_on   date,
  moved_why  text   not null default '',
  constraint a_meeting_has_one_plan primary key (meeting_id),
  constraint what_is_moved_has_a_day check (moved_why = '' or usual_on is not null)
);
comment on table  procedures.meeting_plan           is '会期: on which day a body would meet, and why it meets on another.';
comment on column procedures.meeting_plan.usual_on  is '例会日: by the rhythm of the body; null where it meets besides it.';

create table procedures.agenda_item (
  meeting_id bigint not null references procedures.meeting,
  no         text   not null,
  words      text   not null,
  link       text   not null,
  constraint a_matter_stands_there_once primary key (meeting_id, no)
);
comment on table procedures.agenda_item is '议题: an open case or a proposal on the agenda, as everybody may read it.';

create table procedures.invitation (
  meeting_id bigint  not null references procedures.meeting,
  position   integer not null,
  who        text    not null,
  why        text    not null default '',
  unit_id    bigint,
  votes      boolean not null,
  constraint an_invitation_has_its_place primary key (meeting_id, position)
);
comment on table  procedures.invitation         is '邀请: sides, units and bodies that are called to a meeting; nobody by name.';
comment on column procedures.invitation.unit_id is '单位: who was told; null for sides and bodies.';

create table procedures.door (
  meeting_id bigint not null references procedures.meeting,
  code       text   not null,
  constraint a_door_has_one_code primary key (meeting_id),
  constraint a_code_has_six_digits check (code ~ '^[0-9]{6}$')
);
comment on table procedures.door is '签到码: hangs in the room; for those who serve the ground.';

create table procedures.arrival (
  meeting_id bigint      not null references procedures.meeting,
  party_id   bigint      not null,
  side       text        not null,
  at         timestamptz not null,
  constraint nobody_comes_twice primary key (meeting_id, party_id)
);
comment on table procedures.arrival is '签到: who typed the code; deleted once the number of each side is on record.';

create table procedures.meeting_voice (
  id         bigint generated always as identity,
  meeting_id bigint not null references procedures.meeting,
  side       text   not null,
  words      text   not null,
  answer     text,
  reason     text   not null default '',
  constraint a_meeting_voice_has_an_id primary key (id),
  constraint voice_words_are_short check (length(words) between 4 and 300 and length(reason) <= 300),
  constraint voice_answer_is_known check (answer in ('ADOPTED', 'PARTLY', 'NOT_ADOPTED')),
  constraint an_answer_says_why check ((answer is null) = (reason = ''))
);
comment on table  procedures.meeting_voice        is '会上意见: what somebody of a side said, by nobody''s name, and its answer.';
comment on column procedures.meeting_voice.answer is '采纳情况: null until somebody answered.';
create index meeting_voices_in_order on procedures.meeting_voice (meeting_id, id);

create table procedures.minutes (
  meeting_id bigint not null references procedures.meeting,
  words      text   not null,
  constraint a_meeting_has_one_record primary key (meeting_id),
  constraint minutes_are_short check (length(words) <= 3000)
);
comment on table procedures.minutes is '会议记录: for those who serve the ground until it is signed, then for everybody.';
insert into procedures.minutes (meeting_id, words) select id, minutes from procedures.meeting where minutes is not null;
alter table procedures.meeting drop constraint meeting_words_are_short, drop constraint recorded_whole, drop column minutes;
alter table procedures.meeting
  add constraint meeting_words_are_short check (length(topic) between 2 and 40 and length(venue) between 2 and 60
    and length(agenda) between 2 and 1000 and length(cancel_reason) <= 200),
  add constraint recorded_whole check ((recorded_at is null) = (recorded_by is null) and (recorded_at is null) = (quorate is null));
create index meetings_by_their_day on procedures.meeting (starts_at);

do $$
declare
  named text;
begin
  foreach named in array array['meeting_plan', 'agenda_item', 'invitation', 'door', 'arrival', 'meeting_voice', 'minutes']
  loop
    execute format('alter table procedures.%I enable row level security', named);
    execute format('alter table procedures.%I force row level security', named);
    execute format('grant select on procedures.%I to gongzhi_public, gongzhi_resident, gongzhi_officer,
                    gongzhi_administrator, gongzhi_auditor, gongzhi_job', named);
  end loop;
  foreach named in array array['meeting_plan', 'agenda_item', 'invitation']
  loop
    execute format('create policy %I on procedures.%I for select using (true)', named || '_is_public', named);
  end loop;
  foreach named in array array['meeting_voice', 'minutes']
  loop
    execute format('create policy %I on procedures.%I for select using (exists (
      select from procedures.meeting m where m.id = meeting_id and (m.disclosure is not null or shared.in_scope(m.area_path))))',
      named || '_once_signed', named);
  end loop;
  foreach named in array array['meeting_plan', 'agenda_item', 'invitation', 'door', 'meeting_voice', 'minutes']
  loop
    execute format('create policy %I on procedures.%I for insert to gongzhi_officer with check (exists (
      select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)))', named || '_of_ones_ground', named);
  end loop;
end $$;
create policy code_for_those_who_serve on procedures.door for select using (exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
create policy program_compares_codes on procedures.door for select to gongzhi_job using (true);
create policy own_arrival_or_ones_ground on procedures.arrival for select using (party_id = shared.current_party() or exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
create policy one_arrives_oneself on procedures.arrival for insert to gongzhi_resident, gongzhi_officer
  with check (party_id = shared.current_party());
create policy arrivals_are_forgotten on procedures.arrival for delete to gongzhi_officer using (exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
create policy a_door_is_shut on procedures.door for delete to gongzhi_officer using (exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
create policy voice_answered_on_ones_ground on procedures.meeting_voice for update to gongzhi_officer using (exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
grant insert on procedures.meeting_plan, procedures.agenda_item, procedures.invitation, procedures.door, procedures.meeting_voice,
      procedures.minutes, procedures.arrival to gongzhi_officer;
grant insert on procedures.arrival to gongzhi_resident;
grant delete on procedures.arrival, procedures.door to gongzhi_officer;
grant update (answer, reason) on procedures.meeting_voice to gongzhi_officer;
