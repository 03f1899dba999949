-- Whoever takes a change of grids back says why, for all who read it.
alter table territory.grid_change
  add column withdrawn_words text not null default '';
alter table territory.grid_change
  add constraint a_withdrawal_says_why check (withdrawn_at is null or length(withdrawn_words) between 1 and 500) not valid;
comment on column territory.grid_change.withdrawn_words is '撤回原因: why it was taken back; empty for what was taken back before a reason was asked.';
grant update (withdrawn_words) on territory.grid_change to gongzhi_officer;
