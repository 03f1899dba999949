-- Work orders of the hotline, taken over from its files: each number once, whatever is sent again.
create table cases.hotline_order (
  place       text        not null,
  order_no    text        not null,
  area_path   text        not null,
  case_id     bigint      not null references cases.case_file,
  case_no     text        not null,
  body_hash   text        not null,
  imported_by bigint      not null,
  imported_at timestamptz not null,
  constraint an_order_of_a_place_is_taken_over_once primary key (place, order_no),
  constraint order_number_is_short check (order_no ~ '^[A-Za-z0-9_-]{1,40}$')
);
comment on table  cases.hotline_order           is '热线工单: number of a work order of the hotline and the case it became.';
comment on column cases.hotline_order.order_no  is '热线工单号: as the hotline gave it.';
comment on column cases.hotline_order.area_path is '属地: path of the area of the case.';
comment on column cases.hotline_order.body_hash is '内容摘要: so that the same order with other words is told apart.';
create index orders_by_time on cases.hotline_order (imported_at desc, order_no desc);

call shared.keep_append_only('cases.hotline_order');
alter table cases.hotline_order enable row level security;
alter table cases.hotline_order force row level security;
create policy background_writes on cases.hotline_order for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_ground_read on cases.hotline_order for select to gongzhi_officer
  using (shared.in_scope(area_path));
grant select on cases.hotline_order to gongzhi_officer;
grant select, insert on cases.hotline_order to gongzhi_job;
