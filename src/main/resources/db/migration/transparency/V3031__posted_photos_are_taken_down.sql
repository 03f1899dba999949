-- A photo that shows what it should not (a face, a door, the wrong sheet) is taken down with a reason; another may follow.
alter table transparency.echo_posting add column attempt smallint not null default 1;
alter table transparency.echo_posting alter column attempt drop default;
alter table transparency.echo_posting drop constraint a_sheet_is_posted_once;
alter table transparency.echo_posting add constraint a_sheet_is_posted_once_at_a_time primary key (sheet_id, attempt);
comment on column transparency.echo_posting.attempt is '第几张: 1 for the first photo; a later one only where all before it were taken down.';

create table transparency.echo_taking_down (
  sheet_id bigint      not null,
  attempt  smallint    not null,
  reason   text        not null,
  taken_by bigint      not null,
  taken_at timestamptz not null,
  constraint a_photo_is_taken_down_once primary key (sheet_id, attempt),
  constraint what_is_taken_down_was_posted foreign key (sheet_id, attempt) references transparency.echo_posting,
  constraint taking_down_has_a_reason check (char_length(reason) between 4 and 200)
);
comment on table transparency.echo_taking_down is '撤下上墙照片: who took a photo down, when and why; the photo is shown to nobody from then on.';

alter table transparency.echo_taking_down enable row level security;
alter table transparency.echo_taking_down force row level security;
create policy everyone_reads on transparency.echo_taking_down for select using (true);
create policy officers_take_down_where_they_serve on transparency.echo_taking_down for insert to gongzhi_officer
  with check (taken_by = shared.current_party()
    and exists (select from transparency.echo_sheet s where s.id = sheet_id and shared.in_scope(s.area_path)));
grant select on transparency.echo_taking_down
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert on transparency.echo_taking_down to gongzhi_officer;
create trigger what_is_taken_down_stays_down before update or delete on transparency.echo_taking_down
  for each statement execute function transparency.refuse();
alter table transparency.echo_taking_down enable always trigger what_is_taken_down_stays_down;
