-- Which draft of a phone an act came from is known by its key or by the transaction of both, not by how near in time
-- they are: two drafts sent one after the other are not taken for each other, and what came by no phone is not marked.
alter table cases.offline_claim
  add column xact    xid8,
  add column case_id bigint;
alter table cases.offline_claim alter column xact set default pg_current_xact_id();
comment on column cases.offline_claim.xact    is '事务号: the transaction in which it was noted, that of the act on a case; null for what came before this was kept.';
comment on column cases.offline_claim.case_id is '成为的诉求: written when the key of the report is forgotten; null before that, and where no case came of it.';
create index claims_by_transaction on cases.offline_claim (xact) where xact is not null;
create index claims_that_became_a_case on cases.offline_claim (case_id) where case_id is not null;
grant update (case_id) on cases.offline_claim to gongzhi_job;

-- An act on a case is noted in its own transaction; a report comes in by the one door, which knows it by its key.
create or replace function cases.said_offline(about bigint)
  returns table (seq integer, said_at timestamptz, received_at timestamptz, skew_millis bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with came as (
    select e.seq, o.said_at, o.received_at, o.skew_millis
      from cases.case_event e
      join cases.offline_claim o on o.xact = e.xact and o.party_id = e.by_id
     where e.case_id = about
    union all
    select e.seq, o.said_at, o.received_at, o.skew_millis
      from cases.case_event e
      join cases.intake_key k on k.principal = 'party:' || e.by_id and k.case_id = e.case_id
      join cases.offline_claim o on o.party_id = e.by_id and o.key = k.key
     where e.case_id = about and e.seq = 1
    union all
    select 1, o.said_at, o.received_at, o.skew_millis from cases.offline_claim o where o.case_id = about)
  select distinct on (came.seq) came.seq, came.said_at, came.received_at, came.skew_millis
    from cases.case_file c
   cross join came
   where c.id = about
     and (shared.in_scope(c.area_path) or shared.in_organisation(c.unit_id))
   order by came.seq, came.received_at
   limit 500
$$;
comment on function cases.said_offline is '补传时间: by number of the act, when a phone says it was done, for officers of the ground or the unit.';
