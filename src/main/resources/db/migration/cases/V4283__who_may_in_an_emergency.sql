-- In an emergency the second wall knows by role and ground who begins it, lends, and ticks what is done.
alter policy begun_in_ones_own_name on cases.emergency
  with check (parties.answers_for(area_path) and started_by = shared.current_party());
alter policy officers_of_the_ground_change on cases.emergency
  using (parties.answers_for(area_path)) with check (parties.answers_for(area_path));
alter policy prolonged_in_ones_own_name on cases.emergency_prolongation
  with check (by_id = shared.current_party()
    and exists (select from cases.emergency e where e.id = emergency_id and parties.answers_for(e.area_path)));

-- Rights are lent for an emergency that runs, on its ground, no longer than it lasts, by who began or prolonged it.
create policy lent_for_an_emergency on parties.loan as restrictive for insert to gongzhi_officer
  with check (exists (
    select from cases.emergency e
     where 'emergency:' || e.id = cause and e.area_path = loan.area_path
       and e.stood_down_at is null and loan.held_to <= e.until
       and (e.started_by = loan.lent_by
         or exists (select from cases.emergency_prolongation p where p.emergency_id = e.id and p.by_id = loan.lent_by))));

drop policy officers_of_the_ground on cases.emergency_task;
create policy officers_of_the_ground_read on cases.emergency_task for select to gongzhi_officer
  using (shared.in_scope(area_path));
create policy given_by_who_answers_for_it on cases.emergency_task for insert to gongzhi_officer
  with check (parties.answers_for(area_path));
create policy ticked_by_who_answers_for_it on cases.emergency_task for update to gongzhi_officer
  using (parties.answers_for(area_path)) with check (done_by = shared.current_party());

-- What a review leaves to be done is finished by who holds its role there, or answers for the ground.
alter policy officers_of_the_ground_write on cases.emergency_matter
  with check (exists (select from cases.emergency e where e.id = emergency_id and parties.answers_for(e.area_path)));
drop policy finished_in_ones_own_name on cases.emergency_matter;
create policy finished_by_whose_it_is on cases.emergency_matter for update to gongzhi_officer
  using (done_at is null and exists (
    select from cases.emergency e
     where e.id = emergency_id
       and (parties.answers_for(e.area_path) or parties.holds(emergency_matter.role, e.area_path))))
  with check (done_by = shared.current_party());
