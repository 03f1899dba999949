-- A line of a file that was refused is found again after the page is left: which one and why, without what it said.
create table cases.hotline_refusal (
  id         bigint generated always as identity,
  place      text        not null,
  area_path  text        not null,
  line       bigint      not null,
  order_no   text        not null,
  reason     text        not null,
  refused_at timestamptz not null,
  constraint hotline_refusal_has_an_id primary key (id),
  constraint order_number_is_short check (order_no ~ '^[A-Za-z0-9_-]{0,40}$')
);
comment on table  cases.hotline_refusal          is '未办进的热线工单: a line of a file that became no case.';
comment on column cases.hotline_refusal.order_no is '热线工单号: empty where the cell held something else.';
comment on column cases.hotline_refusal.reason   is '原因: message key; what stood in the cell is not kept.';
create index refusals_by_time on cases.hotline_refusal (refused_at desc, id desc);

call shared.keep_append_only('cases.hotline_refusal');
alter table cases.hotline_refusal enable row level security;
alter table cases.hotline_refusal force row level security;
create policy background_writes on cases.hotline_refusal for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_ground_read on cases.hotline_refusal for select to gongzhi_officer
  using (shared.in_scope(area_path));
grant select on cases.hotline_refusal to gongzhi_officer;
grant select, insert on cases.hotline_refusal to gongzhi_job;
