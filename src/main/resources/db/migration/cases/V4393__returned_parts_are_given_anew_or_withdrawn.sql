-- What a unit gave back is done by nobody: before the whole is reported done it was given anew, or withdrawn with a
-- reason. Each part given since stands for one that came back; what a joint order asked for ends with the order.
create function cases.has_a_returned_part(which bigint) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp
  return exists (
    select from cases.part r
     where r.case_id = which and r.state = 'RETURNED' and r.order_id is null
       and (select count(*) from cases.part x
             where x.case_id = which and x.state = 'RETURNED' and x.order_id is null and x.ended_at >= r.ended_at)
         > (select count(*) from cases.part g
             where g.case_id = which and g.seq > r.seq and g.order_id is null and g.given_at >= r.ended_at));
comment on function cases.has_a_returned_part is
  '退回未处理的子工单: whether a part came back that was neither given anew nor withdrawn.';

create or replace function cases.no_part_is_left() returns trigger language plpgsql as $$
begin
  if exists (select from cases.part p where p.case_id = new.id and p.ended_at is null)
     or cases.has_a_returned_part(new.id) then
    raise exception using errcode = 'check_violation', constraint = 'done_when_all_parts_are', message = 'a part of the case goes on';
  end if;
  return new;
end $$;
