-- Rights lent to the holders of a role on some ground, each with an end that nobody has to press.
create table parties.loan (
  id          bigint generated always as identity,
  cause       text        not null,
  role        text        not null,
  permission  text        not null,
  area_path   text        not null,
  held_from   timestamptz not null,
  held_to     timestamptz not null,
  lent_by     bigint      not null,
  returned_at timestamptz,
  constraint loan_has_an_id primary key (id),
  constraint a_cause_is_short check (length(cause) between 1 and 60),
  constraint a_loan_ends_within_fourteen_days check (held_to > held_from and held_to <= held_from + interval '14 days'),
  constraint only_work_on_matters_is_lent check (permission in
    ('CASE_SEE', 'CASE_REGISTER', 'CASE_VERIFY', 'CASE_STUDY', 'CASE_ASSIGN', 'CASE_HANDLE', 'CASE_WHISTLE', 'CASE_VISIT'))
);
comment on table  parties.loan             is '借权: a right lent to every holder of a role on some ground, for a while.';
comment on column parties.loan.cause       is '事由: what it was lent for.';
comment on column parties.loan.area_path   is '属地: path of the ground on which it may be used.';
comment on column parties.loan.held_to     is '到期: first moment it is gone, whatever anybody does.';
comment on column parties.loan.returned_at is '收回时间: when it was taken back early; null where it was not.';
create index loans_by_cause on parties.loan (cause);
create index loans_by_end on parties.loan (held_to);

create function parties.keep_loan() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.returned_at is not null
      or to_jsonb(new) - 'returned_at' is distinct from to_jsonb(old) - 'returned_at' then
    raise exception 'what was lent is a record; it can be taken back once' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function parties.keep_loan is '借权不改: a loan is taken back once and never changed.';
create trigger loans_never_change before update or delete on parties.loan
  for each row execute function parties.keep_loan();
alter table parties.loan enable always trigger loans_never_change;
create trigger loans_changed after insert or update on parties.loan
  for each statement execute function parties.raise_version();

alter table parties.loan enable row level security;
alter table parties.loan force row level security;
create policy background_sees_all on parties.loan for all to gongzhi_job using (true) with check (true);
create policy auditors_read on parties.loan for select to gongzhi_auditor using (true);
create policy loans_of_the_ground on parties.loan for select to gongzhi_officer using (shared.in_scope(area_path));
create policy lent_in_ones_own_name on parties.loan for insert to gongzhi_officer
  with check (lent_by = shared.current_party() and shared.in_scope(area_path));
create policy taken_back_on_the_ground on parties.loan for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
grant select, insert on parties.loan to gongzhi_officer;
grant update (returned_at) on parties.loan to gongzhi_officer, gongzhi_job;
grant select on parties.loan to gongzhi_job, gongzhi_auditor;
