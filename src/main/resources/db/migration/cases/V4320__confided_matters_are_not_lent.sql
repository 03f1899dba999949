-- A right to see that was lent for an emergency does not open what a reporter confided to those who work on it.
create function cases.sees_by_loan() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('gongzhi.borrows', true), '') = '1';
comment on function cases.sees_by_loan is '借权中: whether the viewer sees some ground only because a right was lent to them.';

create function cases.is_confided(wanted bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from cases.case_file c
      left join cases.case_words w on w.case_id = c.id
     where c.id = wanted and (c.hidden or w.shielded))
$$;
comment on function cases.is_confided is '只让办理人员看或要求保密: whether the reporter asked that it stay with those who work on it.';
revoke all on function cases.sees_by_loan(), cases.is_confided(bigint) from public;
grant execute on function cases.sees_by_loan(), cases.is_confided(bigint) to gongzhi_officer;

create policy what_was_confided_is_not_lent on cases.case_file as restrictive for select to gongzhi_officer
  using (not cases.sees_by_loan() or owner_id = shared.current_party() or shared.in_organisation(unit_id)
    or cases.in_any_organisation(helper_ids) or id = cases.handed_over()
    or parties.answers_for(area_path) or not cases.is_confided(id));
