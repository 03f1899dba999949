-- A photo is for everyone only after somebody has looked at it; until now every photo of a public step was.
create table cases.photo_release (
  photo_id    text        not null,
  case_id     bigint      not null references cases.case_file,
  released_by bigint      not null,
  released_at timestamptz not null,
  constraint a_photo_is_released_once primary key (photo_id)
);
comment on table cases.photo_release is '公开照片: photos everybody may see now; who released or withdrew which and when stands among the acts of the case.';
create index released_photos_of_a_case on cases.photo_release (case_id);

create function cases.photo_is_public(photo text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from cases.photo_release r
      join cases.case_photo p on p.photo_id = r.photo_id
      join cases.case_file c on c.id = p.case_id
      join cases.case_event e on e.case_id = p.case_id and e.seq = p.event_seq
     where r.photo_id = photo
       and e.audience <> 'STAFF'
       and not c.restricted
       and not c.hidden)
$$;
comment on function cases.photo_is_public is '照片公开: whether this photo was released, of a case that is public, with a step that is not for staff alone.';

alter table cases.photo_release enable row level security;
alter table cases.photo_release force row level security;
create policy background_sees_all on cases.photo_release for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.photo_release for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (released_by = shared.current_party() and exists (
    select from cases.case_photo p where p.photo_id = photo_release.photo_id and p.case_id = photo_release.case_id));
grant select, insert, delete on cases.photo_release to gongzhi_officer;
grant select on cases.photo_release to gongzhi_job;

grant create on schema cases to gongzhi_job;
alter function cases.photo_is_public(text) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.photo_is_public(text) from public;
grant execute on function cases.photo_is_public(text) to gongzhi_public, gongzhi_resident, gongzhi_officer;

alter policy whoever_sees_the_step on cases.case_photo to gongzhi_resident, gongzhi_officer;
create policy released_photos_are_for_everyone on cases.case_photo for select
  to gongzhi_public, gongzhi_resident, gongzhi_officer using (cases.photo_is_public(photo_id));

-- An honest no is not called solved in the register either.
alter table cases.register_line add column result text;
comment on column cases.register_line.result is '办理结果: what a unit said when it handed the case back; null before.';
create or replace view cases.register_source with (security_invoker = true) as
  select c.id as case_id, c.no, c.place, c.community_id, left(c.category, 2) as group_code, c.category, c.rule_version,
         c.status, c.title_public as title, to_char(c.received_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
         c.received_at, c.promised_at,
         case when c.closed_at is null and not (c.status = 'REPORTED_DONE' and c.done_at <= c.promised_at)
              then c.promised_at end as late_from,
         c.done_at, c.closed_at, floor(c.lng * 1000)::integer as east, floor(c.lat * 1000)::integer as north,
         case when c.title_public is not null
              then cases.pairs_of(c.title_public)
                || (c.place || '/' || to_char(c.received_at at time zone 'Asia/Shanghai', 'YYYY-MM')) end as terms,
         c.result
    from cases.case_file c
   where not c.restricted and not c.hidden;
drop index cases.ended_lines_by_place;
drop index cases.ended_lines_by_community;
create index ended_lines_by_place on cases.register_line (place, received_at desc, case_id desc)
  include (group_code) where closed_at is not null and (status <> 'RESOLVED' or result in ('EXPLAINED', 'STARTED'));
create index ended_lines_by_community on cases.register_line (community_id, received_at desc, case_id desc)
  include (group_code) where closed_at is not null and (status <> 'RESOLVED' or result in ('EXPLAINED', 'STARTED'));
