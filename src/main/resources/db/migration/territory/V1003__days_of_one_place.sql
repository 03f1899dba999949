create table territory.local_day (
  place    text not null,
  day      date not null,
  working  boolean not null,
  name     text not null,
  basis    text not null,
  added_at timestamptz not null,
  primary key (place, day),

  constraint place_is_a_word check (place ~ '^[a-z]{2,30}$'),
  constraint day_is_in_the_table check (day between '2000-01-01' and '2099-12-31'),
  constraint name_is_short check (length(name) between 1 and 40),
  constraint basis_is_given check (length(basis) between 2 and 200)
);
comment on table  territory.local_day         is '本地放假与调休: days that depart from the national arrangement in one place alone.';
comment on column territory.local_day.working is '上班: true for a weekend day worked, false for a working day off.';
comment on column territory.local_day.basis   is '依据: the notice of the local government it was taken from.';

create trigger change_raises_the_stamp after insert or update or delete on territory.local_day
  for each statement execute function territory.raise_stamp();

grant select on territory.local_day
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert, delete on territory.local_day to gongzhi_administrator, gongzhi_job;
