-- One answer is told to all who raised a matter; whoever joined and is not helped by it goes on with a report of their own.
alter table cases.joiner add column own_no text;
comment on column cases.joiner.own_no is '自己的诉求编号: the report with which somebody went on for whom it was not solved; null for none.';
grant update (own_no) on cases.joiner to gongzhi_job;

create function cases.raised_by(wanted bigint) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select 1 + c.joined + (select count(*) from cases.case_file m where m.merged_into = c.id)::integer
    from cases.case_file c
   where c.id = wanted
$$;
comment on function cases.raised_by is '共同反映人数: how many raised it – its reporter, those whose reports were merged into it, and those who joined.';
grant create on schema cases to gongzhi_job;
alter function cases.raised_by(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.raised_by(bigint) from public;
grant execute on function cases.raised_by(bigint) to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_job;
