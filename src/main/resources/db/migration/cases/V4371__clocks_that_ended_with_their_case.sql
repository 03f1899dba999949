-- A clock that stopped because its case was withdrawn, refused or merged waited for something that never happened.
alter table cases.case_clock add column ended boolean not null default false;
comment on column cases.case_clock.ended is
  '随件结束: stopped without what it waits for; counts neither as in time nor as done.';
