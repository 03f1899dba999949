-- What somebody may by a post of their own, never by a right that was lent: policies of upper modules ask this too.
create function parties.answers_for(ground text) returns boolean
  language sql stable parallel safe
  return exists (
    select from parties.post p
     where p.party_id = shared.current_party() and ground ^@ p.area_path
       and p.held_from <= now() and (p.held_to is null or p.held_to > now()));
comment on function parties.answers_for is '守土有责: whether the viewer holds a post of their own over this ground; what was lent to them does not count.';

create function parties.holds(wanted text, ground text) returns boolean
  language sql stable parallel safe
  return exists (
    select from parties.post p
     where p.party_id = shared.current_party() and p.role = wanted and (p.area_path ^@ ground or ground ^@ p.area_path)
       and p.held_from <= now() and (p.held_to is null or p.held_to > now()));
comment on function parties.holds is '任职: whether the viewer holds this role on this ground, over it or on a part of it.';
revoke all on function parties.answers_for(text), parties.holds(text, text) from public;
grant execute on function parties.answers_for(text), parties.holds(text, text) to gongzhi_officer;

-- A right that was lent lends no right.
alter policy lent_in_ones_own_name on parties.loan
  with check (lent_by = shared.current_party() and parties.answers_for(area_path));
alter policy taken_back_on_the_ground on parties.loan
  using (parties.answers_for(area_path)) with check (parties.answers_for(area_path));
