-- Nobody takes a door off a list without saying why; what the program moves with its ground has no person and no words.
alter table cases.visit_target
  add column left_by      bigint,
  add column left_because text not null default '',
  add constraint who_takes_a_door_off_says_why check ((left_by is null) = (left_because = '')),
  add constraint a_door_that_somebody_took_off_has_left check (left_by is null or left_at is not null),
  add constraint a_reason_for_leaving_is_short check (length(left_because) <= 200);
comment on column cases.visit_target.left_by      is '移出人: who took it off the list; null while it is on it, and where it left with its ground.';
comment on column cases.visit_target.left_because is '移出理由: phones and identity numbers masked; empty where no person took it off.';
grant update (left_by, left_because) on cases.visit_target to gongzhi_officer;
alter policy officers_of_the_ground on cases.visit_target
  with check (shared.in_scope(area_path) and (left_at is null or left_by = shared.current_party()));
