-- What somebody wrote for everyone stays in the record; whether everyone still reads it is another question.
create table cases.words_withdrawn (
  case_id   bigint  not null references cases.case_file,
  event_seq integer not null,
  constraint words_of_a_step_are_withdrawn_once primary key (case_id, event_seq)
);
comment on table cases.words_withdrawn is '撤回的公开文字: steps whose words nobody but the reporter and staff reads any more; who withdrew them and why stands among the acts of the case.';

alter table cases.words_withdrawn enable row level security;
alter table cases.words_withdrawn force row level security;
create policy background_sees_all on cases.words_withdrawn for all to gongzhi_job using (true) with check (true);
create policy whoever_reads_the_case on cases.words_withdrawn for select to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_auditor
  using (exists (select from cases.case_file c where c.id = case_id));
create policy officers_of_the_case on cases.words_withdrawn for insert to gongzhi_officer
  with check (exists (select from cases.case_file c where c.id = case_id));
grant select on cases.words_withdrawn to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant insert on cases.words_withdrawn to gongzhi_officer;

create function cases.words_for_everyone(of_case bigint, of_step integer, words text) returns text
  language sql stable
  return case when exists (select from cases.words_withdrawn w where w.case_id = of_case and w.event_seq = of_step)
              then null else words end;
comment on function cases.words_for_everyone is '公开的话: the public words of a step, unless they were withdrawn.';
grant execute on function cases.words_for_everyone(bigint, integer, text)
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_auditor, gongzhi_job;

create or replace function cases.result_of_lead(wanted bigint) returns table (no text, unit_id bigint, at timestamptz, words text, photos text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.no, e.unit_id, e.at,
         case when l.restricted or l.hidden then null else cases.words_for_everyone(l.id, e.seq, e.words_public) end,
         case when l.restricted or l.hidden or e.audience <> 'PUBLIC' then '{}'
              else array(select p.photo_id from cases.case_photo p
                          where p.case_id = l.id and p.event_seq = e.seq order by p.photo_id limit 6) end
    from cases.case_file c
    join cases.case_file l on l.id = c.merged_into
    join cases.case_event e on e.case_id = l.id and e.act = 'REPORTED_DONE'
   where c.id = wanted
     and l.done_at is not null
   order by e.seq desc
   limit 1
$$;
