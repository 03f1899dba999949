-- Who a listed member is: they check in for their own side with their own phone, and answer themselves what they are asked.
create table procedures.member_person (
  member_id bigint not null references procedures.body_member,
  party_id  bigint not null,
  constraint a_member_is_one_person primary key (member_id)
);
comment on table  procedures.member_person          is '成员本人: by whose phone a member signs in; nobody is shown it.';
comment on column procedures.member_person.party_id is '本人: their account; removed when they leave the program.';
create index seats_of_a_person on procedures.member_person (party_id);
alter table procedures.member_person enable row level security;
alter table procedures.member_person force row level security;
create policy ones_own_seat_or_ones_ground on procedures.member_person for select using (
  party_id = shared.current_party() or exists (
    select from procedures.body_member m join procedures.body_term t on t.id = m.term_id
     where m.id = member_id and shared.in_scope(t.area_path)));
create policy program_knows_members on procedures.member_person for select to gongzhi_job using (true);
create policy named_on_ones_own_ground on procedures.member_person for insert to gongzhi_officer with check (exists (
  select from procedures.body_member m join procedures.body_term t on t.id = m.term_id
   where m.id = member_id and shared.in_scope(t.area_path)));
create policy seats_are_forgotten_with_the_person on procedures.member_person for delete to gongzhi_job using (true);
grant select on procedures.member_person to gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor,
      gongzhi_job;
grant insert on procedures.member_person to gongzhi_officer;
grant delete on procedures.member_person to gongzhi_job;

-- An opinion is answered by the adviser who was asked, or entered from signed paper by somebody who did not ask.
alter table procedures.advice add column answered_by bigint, add column scan text not null default '';
comment on column procedures.advice.answered_by is '录入人: the adviser, or who entered the signed paper; null until then, and for old ones.';
comment on column procedures.advice.scan        is '签字扫描件: name of the picture; empty where the adviser answered.';
alter table procedures.advice add constraint who_asks_answers_nothing check (answered_by <> asked_by);
create policy advice_for_its_adviser on procedures.advice for select to gongzhi_resident, gongzhi_officer using (exists (
  select from procedures.member_person p where p.member_id = adviser_id and p.party_id = shared.current_party()));
create policy answered_by_its_adviser on procedures.advice for update to gongzhi_resident, gongzhi_officer using (exists (
  select from procedures.member_person p where p.member_id = adviser_id and p.party_id = shared.current_party()));
grant select on procedures.advice to gongzhi_resident;
grant update (verdict, words, answered_on, answered_by) on procedures.advice to gongzhi_resident;
grant update (answered_by, scan) on procedures.advice to gongzhi_officer;
