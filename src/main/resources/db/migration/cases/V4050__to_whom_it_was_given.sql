-- Everyone may know which unit got a case and which post took it over; what the unit was told is for staff.
alter table cases.case_event
  add column to_unit_id bigint generated always as ((detail ->> 'to')::bigint) stored,
  add column taken_by   text   generated always as (detail ->> 'takenBy') stored;
comment on column cases.case_event.to_unit_id is '交给: organisation that the act gave the case to; null for other acts.';
comment on column cases.case_event.taken_by   is '接手岗位: role key of the post that took the case over; null for other acts.';
grant select (to_unit_id, taken_by) on cases.case_event to gongzhi_public, gongzhi_auditor;

-- A reporter's whole words become the task when a case is opened again; none of them is cut off.
alter table cases.assignment drop constraint task_is_at_most_a_thousand;
alter table cases.assignment add constraint task_is_at_most_two_thousand check (length(task) between 1 and 2000);
