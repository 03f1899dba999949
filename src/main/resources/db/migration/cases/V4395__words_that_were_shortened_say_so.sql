-- Whoever releases words may black out what tells who somebody is. Everyone reads that it was done.
create function cases.words_changed(of_case bigint, of_step integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp
  return exists (
    select from cases.public_words w
      join cases.case_event e on e.case_id = w.case_id and e.seq = w.event_seq
     where w.case_id = of_case and w.event_seq = of_step and w.state = 'RELEASED'
       and replace(w.words, chr(13), '') <> replace(e.words, chr(13), ''));
comment on function cases.words_changed is '公开时改过: whether everyone reads this step in other words than were written.';

grant create on schema cases to gongzhi_job;
alter function cases.words_changed(bigint, integer) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.words_changed(bigint, integer) from public;
grant execute on function cases.words_changed(bigint, integer)
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_auditor, gongzhi_job;
