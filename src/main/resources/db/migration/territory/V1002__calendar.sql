create table territory.calendar_year (
  year     integer primary key,
  source   text not null,
  added_at timestamptz not null,

  constraint year_is_in_range check (year between 2000 and 2099),
  constraint source_is_given check (length(source) between 1 and 200)
);
comment on table  territory.calendar_year        is '放假安排年度: years an administrator added to those that ship with the program.';
comment on column territory.calendar_year.source is '依据: the State Council notice it was taken from.';

create table territory.calendar_day (
  day     date primary key,
  year    integer not null references territory.calendar_year on delete cascade,
  working boolean not null,
  name    text not null,

  constraint name_is_short check (length(name) between 1 and 40)
);
comment on table  territory.calendar_day         is '放假与调休: days that depart from the week; they override the shipped ones.';
comment on column territory.calendar_day.working is '上班: true for a weekend day worked in exchange.';
create index calendar_day_year on territory.calendar_day (year);

create table territory.office_hours (
  owner text primary key,
  hours text not null,

  constraint owner_is_a_place_or_an_organisation check (owner ~ '^(place:[a-z]+|organisation:[0-9]+)$'),
  constraint hours_are_spans check (hours ~ '^\d\d:\d\d-\d\d:\d\d(,\d\d:\d\d-\d\d:\d\d)*$')
);
comment on table territory.office_hours is '办公时间: hours of a place or an organisation where they differ from its pack.';

create trigger change_raises_the_stamp after insert or update or delete on territory.calendar_day
  for each statement execute function territory.raise_stamp();
create trigger change_raises_the_stamp after insert or update or delete on territory.calendar_year
  for each statement execute function territory.raise_stamp();
create trigger change_raises_the_stamp after insert or update or delete on territory.office_hours
  for each statement execute function territory.raise_stamp();

grant select on territory.calendar_year, territory.calendar_day, territory.office_hours
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert, update, delete on territory.calendar_year, territory.calendar_day
   to gongzhi_administrator, gongzhi_job;
grant insert, update, delete on territory.office_hours to gongzhi_administrator, gongzhi_job;
