-- One answer is for all who reported the matter: also what a unit wrote for its reporter and not for everyone.
create or replace function cases.result_of_lead(wanted bigint) returns table (no text, unit_id bigint, at timestamptz, words text, photos text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.no, e.unit_id, e.at,
         case when l.restricted or l.hidden or e.audience = 'STAFF' then null
              else cases.words_for_everyone(l.id, e.seq, coalesce(e.words_public, e.words)) end,
         case when l.restricted or l.hidden or e.audience = 'STAFF' then '{}'
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
comment on function cases.result_of_lead is '主办事项的答复: who reported the leading case done, when, and what was told to its reporter; nothing of a leading case that is not public.';

create or replace function cases.is_result_for_me(lead_id bigint, step integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from cases.case_file c
      join cases.case_words w on w.case_id = c.id
      join cases.case_file l on l.id = c.merged_into
      join cases.case_event e on e.case_id = l.id and e.seq = step
     where c.merged_into = lead_id
       and w.reporter_id = shared.current_party()
       and e.act = 'REPORTED_DONE'
       and e.audience <> 'STAFF'
       and not l.restricted
       and not l.hidden)
$$;
comment on function cases.is_result_for_me is '答复的照片: whether this step is the result of a case that a report of mine was merged into.';
