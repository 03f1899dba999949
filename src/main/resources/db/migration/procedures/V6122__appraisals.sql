-- What residents at an appraisal meeting said of the work, each once and by nobody's name.
create table procedures.appraisal_voter (
  meeting_id bigint not null references procedures.meeting,
  party_id   bigint not null,
  constraint nobody_rates_twice primary key (meeting_id, party_id)
);
comment on table procedures.appraisal_voter is '已评议: who rated by phone, not how; deleted once the meeting is on record.';

create table procedures.appraisal_slip (
  id         uuid   not null default gen_random_uuid(),
  meeting_id bigint not null references procedures.meeting,
  level      text   not null,
  channel    text   not null,
  constraint a_slip_has_an_id primary key (id),
  constraint slip_level_is_known check (level in ('SATISFIED', 'MOSTLY', 'UNSATISFIED')),
  constraint slip_channel_is_known check (channel in ('WEB', 'PAPER'))
);
comment on table procedures.appraisal_slip is '评议票: one rating; has neither a name nor a time, and an id that says nothing of its order.';
create index slips_of_a_meeting on procedures.appraisal_slip (meeting_id);

do $$
declare
  named text;
begin
  foreach named in array array['appraisal_voter', 'appraisal_slip']
  loop
    execute format('alter table procedures.%I enable row level security', named);
    execute format('alter table procedures.%I force row level security', named);
    execute format('grant select on procedures.%I to gongzhi_public, gongzhi_resident, gongzhi_officer,
                    gongzhi_administrator, gongzhi_auditor, gongzhi_job', named);
  end loop;
end $$;
create policy own_rating_is_known on procedures.appraisal_voter for select using (party_id = shared.current_party() or exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
create policy one_rates_oneself on procedures.appraisal_voter for insert to gongzhi_resident, gongzhi_officer
  with check (party_id = shared.current_party());
create policy voters_are_forgotten on procedures.appraisal_voter for delete to gongzhi_officer using (exists (
  select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
create policy slips_once_signed on procedures.appraisal_slip for select using (exists (
  select from procedures.meeting m where m.id = meeting_id and (m.disclosure is not null or shared.in_scope(m.area_path))));
create policy a_slip_of_a_voter_or_of_ones_ground on procedures.appraisal_slip for insert to gongzhi_resident, gongzhi_officer
  with check (exists (select from procedures.appraisal_voter v
                       where v.meeting_id = appraisal_slip.meeting_id and v.party_id = shared.current_party())
    or exists (select from procedures.meeting m where m.id = meeting_id and shared.in_scope(m.area_path)));
grant insert on procedures.appraisal_voter, procedures.appraisal_slip to gongzhi_resident, gongzhi_officer;
grant delete on procedures.appraisal_voter to gongzhi_officer;
