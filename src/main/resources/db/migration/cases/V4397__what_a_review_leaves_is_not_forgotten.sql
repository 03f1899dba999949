-- Whoever has to do what a review left is told when it falls due, once.
alter table cases.emergency_matter add column reminded_at timestamptz;
comment on column cases.emergency_matter.reminded_at is '催办时间: when whoever does it was told that it falls due; null for never.';
create index matters_to_be_done on cases.emergency_matter (due_on, id) where done_at is null;
create policy background_reminds on cases.emergency_matter for update to gongzhi_job using (true) with check (true);
grant update (reminded_at) on cases.emergency_matter to gongzhi_job;
