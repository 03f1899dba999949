-- Whoever reported a case that was merged does not see the case it joined, but is asked once that one is done.

create function cases.lead_of(wanted bigint) returns table (no text, is_done boolean, unit_id bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.no, l.done_at is not null, l.unit_id
    from cases.case_file c
    join cases.case_file l on l.id = c.merged_into
   where c.id = wanted
$$;
comment on function cases.lead_of is '主办事项: number of the case that this one was merged into, whether it is reported done, and who handles it; nothing else of it.';

create function cases.waiting_with(lead bigint) returns table (no text, reporter_id bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.no, w.reporter_id
    from cases.case_file c
    join cases.case_words w on w.case_id = c.id
   where c.merged_into = lead
     and c.status = 'MERGED'
   order by c.id
   limit 500
$$;
comment on function cases.waiting_with is '并案反映人: who is asked together with the reporter of this case, at most 500.';

grant create on schema cases to gongzhi_job;
alter function cases.lead_of(bigint) owner to gongzhi_job;
alter function cases.waiting_with(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.lead_of(bigint), cases.waiting_with(bigint) from public;
grant execute on function cases.lead_of(bigint) to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_job;
grant execute on function cases.waiting_with(bigint) to gongzhi_officer, gongzhi_job;

create index merged_cases_by_their_lead on cases.case_file (merged_into) where merged_into is not null;
