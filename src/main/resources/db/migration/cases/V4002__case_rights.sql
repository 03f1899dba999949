-- Second wall: rows by territory, organisation and person; the first wall is the rule in the use case.
create function cases.in_any_organisation(ids bigint[]) returns boolean
  language sql stable
  return exists (select from unnest(ids) as id where shared.in_organisation(id));

-- Append-only records refuse change for everyone, also during replication.
create trigger events_never_change before update or delete on cases.case_event
  for each row execute function shared.refuse_change();
alter table cases.case_event enable always trigger events_never_change;

alter table cases.case_file  enable row level security;
alter table cases.case_file  force row level security;
alter table cases.case_words enable row level security;
alter table cases.case_words force row level security;
alter table cases.case_event enable row level security;
alter table cases.case_event force row level security;
alter table cases.assignment enable row level security;
alter table cases.assignment force row level security;
alter table cases.approval   enable row level security;
alter table cases.approval   force row level security;
alter table cases.joiner     enable row level security;
alter table cases.joiner     force row level security;
alter table cases.case_photo enable row level security;
alter table cases.case_photo force row level security;

create policy background_sees_all on cases.case_file for all to gongzhi_job using (true) with check (true);
create policy auditors_read_all on cases.case_file for select to gongzhi_auditor using (true);
create policy the_public_reads_what_is_not_restricted on cases.case_file for select to gongzhi_public using (not restricted and not hidden);
create policy residents_read_their_own on cases.case_file for select to gongzhi_resident
  using (exists (select from cases.case_words w where w.case_id = id));
create policy residents_move_their_own on cases.case_file for update to gongzhi_resident
  using (exists (select from cases.case_words w where w.case_id = id)) with check (true);
create policy officers_work_in_their_area_or_unit on cases.case_file for all to gongzhi_officer
  using ((not restricted and shared.in_scope(area_path)) or shared.in_organisation(unit_id)
    or owner_id = shared.current_party() or cases.in_any_organisation(helper_ids)
    or cases.in_any_organisation(past_unit_ids))
  with check (true);

create policy background_sees_all on cases.case_words for all to gongzhi_job using (true) with check (true);
create policy reporters_read_their_own on cases.case_words for select to gongzhi_resident
  using (reporter_id = shared.current_party());
create policy officers_of_the_area_read on cases.case_words for select to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id
    and ((not c.restricted and shared.in_scope(c.area_path)) or c.owner_id = shared.current_party())));

create policy background_sees_all on cases.case_event for all to gongzhi_job using (true) with check (true);
create policy auditors_read_all on cases.case_event for select to gongzhi_auditor using (true);
create policy the_public_reads_public_steps on cases.case_event for select to gongzhi_public
  using (audience <> 'STAFF' and exists (select from cases.case_file c where c.id = case_id));
create policy residents_read_steps_of_their_own on cases.case_event for select to gongzhi_resident
  using (audience <> 'STAFF' and exists (select from cases.case_words w where w.case_id = case_event.case_id));
create policy residents_add_to_their_own on cases.case_event for insert to gongzhi_resident
  with check (by_id = shared.current_party());
create policy officers_read_steps_of_their_cases on cases.case_event for select to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id));
create policy officers_add_steps on cases.case_event for insert to gongzhi_officer
  with check (by_id = shared.current_party());

create policy background_sees_all on cases.assignment for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.assignment for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id)) with check (true);
create policy reporters_read_and_end on cases.assignment for all to gongzhi_resident
  using (exists (select from cases.case_words w where w.case_id = assignment.case_id)) with check (true);
create policy background_sees_all on cases.approval for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.approval for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id)) with check (true);
create policy background_sees_all on cases.joiner for all to gongzhi_job using (true) with check (true);
create policy residents_join_for_themselves on cases.joiner for all to gongzhi_resident
  using (party_id = shared.current_party()) with check (party_id = shared.current_party());
create policy officers_of_the_case on cases.joiner for select to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id));
create policy background_sees_all on cases.case_photo for all to gongzhi_job using (true) with check (true);
create policy whoever_sees_the_step on cases.case_photo for select to gongzhi_public, gongzhi_resident, gongzhi_officer
  using (exists (select from cases.case_event e where e.case_id = case_photo.case_id and e.seq = event_seq));
create policy officers_add on cases.case_photo for insert to gongzhi_officer
  with check (exists (select from cases.case_file c where c.id = case_id));
create policy reporters_add on cases.case_photo for insert to gongzhi_resident
  with check (exists (select from cases.case_words w where w.case_id = case_photo.case_id));

grant select (id, no, place, rule_version, channel, category, urgent, restricted, status, title_public, area_id, area_path,
  community_id, owner_id, unit_id, received_at, due_at, promised_at, due_from, extended, supervised, reopened, attempts, joined, merged_into,
  done_at, closed_at, version, cell) on cases.case_file to gongzhi_public;
grant select on cases.case_file to gongzhi_resident, gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant insert on cases.case_file to gongzhi_job;
grant update (status, unit_id, past_unit_ids, owner_id, due_at, due_from, promised_at, extended, supervised, reopened, attempts, joined, merged_into,
  done_at, closed_at, version, last_leaf, category, urgent, restricted, title_public, helper_ids, area_id, area_path, community_id)
  on cases.case_file to gongzhi_officer, gongzhi_job;
grant update (status, unit_id, past_unit_ids, owner_id, due_at, due_from, promised_at, reopened, attempts, joined, done_at, closed_at, version, last_leaf, extended, supervised, merged_into)
  on cases.case_file to gongzhi_resident;
grant select on cases.case_words to gongzhi_resident, gongzhi_officer, gongzhi_job;
grant insert on cases.case_words to gongzhi_job;
grant update (words, words_kept) on cases.case_words to gongzhi_job;
grant select (id, case_id, seq, act, role, unit_id, at, audience, words_public, leaf) on cases.case_event to gongzhi_public, gongzhi_auditor;
grant select, insert on cases.case_event to gongzhi_resident, gongzhi_officer, gongzhi_job;
grant select, insert on cases.assignment to gongzhi_officer, gongzhi_job;
grant select, insert on cases.assignment to gongzhi_resident;
grant update (ended_at, outcome, outcome_words) on cases.assignment to gongzhi_resident, gongzhi_officer, gongzhi_job;
grant select, insert on cases.approval to gongzhi_officer, gongzhi_job;
grant update (decided_by, decided_at, granted, decision_words) on cases.approval to gongzhi_officer, gongzhi_job;
grant select, insert on cases.joiner to gongzhi_resident, gongzhi_job;
grant select on cases.joiner to gongzhi_officer;
grant select on cases.case_photo to gongzhi_public;
grant select, insert on cases.case_photo to gongzhi_resident, gongzhi_officer, gongzhi_job;
grant select, insert, delete on cases.intake_key to gongzhi_job;
grant select, insert, update on cases.number_block, cases.counter, cases.fold_position to gongzhi_job;
grant select on cases.counter to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_auditor;
grant usage on sequence cases.case_id to gongzhi_job;
grant select, insert, update, delete on cases.draft to gongzhi_job;
