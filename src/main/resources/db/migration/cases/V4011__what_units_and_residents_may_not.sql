-- A unit reads the officer's task, not the first words of the reporter: neither on a page nor in the table.
revoke select on cases.case_file from gongzhi_officer;
grant select (id, no, place, rule_version, channel, category, urgent, restricted, hidden, status, title_public, area_id,
  area_path, community_id, address, lng, lat, cell, owner_id, unit_id, helper_ids, past_unit_ids, received_at, due_at,
  promised_at, due_from, extended, supervised, reopened, attempts, joined, merged_into, done_at, closed_at, version, last_leaf)
  on cases.case_file to gongzhi_officer;

create function cases.title_of(wanted bigint) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.title
    from cases.case_file c
   where c.id = wanted
     and (case when c.restricted then c.owner_id = shared.current_party() else shared.in_scope(c.area_path) end
       or exists (select from cases.case_words w where w.case_id = c.id and w.reporter_id = shared.current_party()))
$$;
comment on function cases.title_of is '标题: for whoever may read the words it was taken from: the reporter and officers of the area; null for all others.';
grant create on schema cases to gongzhi_job;
alter function cases.title_of(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.title_of(bigint) from public;
grant execute on function cases.title_of(bigint) to gongzhi_officer, gongzhi_resident, gongzhi_job;

-- A step is written in one's own name, and on a case one can see.
alter policy residents_add_to_their_own on cases.case_event
  with check (by_id = shared.current_party()
    and exists (select from cases.case_words w where w.case_id = case_event.case_id));
alter policy officers_add_steps on cases.case_event
  with check (by_id = shared.current_party() and exists (select from cases.case_file c where c.id = case_id));

-- Whoever changes an assignment or a question sees the case also when it is written anew.
alter policy officers_of_the_case on cases.assignment
  with check (exists (select from cases.case_file c where c.id = case_id));
alter policy reporters_read_and_end on cases.assignment
  with check (exists (select from cases.case_words w where w.case_id = assignment.case_id));
alter policy officers_of_the_case on cases.approval
  with check (exists (select from cases.case_file c where c.id = case_id));

-- Drafts hold what people are about to say, keys who said it; only the program reaches them.
alter table cases.draft      enable row level security;
alter table cases.draft      force row level security;
alter table cases.intake_key enable row level security;
alter table cases.intake_key force row level security;
create policy background_sees_all on cases.draft      for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.intake_key for all to gongzhi_job using (true) with check (true);
