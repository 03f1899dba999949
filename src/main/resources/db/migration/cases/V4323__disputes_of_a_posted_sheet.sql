-- Whoever disputes a posted sheet names it in the first words; everyone sees beside the sheet that this is open.
create function cases.disputes_of(wanted_community bigint, sheet text) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int
    from cases.case_file c
    join cases.case_words w on w.case_id = c.id
   where c.community_id = wanted_community and c.closed_at is null and not c.restricted
     and strpos(w.words, sheet) > 0
$$;
comment on function cases.disputes_of is '有异议的清单: how many open reports of this community name the sheet with this number; nothing else of them.';
grant create on schema cases to gongzhi_job;
alter function cases.disputes_of(bigint, text) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.disputes_of(bigint, text) from public;
grant execute on function cases.disputes_of(bigint, text) to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_job;
