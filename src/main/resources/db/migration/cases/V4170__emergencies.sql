-- Emergencies: a prepared roster, who was called out, each building, tasks, and what is learned afterwards.
create table cases.emergency_roster (
  id        bigint generated always as identity,
  area_id   bigint      not null,
  area_path text        not null,
  kind      text        not null,
  party_id  bigint      not null,
  role      text        not null,
  duty      text        not null,
  added_by  bigint      not null,
  added_at  timestamptz not null,
  left_at   timestamptz,
  constraint roster_line_has_an_id primary key (id),
  constraint a_duty_is_short check (length(duty) between 1 and 60)
);
comment on table  cases.emergency_roster         is '应急名单: who is called out on some ground in a kind of emergency, prepared in advance.';
comment on column cases.emergency_roster.kind    is '预案: key of the plan in the place pack.';
comment on column cases.emergency_roster.left_at is '移出时间: when somebody was taken off; null while on it.';
create unique index somebody_is_once_on_a_roster on cases.emergency_roster (area_id, kind, party_id) where left_at is null;

create table cases.emergency (
  id             bigint generated always as identity,
  area_id        bigint      not null,
  area_path      text        not null,
  kind           text        not null,
  reason         text        not null,
  started_by     bigint      not null,
  started_at     timestamptz not null,
  until          timestamptz not null,
  stood_down_at  timestamptz,
  stood_down_by  bigint,
  stand_down     text        not null default '',
  review_due     timestamptz,
  reminded_at    timestamptz,
  well           text        not null default '',
  badly          text        not null default '',
  reviewed_by    bigint,
  reviewed_at    timestamptz,
  constraint emergency_has_an_id primary key (id),
  constraint an_emergency_ends check (until > started_at),
  constraint a_reason_is_at_most_five_hundred check (length(reason) between 1 and 500),
  constraint what_ended_is_reviewed_by_a_day check ((stood_down_at is null) = (review_due is null)),
  constraint only_what_ended_is_reviewed check (reviewed_at is null or stood_down_at is not null),
  constraint a_review_has_its_person check ((reviewed_at is null) = (reviewed_by is null)),
  constraint a_review_says_something check (reviewed_at is null or (length(well) > 0 and length(badly) > 0))
);
comment on table  cases.emergency               is '应急状态: some ground switched over, from one moment to another.';
comment on column cases.emergency.kind          is '预案: key of the plan in the place pack.';
comment on column cases.emergency.until         is '到期: when it ends by itself.';
comment on column cases.emergency.stood_down_by is '解除人: party; null where it ended by itself.';
comment on column cases.emergency.stand_down    is '解除说明: empty where it ended by itself.';
comment on column cases.emergency.review_due    is '复盘期限: null while it runs.';
comment on column cases.emergency.reminded_at   is '催办时间: when somebody was told that the review is late; null for never.';
comment on column cases.emergency.well          is '做得好的: empty before the review.';
comment on column cases.emergency.badly         is '没做好的: empty before the review.';
create unique index a_kind_runs_once_on_a_ground on cases.emergency (area_id, kind) where stood_down_at is null;
create index emergencies_by_time on cases.emergency (started_at desc, id desc);
create index reviews_by_day on cases.emergency (review_due) where reviewed_at is null and reminded_at is null;

create table cases.emergency_prolongation (
  id           bigint generated always as identity,
  emergency_id bigint      not null references cases.emergency,
  was_until    timestamptz not null,
  until        timestamptz not null,
  reason       text        not null,
  by_id        bigint      not null,
  at           timestamptz not null,
  constraint prolongation_has_an_id primary key (id),
  constraint a_later_end check (until > was_until)
);
comment on table cases.emergency_prolongation is '延长: one later end of an emergency, with its reason.';
create index prolongations_of_one on cases.emergency_prolongation (emergency_id, id);
call shared.keep_append_only('cases.emergency_prolongation');

create table cases.emergency_call (
  emergency_id    bigint      not null references cases.emergency,
  area_path       text        not null,
  party_id        bigint      not null,
  role            text        not null,
  duty            text        not null,
  called_at       timestamptz not null,
  reminded_at     timestamptz,
  acknowledged_at timestamptz,
  constraint somebody_is_called_once primary key (emergency_id, party_id)
);
comment on table  cases.emergency_call                 is '召集: one person called out, and whether they have said so.';
comment on column cases.emergency_call.duty            is '任务: what for.';
comment on column cases.emergency_call.reminded_at     is '再次提醒时间: null for never.';
comment on column cases.emergency_call.acknowledged_at is '回应时间: null until they have.';
create index calls_of_a_person on cases.emergency_call (party_id, emergency_id);

