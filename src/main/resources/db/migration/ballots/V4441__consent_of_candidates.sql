-- Who is put forward for an election is asked, and what they say is kept. Everybody reads the names of those who agreed while
-- names are put forward; nobody's name stands there before they were asked.
alter table ballots.contest_option add column nominee_id   bigint;
alter table ballots.contest_option add column consent      text not null default 'ASKED';
alter table ballots.contest_option add column consent_note text not null default '';
alter table ballots.contest_option add column consented_at timestamptz;
alter table ballots.contest_option add column consent_by   bigint;
alter table ballots.contest_option add constraint consent_is_known check (consent in ('ASKED', 'GIVEN', 'DECLINED') and length(consent_note) <= 120);
update ballots.contest_option o
   set consent = 'GIVEN', consented_at = decided_at, consent_by = decided_by, consent_note = '-'
  from ballots.contest c
 where c.no = o.contest_no and c.kind = 'ELECTION' and c.state = 'NOMINATING' and o.state = 'ACCEPTED';
alter table ballots.contest_option add constraint consent_has_its_word check (
  (consent = 'ASKED') = (consented_at is null) and (consent = 'ASKED') = (consent_by is null)
  and (consent = 'ASKED' or consent_note <> '' or consent_by = nominee_id)) not valid;
comment on column ballots.contest_option.nominee_id   is '被提名人: found by the phone; null where it was not given, and for projects.';
comment on column ballots.contest_option.consent      is '本人意见: whether whoever is put forward agrees; projects are not asked.';
comment on column ballots.contest_option.consent_note is '本人意见凭据: the paper on which they agreed, noted at the desk; empty where they said it themselves.';
create index options_of_a_nominee on ballots.contest_option (nominee_id) where nominee_id is not null;
grant select (consent) on ballots.contest_option to gongzhi_public, gongzhi_administrator, gongzhi_auditor;
grant update (consent, consent_note, consented_at, consent_by) on ballots.contest_option to gongzhi_officer;

create policy everybody_reads_who_agreed on ballots.contest_option for select
  using (state <> 'REFUSED' and (consent = 'GIVEN' or state = 'ACCEPTED')
     and exists (select from ballots.contest c where c.no = contest_no and c.state = 'NOMINATING'));
create policy ones_own_nomination on ballots.contest_option for select to gongzhi_resident, gongzhi_officer
  using (nominee_id = shared.current_party());
drop policy people_put_forward on ballots.contest_option;
create policy people_put_forward on ballots.contest_option for insert to gongzhi_resident, gongzhi_officer
  with check (channel = 'WEB' and state = 'PUT' and put_by = shared.current_party() and signatures = 0
    and (consent = 'ASKED' or (consent = 'GIVEN' and nominee_id = shared.current_party() and consent_by = shared.current_party()))
    and exists (select from ballots.contest c where c.no = contest_no and c.state = 'NOMINATING' and c.area_path = contest_option.area_path));

create function ballots.answer_nomination(contest text, option_no int, agrees boolean, moment timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update ballots.contest_option o
     set consent = case when agrees then 'GIVEN' else 'DECLINED' end, consented_at = moment, consent_by = shared.current_party(), consent_note = ''
    from ballots.contest c
   where o.contest_no = answer_nomination.contest and o.no = answer_nomination.option_no and o.nominee_id = shared.current_party()
     and o.state <> 'REFUSED' and c.no = o.contest_no and c.state = 'NOMINATING';
  return found;
end $$;
comment on function ballots.answer_nomination is '答复提名: whoever is put forward agrees or does not, until the slate hangs; false where nobody asked them.';
create function ballots.names_waiting(contest text) returns bigint
  language sql stable security definer set search_path = pg_catalog
  return (select count(*) from ballots.contest_option o
           where o.contest_no = contest and o.state = 'PUT' and o.consent = 'ASKED');
comment on function ballots.names_waiting is '等答复的提名: how many were put forward and have not agreed or been reviewed yet; not who.';
revoke execute on function ballots.answer_nomination from public;
grant execute on function ballots.answer_nomination to gongzhi_resident, gongzhi_officer;
grant execute on function ballots.names_waiting
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
