-- Names for an election of representatives and the like are reviewed by the Party organisation of the community, as the pack
-- of the place says, and another person seconds each review before the slate hangs.
alter table ballots.contest_option add column seconds     boolean not null default false;
alter table ballots.contest_option add column seconds_id  bigint;
alter table ballots.contest_option add column seconded_by bigint;
alter table ballots.contest_option add column seconded_at timestamptz;
alter table ballots.contest_option add constraint another_person_seconds check (seconded_by is null or seconded_by <> decided_by);
alter table ballots.contest_option add constraint seconded_at_a_moment check (
  (seconded_by is null) = (seconded_at is null) and (seconded_by is null or (seconds and decided_by is not null)));
comment on column ballots.contest_option.seconds     is '要复核: whether another person seconds the review before the slate hangs.';
comment on column ballots.contest_option.seconds_id  is '复核组织: whose members may second it beside the reviewing posts; null where the ground has none.';
comment on column ballots.contest_option.seconded_by is '复核人: null until somebody seconded the review as it stands.';
create policy its_members_second on ballots.contest_option to gongzhi_officer
  using (shared.in_organisation(seconds_id)) with check (shared.in_organisation(seconds_id));
grant update (seconds, seconds_id, seconded_by, seconded_at) on ballots.contest_option to gongzhi_officer;