create table cases.emergency_task (
  emergency_id bigint not null references cases.emergency,
  area_path    text   not null,
  key          text   not null,
  role         text   not null,
  title_zh     text   not null,
  title_en     text   not null,
  done_at      timestamptz,
  done_by      bigint,
  constraint a_task_stands_once primary key (emergency_id, key),
  constraint what_is_done_has_its_person check ((done_at is null) = (done_by is null))
);
comment on table  cases.emergency_task          is '任务清单: what the plan asks for, in its words at the start.';
comment on column cases.emergency_task.title_zh is '中文: its words.';
comment on column cases.emergency_task.title_en is '英文: its words.';

create table cases.emergency_check (
  emergency_id bigint  not null references cases.emergency,
  building_id  bigint  not null,
  area_path    text    not null,
  worker_id    bigint,
  reached      integer not null default 0,
  in_need      integer not null default 0,
  unreached    integer not null default 0,
  notes        text    not null default '',
  checked_at   timestamptz,
  checked_by   bigint,
  constraint a_building_is_checked_once primary key (emergency_id, building_id),
  constraint counts_of_doors check (reached between 0 and 5000 and unreached between 0 and 5000 and in_need between 0 and reached),
  constraint notes_are_at_most_five_hundred check (length(notes) <= 500),
  constraint what_is_checked_has_its_person check ((checked_at is null) = (checked_by is null))
);
comment on table  cases.emergency_check           is '入户核查: one building, its doors and what was found; no name of anybody.';
comment on column cases.emergency_check.area_path is '属地: path of the building.';
comment on column cases.emergency_check.worker_id is '核查人: who is to go; null where nobody serves it.';
comment on column cases.emergency_check.reached   is '见到的户: doors that were opened.';
comment on column cases.emergency_check.in_need   is '需帮助的户: of those reached.';
comment on column cases.emergency_check.unreached is '未见到的户: doors to go to again.';

create table cases.emergency_help (
  id           bigint generated always as identity,
  emergency_id bigint      not null references cases.emergency,
  building_id  bigint      not null,
  area_path    text        not null,
  case_no      text        not null,
  by_id        bigint      not null,
  at           timestamptz not null,
  constraint help_has_an_id primary key (id),
  constraint a_case_helps_once unique (emergency_id, case_no)
);
comment on table  cases.emergency_help         is '求助转办: a household in need that became a case.';
comment on column cases.emergency_help.case_no is '诉求编号: the case it became.';

create table cases.emergency_matter (
  id           bigint generated always as identity,
  emergency_id bigint not null references cases.emergency,
  what         text   not null,
  role         text   not null,
  due_on       date   not null,
  done_at      timestamptz,
  done_by      bigint,
  constraint follow_up_has_an_id primary key (id),
  constraint a_follow_up_is_short check (length(what) between 2 and 200),
  constraint what_was_followed_up_has_its_person check ((done_at is null) = (done_by is null))
);
comment on table  cases.emergency_matter      is '整改事项: what a review leaves to be done, for whom and by when.';
comment on column cases.emergency_matter.role is '责任岗位: key of the role.';
create index matters_of_one on cases.emergency_matter (emergency_id, id);

create function cases.keep_emergency() returns trigger
  language plpgsql as $$
declare
  later text[] := '{until,stood_down_at,stood_down_by,stand_down,review_due,reminded_at,well,badly,reviewed_by,reviewed_at}';
begin
  if to_jsonb(new) - later is distinct from to_jsonb(old) - later
      or old.reviewed_at is not null
      or (old.stood_down_at is not null
          and (new.until, new.stood_down_at, new.stood_down_by, new.stand_down, new.review_due)
              is distinct from (old.until, old.stood_down_at, old.stood_down_by, old.stand_down, old.review_due))
      or new.until < old.until then
    raise exception 'an emergency is a record: it is prolonged, ended and reviewed, each once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function cases.keep_emergency is '应急不改: what was started stays as it was started, and a review stays as it was written.';
create trigger emergencies_are_a_record before update on cases.emergency
  for each row execute function cases.keep_emergency();
alter table cases.emergency enable always trigger emergencies_are_a_record;

alter table cases.emergency              enable row level security;
alter table cases.emergency              force row level security;
alter table cases.emergency_prolongation enable row level security;
alter table cases.emergency_prolongation force row level security;
alter table cases.emergency_roster       enable row level security;
alter table cases.emergency_roster       force row level security;
alter table cases.emergency_call         enable row level security;
alter table cases.emergency_call         force row level security;
alter table cases.emergency_task         enable row level security;
alter table cases.emergency_task         force row level security;
alter table cases.emergency_check        enable row level security;
alter table cases.emergency_check        force row level security;
alter table cases.emergency_help         enable row level security;
alter table cases.emergency_help         force row level security;
alter table cases.emergency_matter       enable row level security;
alter table cases.emergency_matter       force row level security;

