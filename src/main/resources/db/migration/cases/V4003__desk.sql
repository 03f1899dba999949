-- What the desk asks, and three gaps of the second wall that its acts found.

-- None of these is written when a report comes in.
create index recent_by_unit     on cases.case_file (unit_id, received_at desc, id desc) where unit_id is not null;
create index watched_by_community on cases.case_file (community_id, due_at, id) where closed_at is null and supervised;
create index steps_by_officer   on cases.case_event (by_id, id desc) where role is not null;
create index open_help_by_unit  on cases.assignment (unit_id, case_id) where kind = 'HELPER' and ended_at is null;

-- Without a query of its own the planner writes it into the plan of the asker.
create or replace function cases.in_any_organisation(ids bigint[]) returns boolean
  language sql stable parallel safe
  return coalesce(
    ids && string_to_array(nullif(current_setting('gongzhi.organisations', true), ''), ',')::bigint[],
    false);

create function cases.handed_over() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('gongzhi.handed_over', true), '')::bigint;
comment on function cases.handed_over is
  '移交中: the case that this transaction gives out of the actor''s reach; it stays in sight until the transaction ends.';

alter policy officers_work_in_their_area_or_unit on cases.case_file
  using ((not restricted and shared.in_scope(area_path)) or shared.in_organisation(unit_id)
    or owner_id = shared.current_party() or cases.in_any_organisation(helper_ids)
    or (not restricted and cases.in_any_organisation(past_unit_ids)) or id = cases.handed_over());

-- Whoever handles a case without serving its area reads the officer's task, not the reporter's words; only what is
-- restricted has no officer in between.
alter policy officers_of_the_area_read on cases.case_words
  using (exists (select from cases.case_file c where c.id = case_id
    and case when c.restricted then c.owner_id = shared.current_party() else shared.in_scope(c.area_path) end));

-- A unit that does not see the reporter still lets the program tell them; the label behind the number is masked.
create function cases.reporter_of(wanted bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select w.reporter_id
    from cases.case_file c
    join cases.case_words w on w.case_id = c.id
   where c.id = wanted
     and (shared.in_scope(c.area_path) or shared.in_organisation(c.unit_id) or c.owner_id = shared.current_party())
$$;
comment on function cases.reporter_of is '反映人: whom the program tells about a case that the actor works on.';
grant create on schema cases to gongzhi_job;
alter function cases.reporter_of(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.reporter_of(bigint) from public;
grant execute on function cases.reporter_of(bigint) to gongzhi_officer, gongzhi_resident, gongzhi_job;
