-- Who corrects a posted roll is not alone with it: another person looks at what changed before the roll is frozen.
alter table ballots.roll add column corrected_by bigint;
alter table ballots.roll add column correction   text not null default '';
alter table ballots.roll add column checked_by   bigint;
alter table ballots.roll add constraint another_person_checks check (
  (corrected_by is null) = (correction = '') and (checked_by is null or (corrected_by is not null and checked_by <> corrected_by)));
comment on column ballots.roll.corrected_by is '更正人: who took in the list that corrected the posted roll; null for none.';
comment on column ballots.roll.correction   is '更正内容: numbers of the rows that went, and how many came; empty for none.';
comment on column ballots.roll.checked_by   is '更正核对人: null until another person looked at it; before that the roll is not frozen.';
grant update (corrected_by, correction, checked_by) on ballots.roll to gongzhi_officer;