create policy everybody_reads on cases.emergency for select
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor using (true);
create policy everybody_reads on cases.emergency_prolongation for select
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor using (true);
create policy everybody_reads on cases.emergency_matter for select
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor using (true);
create policy background_sees_all on cases.emergency for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.emergency_prolongation for select to gongzhi_job using (true);
create policy background_sees_all on cases.emergency_matter for select to gongzhi_job using (true);
create policy background_sees_all on cases.emergency_call for select to gongzhi_job using (true);
create policy background_sees_all on cases.emergency_roster for select to gongzhi_job using (true);
create policy background_sees_all on cases.emergency_task for select to gongzhi_job using (true);
create policy background_sees_all on cases.emergency_check for select to gongzhi_job using (true);
create policy background_sees_all on cases.emergency_help for select to gongzhi_job using (true);

create policy begun_in_ones_own_name on cases.emergency for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and started_by = shared.current_party());
create policy officers_of_the_ground_change on cases.emergency for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy prolonged_in_ones_own_name on cases.emergency_prolongation for insert to gongzhi_officer
  with check (by_id = shared.current_party()
    and exists (select from cases.emergency e where e.id = emergency_id and shared.in_scope(e.area_path)));
create policy officers_of_the_ground on cases.emergency_roster for all to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy officers_of_the_ground on cases.emergency_call for all to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy who_is_called_reads on cases.emergency_call for select to gongzhi_officer
  using (party_id = shared.current_party());
create policy who_is_called_answers on cases.emergency_call for update to gongzhi_officer
  using (party_id = shared.current_party()) with check (party_id = shared.current_party());
create policy officers_of_the_ground on cases.emergency_task for all to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy who_is_called_reads on cases.emergency_task for select to gongzhi_officer
  using (exists (select from cases.emergency_call c where c.emergency_id = emergency_task.emergency_id and c.party_id = shared.current_party()));
create policy who_is_called_ticks on cases.emergency_task for update to gongzhi_officer
  using (exists (select from cases.emergency_call c where c.emergency_id = emergency_task.emergency_id and c.party_id = shared.current_party()))
  with check (done_by = shared.current_party());
create policy officers_of_the_ground on cases.emergency_check for all to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy officers_of_the_ground_read on cases.emergency_help for select to gongzhi_officer
  using (shared.in_scope(area_path));
create policy in_ones_own_name on cases.emergency_help for insert to gongzhi_officer
  with check (by_id = shared.current_party() and shared.in_scope(area_path));
create policy officers_of_the_ground_write on cases.emergency_matter for insert to gongzhi_officer
  with check (exists (select from cases.emergency e where e.id = emergency_id and shared.in_scope(e.area_path)));
create policy finished_in_ones_own_name on cases.emergency_matter for update to gongzhi_officer
  using (done_at is null) with check (done_by = shared.current_party());

grant usage on schema cases to gongzhi_administrator;
grant select (id, area_id, area_path, kind, reason, started_at, until, stood_down_at, stand_down, review_due, well, badly, reviewed_at)
  on cases.emergency to gongzhi_public, gongzhi_resident, gongzhi_administrator, gongzhi_auditor;
grant select (id, emergency_id, was_until, until, reason, at) on cases.emergency_prolongation to gongzhi_public, gongzhi_resident, gongzhi_administrator, gongzhi_auditor;
grant select (id, emergency_id, what, role, due_on, done_at) on cases.emergency_matter to gongzhi_public, gongzhi_resident, gongzhi_administrator, gongzhi_auditor;
grant select, insert on cases.emergency, cases.emergency_prolongation, cases.emergency_roster, cases.emergency_call,
  cases.emergency_task, cases.emergency_check, cases.emergency_help, cases.emergency_matter to gongzhi_officer;
grant update (until, stood_down_at, stood_down_by, stand_down, review_due, well, badly, reviewed_by, reviewed_at)
  on cases.emergency to gongzhi_officer;
grant update (left_at) on cases.emergency_roster to gongzhi_officer;
grant update (reminded_at, acknowledged_at) on cases.emergency_call to gongzhi_officer;
grant update (done_at, done_by) on cases.emergency_task, cases.emergency_matter to gongzhi_officer;
grant update (reached, in_need, unreached, notes, checked_at, checked_by) on cases.emergency_check to gongzhi_officer;
grant select on cases.emergency, cases.emergency_prolongation, cases.emergency_roster, cases.emergency_call,
  cases.emergency_task, cases.emergency_check, cases.emergency_help, cases.emergency_matter to gongzhi_job;
grant update (stood_down_at, stood_down_by, review_due, reminded_at) on cases.emergency to gongzhi_job;
