-- A meeting that is held before its day says why: the time of its cases runs from then on.
alter table cases.handover_meeting
  drop constraint a_cancelled_meeting_says_why,
  add constraint a_cancelled_meeting_says_why check (
    case state when 'CANCELLED' then length(reason) > 0 when 'HELD' then true else reason = '' end);
comment on column cases.handover_meeting.reason is '原因: why it was cancelled, or held before its day; empty for any other.';
create function cases.held_early_says_why() returns trigger language plpgsql as $$
begin
  if (new.settled_at at time zone 'Asia/Shanghai')::date < (new.meets_at at time zone 'Asia/Shanghai')::date and new.reason = '' then
    raise exception using errcode = 'check_violation', constraint = 'held_early_says_why',
      message = 'a meeting held before its day says why';
  end if;
  return new;
end $$;
create trigger held_early_says_why before update of state on cases.handover_meeting
  for each row when (new.state = 'HELD' and old.state <> 'HELD') execute function cases.held_early_says_why();
