-- What was announced with a mistake is taken back before it opens, with a reason that everybody reads.
alter table ballots.poll
  add column withdrawn_because text not null default '',
  add column withdrawn_at timestamptz,
  drop constraint state_is_known,
  drop constraint open_means_opened_by_somebody,
  add constraint state_is_known check (state in ('ANNOUNCED', 'OPEN', 'CLOSED', 'WITHDRAWN')),
  add constraint open_means_opened_by_somebody check (
    (state in ('ANNOUNCED', 'WITHDRAWN')) = (opened_at is null) and (opened_at is null) = (opened_by is null)),
  add constraint withdrawn_means_with_a_reason check (
    (state = 'WITHDRAWN') = (withdrawn_at is not null) and (state = 'WITHDRAWN') = (withdrawn_because <> '')
    and length(withdrawn_because) <= 250);
comment on column ballots.poll.withdrawn_because is '撤回原因: why it was taken back before it opened; empty for every other poll.';
grant update (withdrawn_because, withdrawn_at) on ballots.poll to gongzhi_officer;
drop trigger a_closed_poll_stays on ballots.poll;
create trigger a_closed_poll_stays before update or delete on ballots.poll
  for each row when (old.state in ('CLOSED', 'WITHDRAWN')) execute function shared.refuse_change();
alter table ballots.poll enable always trigger a_closed_poll_stays;
