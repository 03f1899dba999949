-- What its reporter showed to those who handle it alone is not read by neighbours who serve on its ground.
create function cases.serves_in_office(ground text, community bigint) returns boolean
  language sql stable parallel safe
  return exists (
    select from unnest(string_to_array(current_setting('gongzhi.offices', true), ',')) as served(area)
     where served.area <> '' and starts_with(ground, served.area)
       and (strpos(served.area, '/' || community || '/') = 0
         or right(served.area, length(community::text) + 2) = '/' || community || '/'));
comment on function cases.serves_in_office is
  '社区及以上的办事岗位: whether the viewer decides, by a post of their own, about matters of this ground, for its community or above; heads of buildings, grids and units do not.';
revoke all on function cases.serves_in_office(text, bigint) from public;
grant execute on function cases.serves_in_office(text, bigint) to gongzhi_officer, gongzhi_resident, gongzhi_job;

create policy what_is_hidden_is_for_those_who_handle_it on cases.case_file as restrictive for select to gongzhi_officer
  using (not hidden or owner_id = shared.current_party() or shared.in_organisation(unit_id)
    or cases.in_any_organisation(helper_ids) or id = cases.handed_over() or shared.in_organisation(watched_by)
    or cases.serves_in_office(area_path, community_id));

create or replace view cases.case_title with (security_barrier) as
  select c.id as case_id, c.title
    from cases.case_file c
   where case when c.restricted then c.owner_id = shared.current_party()
              when c.hidden then c.owner_id = shared.current_party() and shared.in_scope(c.area_path)
                or cases.serves_in_office(c.area_path, c.community_id)
              else shared.in_scope(c.area_path) end
      or exists (select from cases.case_words w where w.case_id = c.id and w.reporter_id = shared.current_party());
