-- No rule calls a case due soon in the first half of its time unless fewer than 72 hours are left. Kept as a moment of
-- its own, which an index finds and which is compared before the policies of the row are worked out.
alter table cases.case_file add column soon_after timestamptz not null generated always as (
  least(
    (due_at at time zone 'UTC' - interval '72 hours') at time zone 'UTC',
    (due_at at time zone 'UTC' - (due_at - due_from) / 2) at time zone 'UTC')) stored;
comment on column cases.case_file.soon_after is '最早算快到期: before this moment no rule of a place calls the case due soon.';
grant select (soon_after) on cases.case_file to gongzhi_officer, gongzhi_job;
create index open_by_owner_and_nearness on cases.case_file (owner_id, soon_after) where closed_at is null;
