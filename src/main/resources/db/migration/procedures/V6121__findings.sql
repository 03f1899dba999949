-- What the supervision committee found and asked, who answers until when, and what came of it; and who sat in.
create table procedures.finding (
  id         bigint generated always as identity,
  no         text        not null,
  area_id    bigint      not null,
  area_path  text        not null,
  about      text        not null default '',
  words      text        not null,
  question   text        not null,
  owner_role text        not null,
  owner_id   bigint      not null,
  due_on     date        not null,
  raised_by  bigint      not null,
  raised_at  timestamptz not null,
  constraint a_finding_has_an_id primary key (id),
  constraint a_finding_number_is_given_once unique (no),
  constraint finding_words_are_short check (length(words) between 4 and 500 and length(question) between 4 and 300
    and length(about) <= 20)
);
comment on table  procedures.finding            is '监督意见: what the supervision committee found when it checked, and its question; public at once.';
comment on column procedures.finding.about      is '检查对象: number of a meeting, a notice, a matter or a poll; empty for anything else.';
comment on column procedures.finding.owner_role is '答复岗位: the role that was found to answer, here or above.';
comment on column procedures.finding.owner_id   is '答复人: who held it then; nobody reads their name.';
comment on column procedures.finding.due_on     is '答复期限: of the first answer; a later one has its own day.';
create index findings_by_ground on procedures.finding (area_path text_pattern_ops, id desc);
create index findings_about on procedures.finding (about) where about <> '';

create table procedures.finding_turn (
  id         bigint generated always as identity,
  finding_id bigint      not null references procedures.finding,
  kind       text        not null,
  words      text        not null,
  due_on     date,
  by_id      bigint      not null,
  at         timestamptz not null,
  constraint a_finding_turn_has_an_id primary key (id),
  constraint finding_turn_is_known check (kind in ('ANSWERED', 'RETURNED', 'ACCEPTED')),
  constraint finding_turn_is_said check (length(words) between 4 and 500),
  constraint what_is_asked_again_has_a_day check ((kind = 'RETURNED') = (due_on is not null))
);
comment on table  procedures.finding_turn        is '监督意见经过: answers, and what the committee said of each; only added to.';
comment on column procedures.finding_turn.due_on is '再次答复期限: where the committee was not content.';
create index finding_turns_in_order on procedures.finding_turn (finding_id, id);

create table procedures.sat_in (
  meeting_id bigint  not null references procedures.meeting,
  body       text    not null,
  heads      integer not null,
  constraint a_body_sits_in_once primary key (meeting_id, body),
  constraint somebody_sat_in check (heads between 0 and 1000)
);
comment on table procedures.sat_in is '列席: how many of a body were there that sits in without a vote.';

do $$
declare
  named text;
begin
  foreach named in array array['finding', 'finding_turn', 'sat_in']
  loop
    execute format('alter table procedures.%I enable row level security', named);
    execute format('alter table procedures.%I force row level security', named);
    execute format('grant select on procedures.%I to gongzhi_public, gongzhi_resident, gongzhi_officer,
                    gongzhi_administrator, gongzhi_auditor, gongzhi_job', named);
  end loop;
end $$;
create policy findings_are_public on procedures.finding for select using (true);
create policy finding_turns_are_public on procedures.finding_turn for select using (true);
create policy sat_in_with_its_minutes on procedures.sat_in for select using (exists (
  select from procedures.meeting m where m.id = meeting_id and (m.disclosure is not null or shared.in_scope(m.area_path))));
-- Members of the committee hold posts of an organisation and no ground; the program holds their right against the area.
create policy the_committee_finds on procedures.finding for insert to gongzhi_officer
  with check (raised_by = shared.current_party());
create policy each_speaks_for_oneself on procedures.finding_turn for insert to gongzhi_officer
  with check (by_id = shared.current_party());
create policy sat_in_on_ones_own_ground on procedures.sat_in for insert to gongzhi_officer with check (exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
create sequence procedures.finding_number;
grant usage on sequence procedures.finding_number to gongzhi_officer;
grant insert on procedures.finding, procedures.finding_turn, procedures.sat_in to gongzhi_officer;
