-- A post is proposed on the proposer's own ground, stands once at a time, and is seen whole by whoever decides.

alter policy proposed_in_ones_own_name on parties.proposal
  with check (
    proposed_by = shared.current_party() and outcome = 'OPEN'
    and exists (select from territory.area_label a where a.id = area_id and shared.in_scope(a.path))
    and (act = 'END' or organisation_id is null or exists (
      select from parties.organisation o where o.party_id = organisation_id and shared.in_scope(o.area_path))));

create unique index an_open_proposal_stands_once on parties.proposal
  (act, party_id, role, area_id, coalesce(organisation_id, 0), coalesce(post_id, 0))
  where outcome = 'OPEN';

drop index parties.a_post_is_taken_once;
alter table parties.post
  add constraint a_post_is_held_once_at_a_time exclude using gist (
    party_id with =, role with =, area_id with =, (coalesce(organisation_id, 0)) with =,
    tstzrange(held_from, held_to) with &&);

-- Whoever decides sees the masked phone of the person proposed, so that a namesake is noticed.
grant select (party_id, phone_masked) on parties.identity to gongzhi_administrator;
create policy masks_of_those_proposed on parties.identity for select to gongzhi_administrator
  using (exists (
    select from parties.proposal p
      join territory.area_label a on a.id = p.area_id
     where p.party_id = identity.party_id and p.outcome = 'OPEN' and shared.in_scope(a.path)));
