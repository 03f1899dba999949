-- What is done in each grid by the duty list of its place, and when.
create table cases.grid_duty (
  id        bigint generated always as identity,
  grid_id   bigint      not null,
  area_path text        not null,
  duty      text        not null,
  version   integer     not null,
  done_on   date        not null,
  by_id     bigint      not null,
  words     text        not null default '',
  at        timestamptz not null,
  constraint duty_has_an_id primary key (id),
  constraint a_duty_is_done_once_a_day unique (grid_id, duty, done_on),
  constraint duty_is_a_key check (duty ~ '^[a-z][a-z-]{0,39}$'),
  constraint words_are_at_most_five_hundred check (length(words) <= 500)
);
comment on table  cases.grid_duty         is '网格履职: a duty of the list that was done in a grid on a day; no name of anybody it was done for.';
comment on column cases.grid_duty.grid_id is '网格: as it was on that day; its heirs count what was done before.';
comment on column cases.grid_duty.duty    is '职责: key in the duty list of the place.';
comment on column cases.grid_duty.version is '清单版本: of the grid rules of the place on that day.';
comment on column cases.grid_duty.words   is '说明: phones and identity numbers masked.';
create index duties_of_a_grid on cases.grid_duty (grid_id, duty, done_on desc);
call shared.keep_append_only('cases.grid_duty');

alter table cases.grid_duty enable row level security;
alter table cases.grid_duty force row level security;
create policy background_sees_all on cases.grid_duty for select to gongzhi_job using (true);
create policy officers_of_the_ground_read on cases.grid_duty for select to gongzhi_officer
  using (shared.in_scope(area_path));
create policy in_ones_own_name on cases.grid_duty for insert to gongzhi_officer
  with check (by_id = shared.current_party() and shared.in_scope(area_path));
grant select, insert on cases.grid_duty to gongzhi_officer;
grant select on cases.grid_duty to gongzhi_job;
