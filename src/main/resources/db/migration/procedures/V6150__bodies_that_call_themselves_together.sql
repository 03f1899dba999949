-- A body that calls itself together: its members prepare, record and sign its meetings, though they hold no ground.
create table procedures.meeting_wish (
  member_id bigint      not null references procedures.body_member,
  area_id   bigint      not null,
  body      text        not null,
  at        timestamptz not null,
  constraint a_member_wants_one_meeting primary key (member_id)
);
comment on table  procedures.meeting_wish           is '要求开会: members who want their body to meet; gone once it is called.';
comment on column procedures.meeting_wish.member_id is '成员: one seat of the list, which wants it once.';

create function procedures.sits_in(ground bigint, key text) returns boolean
  language sql stable
  return exists (
    select from procedures.member_person p
      join procedures.body_member m on m.id = p.member_id
      join procedures.body_term t on t.id = m.term_id
     where p.party_id = shared.current_party() and m.left_on is null and t.closed_at is null
       and t.area_id = ground and t.body = key);
comment on function procedures.sits_in is '本会成员: whether the viewer sits in this body of this area by its list.';

alter table procedures.meeting_wish enable row level security;
alter table procedures.meeting_wish force row level security;
create policy members_know_who_wants_it on procedures.meeting_wish for select to gongzhi_officer
  using (procedures.sits_in(area_id, body));
create policy one_wants_it_oneself on procedures.meeting_wish for insert to gongzhi_officer with check (
  procedures.sits_in(area_id, body)
  and exists (select from procedures.member_person p
               where p.member_id = meeting_wish.member_id and p.party_id = shared.current_party()));
create policy wishes_are_fulfilled on procedures.meeting_wish for delete to gongzhi_officer
  using (procedures.sits_in(area_id, body));
grant select, insert, delete on procedures.meeting_wish to gongzhi_officer;

create policy called_by_its_members on procedures.meeting for insert to gongzhi_officer
  with check (procedures.sits_in(area_id, body) and called_by = shared.current_party());
create policy held_by_its_members on procedures.meeting for update to gongzhi_officer
  using (procedures.sits_in(area_id, body)) with check (procedures.sits_in(area_id, body));
do $$
declare
  named text;
begin
  foreach named in array array['attendance', 'resolution', 'minutes', 'meeting_plan', 'agenda_item', 'invitation', 'door',
                               'arrival', 'meeting_voice', 'sat_in', 'meeting_outcome', 'appraisal_voter', 'appraisal_slip']
  loop
    execute format('create policy %I on procedures.%I to gongzhi_officer using (exists (
      select from procedures.meeting m where m.id = meeting_id and procedures.sits_in(m.area_id, m.body)))
      with check (exists (
      select from procedures.meeting m where m.id = meeting_id and procedures.sits_in(m.area_id, m.body)))',
      named || '_of_ones_body', named);
  end loop;
end $$;
-- One still arrives and rates only oneself.
alter policy arrival_of_ones_body on procedures.arrival with check (party_id = shared.current_party());
alter policy appraisal_voter_of_ones_body on procedures.appraisal_voter with check (party_id = shared.current_party());
create policy program_counts_who_came on procedures.arrival for select to gongzhi_job using (true);
