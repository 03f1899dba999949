-- Whoever holds a post of a unit and no ground posts in the name of that unit; the program says which of them may, and where.
create policy units_post_in_their_own_name on transparency.notice for insert to gongzhi_officer
  with check (published_by = shared.current_party() and shared.in_organisation(unit_id));
