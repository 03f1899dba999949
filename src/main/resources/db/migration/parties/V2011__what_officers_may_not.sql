-- Administrators are persons too: each reads who looked at their own name and phone, and nobody else's.
grant select on parties.reveal to gongzhi_administrator;
create policy looks_at_an_administrator on parties.reveal for select to gongzhi_administrator
  using (party_id = shared.current_party());

-- Posts are proposed by officers and decided by an administrator. An officer sees the own proposals and those about
-- the own person; changing a post needs an approval, which only administrators give.
alter policy seen_by_those_who_decide on parties.proposal to gongzhi_administrator, gongzhi_auditor, gongzhi_job;
create policy proposed_by_or_about_oneself on parties.proposal for select to gongzhi_officer
  using (proposed_by = shared.current_party() or party_id = shared.current_party());
alter policy decided_in_ones_own_name on parties.proposal to gongzhi_administrator;
alter policy approved_appointments on parties.post to gongzhi_administrator;
alter policy approved_endings on parties.post to gongzhi_administrator;
revoke update (decided_by, decided_at, outcome) on parties.proposal from gongzhi_officer;
revoke insert, update (held_to) on parties.post from gongzhi_officer;
