-- Who sits in the bodies of a place: terms, members and what binds them.
create table procedures.body_term (
  id        bigint generated always as identity,
  body      text        not null,
  area_id   bigint      not null,
  area_path text        not null,
  begins    date        not null,
  ends      date        not null,
  basis     text        not null,
  opened_by bigint      not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  constraint a_term_has_an_id primary key (id),
  constraint a_term_lasts check (ends > begins),
  constraint a_term_says_by_what check (length(basis) between 2 and 60)
);
comment on table  procedures.body_term           is '届: one term of a body; the next one closes it.';
comment on column procedures.body_term.body      is '议事主体: key in the meetings file of the place.';
comment on column procedures.body_term.ends      is '届满日: by the rule; the body sits on until the next is chosen.';
comment on column procedures.body_term.closed_at is '换届时间: null while it sits.';
create unique index one_term_runs_at_a_time on procedures.body_term (area_id, body) where closed_at is null;

create table procedures.body_member (
  id       bigint generated always as identity,
  term_id  bigint  not null references procedures.body_term,
  side     text    not null,
  name     text    not null,
  post     text    not null default '',
  unit     text    not null default '',
  woman    boolean not null,
  since    date    not null,
  left_on  date,
  left_why text    not null default '',
  added_by bigint  not null,
  constraint a_member_has_an_id primary key (id),
  constraint member_words_are_short check (length(name) between 2 and 20 and length(post) <= 20 and length(unit) <= 40
    and length(left_why) <= 100),
  constraint who_leaves_sat_before check (left_on is null or left_on >= since),
  constraint who_leaves_says_why check ((left_on is null) = (left_why = ''))
);
comment on table  procedures.body_member         is '成员: a seat of a body in one term; names are posted on the board as well.';
comment on column procedures.body_member.unit    is '派出单位: of a part-time member; empty for a full one.';
comment on column procedures.body_member.left_on is '离任日: null while they sit.';
create unique index nobody_sits_twice on procedures.body_member (term_id, name) where left_on is null;

create table procedures.body_tie (
  member_id bigint not null references procedures.body_member,
  tie       text   not null,
  constraint a_tie_is_declared_once primary key (member_id, tie),
  constraint tie_is_known check (tie in ('COMPANY_WORK', 'COMPANY_KIN', 'COMMITTEE_KIN', 'CONTRACTOR'))
);
comment on table procedures.body_tie is '回避事由: what binds a member, as declared; for those who serve the ground.';

do $$
declare
  named text;
begin
  foreach named in array array['body_term', 'body_member', 'body_tie']
  loop
    execute format('alter table procedures.%I enable row level security', named);
    execute format('alter table procedures.%I force row level security', named);
    execute format('grant select on procedures.%I to gongzhi_public, gongzhi_resident, gongzhi_officer,
                    gongzhi_administrator, gongzhi_auditor, gongzhi_job', named);
  end loop;
end $$;
create policy terms_are_public on procedures.body_term for select using (true);
create policy members_are_public on procedures.body_member for select using (true);
create policy ties_on_ones_own_ground on procedures.body_tie for select using (exists (
  select from procedures.body_member m join procedures.body_term t on t.id = m.term_id
   where m.id = member_id and shared.in_scope(t.area_path)));
create policy term_of_ones_own_ground on procedures.body_term for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and opened_by = shared.current_party());
create policy term_closed_on_ones_own_ground on procedures.body_term for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy member_of_ones_own_ground on procedures.body_member for insert to gongzhi_officer with check (
  added_by = shared.current_party()
  and exists (select from procedures.body_term t where t.id = term_id and shared.in_scope(t.area_path)));
create policy member_leaves_ones_own_ground on procedures.body_member for update to gongzhi_officer using (exists (
  select from procedures.body_term t where t.id = term_id and shared.in_scope(t.area_path)));
create policy tie_on_ones_own_ground on procedures.body_tie for insert to gongzhi_officer with check (exists (
  select from procedures.body_member m join procedures.body_term t on t.id = m.term_id
   where m.id = member_id and shared.in_scope(t.area_path)));
grant insert on procedures.body_term, procedures.body_member, procedures.body_tie to gongzhi_officer;
grant update (closed_at) on procedures.body_term to gongzhi_officer;
grant update (left_on, left_why) on procedures.body_member to gongzhi_officer;
