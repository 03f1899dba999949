-- A post begins and ends on days the decision names; without them on the moment of approval.

alter table parties.proposal
  add column starts_on date,
  add column last_day  date,
  add constraint it_ends_after_it_begins check (last_day >= starts_on);
comment on column parties.proposal.starts_on is '任职日: first day of the post; null for the moment of approval.';
comment on column parties.proposal.last_day  is '卸任日: last day of the post; null for an open end, or to end it with the approval.';
