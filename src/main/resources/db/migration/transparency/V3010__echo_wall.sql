-- The echo wall: a sheet of each community and month, frozen when it is published, for everyone to read.
create table transparency.echo_sheet (
  id           bigint generated always as identity,
  community_id bigint      not null,
  area_path    text        not null,
  month        date        not null,
  no           text        not null,
  check_code   text        not null,
  record       text        not null,
  content      jsonb       not null,
  published_by bigint      not null,
  unit_id      bigint,
  published_at timestamptz not null,
  constraint echo_sheet_has_an_id primary key (id),
  constraint a_community_has_one_sheet_a_month unique (community_id, month),
  constraint a_number_is_given_once unique (no),
  constraint a_month_is_its_first_day check (month = date_trunc('month', month)),
  constraint a_check_code_has_eight_digits check (check_code ~ '^[0-9A-F]{8}$')
);
comment on table  transparency.echo_sheet            is '回音壁: three lists of a community for one month, as they were published; never changed.';
comment on column transparency.echo_sheet.area_path  is '属地: path of the community when it was published.';
comment on column transparency.echo_sheet.month      is '月份: first day of the month.';
comment on column transparency.echo_sheet.no         is '编号: printed on the sheet.';
comment on column transparency.echo_sheet.check_code is '校验码: first eight digits of the hash of its leaf in the public log.';
comment on column transparency.echo_sheet.record     is '查验码: opens its public record.';
comment on column transparency.echo_sheet.content    is '内容: the figures and the three lists, without anything about persons.';

create table transparency.echo_posting (
  sheet_id  bigint      not null references transparency.echo_sheet,
  photo_id  text        not null,
  posted_by bigint      not null,
  posted_at timestamptz not null,
  constraint a_sheet_is_posted_once primary key (sheet_id)
);
comment on table transparency.echo_posting is '上墙: a photo of the sheet as it hangs there.';

alter table transparency.echo_sheet   enable row level security;
alter table transparency.echo_sheet   force row level security;
alter table transparency.echo_posting enable row level security;
alter table transparency.echo_posting force row level security;
create policy everyone_reads on transparency.echo_sheet   for select using (true);
create policy everyone_reads on transparency.echo_posting for select using (true);
create policy officers_publish_where_they_serve on transparency.echo_sheet for insert to gongzhi_officer
  with check (published_by = shared.current_party() and shared.in_scope(area_path));
create policy officers_show_that_it_hangs on transparency.echo_posting for insert to gongzhi_officer
  with check (posted_by = shared.current_party()
    and exists (select from transparency.echo_sheet s where s.id = sheet_id and shared.in_scope(s.area_path)));
grant select on transparency.echo_sheet, transparency.echo_posting
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert on transparency.echo_sheet, transparency.echo_posting to gongzhi_officer;

create trigger sheets_never_change before update or delete on transparency.echo_sheet
  for each statement execute function transparency.refuse();
create trigger postings_never_change before update or delete on transparency.echo_posting
  for each statement execute function transparency.refuse();
alter table transparency.echo_sheet   enable always trigger sheets_never_change;
alter table transparency.echo_posting enable always trigger postings_never_change;
