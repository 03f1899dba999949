-- One order by which several departments work on one case together: what each does stands in its parts, what they find in the
-- course of the case, which all of them read.
create table cases.joint_order (
  id        bigint generated always as identity,
  case_id   bigint      not null references cases.case_file,
  seq       smallint    not null,
  matter    text        not null,
  meet_at   timestamptz not null,
  begun_by  bigint      not null,
  begun_at  timestamptz not null,
  first_step integer    not null,
  ended_by  bigint,
  ended_at  timestamptz,
  constraint order_has_an_id primary key (id),
  constraint orders_of_a_case_are_numbered unique (case_id, seq),
  constraint an_order_says_what_it_is_about check (length(matter) between 1 and 2000),
  constraint an_order_ends_by_somebody check ((ended_at is null) = (ended_by is null)),
  constraint departments_meet_after_it_was_given check (meet_at > begun_at)
);
comment on table  cases.joint_order            is '联合处置单: several departments work on one case under one lead; their tasks are its parts.';
comment on column cases.joint_order.seq        is '序号: 1, 2, 3 … within the case.';
comment on column cases.joint_order.matter     is '处置事项: what is done together, in words everyone may read.';
comment on column cases.joint_order.meet_at    is '集合时间: when the departments meet on site.';
comment on column cases.joint_order.first_step is '起始步骤: number of the step with which it began; later ones are its evidence.';
comment on column cases.joint_order.ended_at   is '结束时间: null while a department may still have to answer.';
create unique index a_case_has_one_open_order on cases.joint_order (case_id) where ended_at is null;

alter table cases.part add column order_id bigint references cases.joint_order;
comment on column cases.part.order_id is '联合处置单: the order it belongs to; null for a part that stands by itself.';
create index parts_of_an_order on cases.part (order_id) where order_id is not null;
grant insert (order_id) on cases.part to gongzhi_officer;

create function cases.every_department_has_answered() returns trigger language plpgsql as $$
begin
  if exists (select from cases.part p where p.order_id = new.id and p.ended_at is null) then
    raise exception using errcode = 'check_violation', constraint = 'ended_when_every_department_has_answered',
      message = 'a department of the order has not answered';
  end if;
  return new;
end $$;
create trigger ended_when_every_department_has_answered before update of ended_at on cases.joint_order
  for each row when (new.ended_at is not null) execute function cases.every_department_has_answered();

create function cases.no_order_is_open() returns trigger language plpgsql as $$
begin
  if exists (select from cases.joint_order o where o.case_id = new.id and o.ended_at is null) then
    raise exception using errcode = 'check_violation', constraint = 'done_when_its_order_has_ended',
      message = 'a joint order of the case goes on';
  end if;
  return new;
end $$;
create trigger done_when_its_order_has_ended before update of status on cases.case_file
  for each row when (new.status = 'REPORTED_DONE' and old.status <> 'REPORTED_DONE')
  execute function cases.no_order_is_open();

alter table cases.joint_order enable row level security;
alter table cases.joint_order force row level security;
create policy background_sees_all on cases.joint_order for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.joint_order for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
grant select, insert on cases.joint_order to gongzhi_officer;
grant update (ended_at, ended_by) on cases.joint_order to gongzhi_officer;
grant select, update (matter) on cases.joint_order to gongzhi_job;
