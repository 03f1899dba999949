-- Whoever reported a case that was merged is asked whether it is solved, and so sees what was answered.

create function cases.result_of_lead(wanted bigint) returns table (no text, unit_id bigint, at timestamptz, words text, photos text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.no, e.unit_id, e.at,
         case when l.restricted or l.hidden then null else e.words_public end,
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
comment on function cases.result_of_lead is '主办事项的答复: who reported the leading case done and when; the words and photos only where everyone may read them.';

create function cases.is_result_for_me(lead_id bigint, step integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from cases.case_file c
      join cases.case_words w on w.case_id = c.id
      join cases.case_file l on l.id = c.merged_into
      join cases.case_event e on e.case_id = l.id and e.seq = step
     where c.merged_into = lead_id
       and w.reporter_id = shared.current_party()
       and e.act = 'REPORTED_DONE'
       and e.audience = 'PUBLIC'
       and not l.restricted
       and not l.hidden)
$$;
comment on function cases.is_result_for_me is '答复的照片: whether this step is the public result of a case that a report of mine was merged into.';

grant create on schema cases to gongzhi_job;
alter function cases.result_of_lead(bigint) owner to gongzhi_job;
alter function cases.is_result_for_me(bigint, integer) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.result_of_lead(bigint), cases.is_result_for_me(bigint, integer) from public;
grant execute on function cases.result_of_lead(bigint) to gongzhi_public;
grant execute on function cases.is_result_for_me(bigint, integer) to gongzhi_resident;

create policy whoever_joined_sees_the_result on cases.case_photo for select to gongzhi_resident
  using (cases.is_result_for_me(case_id, event_seq));
