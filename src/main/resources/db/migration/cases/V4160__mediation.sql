-- People's mediation of a dispute: who was asked, who mediated, what came of it, and whether it is kept.
create table cases.mediation (
  id           bigint generated always as identity,
  case_id      bigint      not null references cases.case_file,
  unit_id      bigint      not null,
  open         boolean     not null,
  began_at     timestamptz not null,
  began_by     bigint      not null,
  state        text        not null default 'ASKING',
  sessions     smallint    not null default 0,
  form         text,
  effective_on date,
  perform_by   date,
  performed    text,
  ended_at     timestamptz,
  constraint mediation_has_an_id primary key (id),
  constraint state_is_known check (state in ('ASKING', 'UNDER_WAY', 'AGREED', 'FAILED', 'REFUSED')),
  constraint only_what_is_over_has_an_end check ((ended_at is null) = (state in ('ASKING', 'UNDER_WAY'))),
  constraint an_agreement_has_form_and_days check (
    (state = 'AGREED') = (form is not null) and (form is null) = (effective_on is null)
    and (form is null) = (perform_by is null)),
  constraint form_is_known check (form in ('WRITTEN', 'ORAL')),
  constraint performed_is_known check (performed in ('FULLY', 'PARTLY', 'NOT')),
  constraint only_an_agreement_is_performed check (performed is null or form is not null),
  constraint nobody_agrees_unheard check (form is null or sessions > 0),
  constraint it_is_performed_after_it_began check (perform_by >= effective_on)
);
comment on table  cases.mediation              is '人民调解: one mediation of a case by a committee, as it stands; what was done stands in the course of the case.';
comment on column cases.mediation.unit_id      is '人民调解委员会.';
comment on column cases.mediation.open         is '公开调解: whether everybody may listen.';
comment on column cases.mediation.effective_on is '协议生效日: day of the last signature and the seal, or on which it was agreed by word; both can go to court within thirty days of it.';
comment on column cases.mediation.perform_by   is '履行期限: until when each does its part.';
comment on column cases.mediation.performed    is '履行情况: what the committee found when it looked; null while it has not.';
create unique index a_case_has_one_open_mediation on cases.mediation (case_id) where ended_at is null;
create index mediations_of_a_case on cases.mediation (case_id, id desc);
create index mediations_of_a_unit on cases.mediation (unit_id, id desc);
create index agreements_to_look_after on cases.mediation (perform_by) where state = 'AGREED' and performed is null;

create table cases.mediation_side (
  mediation_id bigint not null references cases.mediation,
  party_id     bigint not null,
  agreed       boolean,
  answered_at  timestamptz,
  constraint a_side_is_in_it_once primary key (mediation_id, party_id),
  constraint an_answer_has_its_time check ((agreed is null) = (answered_at is null))
);
comment on table  cases.mediation_side        is '当事人: one side of a dispute, and whether it wants to be mediated.';
comment on column cases.mediation_side.agreed is '是否愿意: null while it has not said.';

create table cases.mediation_mediator (
  mediation_id bigint not null references cases.mediation,
  party_id     bigint not null,
  constraint a_mediator_is_chosen_once primary key (mediation_id, party_id)
);
comment on table cases.mediation_mediator is '调解员: who mediates; never a side.';

create table cases.mediation_reminder (
  mediation_id bigint      not null references cases.mediation,
  kind         text        not null,
  told_at      timestamptz not null,
  constraint it_is_told_once primary key (mediation_id, kind),
  constraint kind_of_reminder_is_known check (kind in ('COURT', 'PERFORM'))
);
comment on table cases.mediation_reminder is '调解提醒: of which date of an agreement was told.';

create function cases.no_side_mediates() returns trigger language plpgsql as $$
begin
  if exists (select from cases.mediation_side s where s.mediation_id = new.mediation_id and s.party_id = new.party_id) then
    raise exception using errcode = 'check_violation', constraint = 'nobody_mediates_their_own', message = 'a side never mediates';
  end if;
  return new;
end $$;
create trigger nobody_mediates_their_own before insert on cases.mediation_mediator
  for each row execute function cases.no_side_mediates();

alter table cases.mediation          enable row level security;
alter table cases.mediation          force row level security;
alter table cases.mediation_side     enable row level security;
alter table cases.mediation_side     force row level security;
alter table cases.mediation_mediator enable row level security;
alter table cases.mediation_mediator force row level security;
alter table cases.mediation_reminder enable row level security;
alter table cases.mediation_reminder force row level security;
create policy background_sees_all on cases.mediation          for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.mediation_side     for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.mediation_mediator for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.mediation_reminder for all to gongzhi_job using (true) with check (true);
create policy officers_of_the_case on cases.mediation for all to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id))
  with check (exists (select from cases.case_file c where c.id = case_id));
create policy officers_of_the_case on cases.mediation_side for all to gongzhi_officer
  using (exists (select from cases.mediation m where m.id = mediation_id))
  with check (exists (select from cases.mediation m where m.id = mediation_id));
create policy officers_of_the_case on cases.mediation_mediator for all to gongzhi_officer
  using (exists (select from cases.mediation m where m.id = mediation_id))
  with check (exists (select from cases.mediation m where m.id = mediation_id));
create policy reporters_follow_their_own on cases.mediation for all to gongzhi_resident
  using (exists (select from cases.case_words w where w.case_id = mediation.case_id))
  with check (exists (select from cases.case_words w where w.case_id = mediation.case_id));
create policy reporters_follow_their_own on cases.mediation_mediator for select to gongzhi_resident
  using (exists (select from cases.mediation m where m.id = mediation_id));
create policy reporters_see_the_sides on cases.mediation_side for select to gongzhi_resident
  using (exists (select from cases.mediation m where m.id = mediation_id));
create policy sides_answer_for_themselves on cases.mediation_side for update to gongzhi_resident
  using (party_id = shared.current_party()) with check (party_id = shared.current_party());
grant select, insert on cases.mediation, cases.mediation_side to gongzhi_officer;
grant select, insert, delete on cases.mediation_mediator to gongzhi_officer;
grant update (state, sessions, form, effective_on, perform_by, performed, ended_at) on cases.mediation to gongzhi_officer;
grant update (agreed, answered_at) on cases.mediation_side to gongzhi_officer, gongzhi_resident;
grant select on cases.mediation, cases.mediation_side, cases.mediation_mediator to gongzhi_resident, gongzhi_job;
grant update (state, ended_at) on cases.mediation to gongzhi_resident;
grant select, insert on cases.mediation_reminder to gongzhi_job;
