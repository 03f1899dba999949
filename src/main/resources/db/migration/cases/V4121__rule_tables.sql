-- Rule tables that the desk writes: one person proposes, another approves; every version stays and is public.
create table cases.rule_change (
  id             bigint generated always as identity,
  place          text        not null,
  area_path      text        not null,
  rows           jsonb       not null,
  reason         text        not null,
  proposed_by    bigint      not null,
  proposed_at    timestamptz not null,
  state          text        not null default 'PROPOSED',
  version        integer,
  since          timestamptz,
  decided_by     bigint,
  decided_at     timestamptz,
  decision_words text        not null default '',
  constraint rule_change_has_an_id primary key (id),
  constraint state_is_known check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'TAKEN_BACK')),
  constraint rows_are_a_list check (jsonb_typeof(rows) = 'array' and jsonb_array_length(rows) <= 300),
  constraint a_change_has_a_reason check (length(reason) between 1 and 300),
  constraint words_of_a_decision_are_short check (length(decision_words) <= 300),
  constraint what_is_decided_has_its_person check (
    (state = 'PROPOSED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint only_another_person_approves check (state in ('PROPOSED', 'TAKEN_BACK') or decided_by <> proposed_by),
  constraint what_is_approved_has_a_version_and_a_date check (
    (state = 'APPROVED') = (version is not null) and (version is null) = (since is null))
);
comment on table  cases.rule_change             is '规则表变更: which unit takes which matters within which time, as the desk of a place wrote it; the pack says what applied before.';
comment on column cases.rule_change.area_path   is '属地: path of the district whose rules they are.';
comment on column cases.rule_change.rows        is '规则行: the whole table as it is to be, each row with its circumstances, unit and limits.';
comment on column cases.rule_change.reason      is '变更理由: why; everybody reads it.';
comment on column cases.rule_change.version     is '版本号: counted from one for each place; null unless it was approved.';
comment on column cases.rule_change.since       is '生效时间: reports that come in from then on go by it; null unless it was approved.';
create unique index versions_of_a_place_are_in_order on cases.rule_change (place, version) where version is not null;
create unique index tables_of_a_place_begin_one_after_another on cases.rule_change (place, since) where since is not null;
create unique index one_open_change_of_a_place on cases.rule_change (place) where state = 'PROPOSED';
create index changes_of_a_place on cases.rule_change (place, id desc);

create function cases.keep_rule_change() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'PROPOSED'
     or (new.place, new.area_path, new.rows, new.reason, new.proposed_by, new.proposed_at)
        is distinct from (old.place, old.area_path, old.rows, old.reason, old.proposed_by, old.proposed_at) then
    raise exception 'a change of rules is decided once and never altered' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function cases.keep_rule_change is '规则留痕: what was proposed stays as it was; only the decision is added.';
create trigger rule_changes_stay before update or delete on cases.rule_change
  for each row execute function cases.keep_rule_change();
alter table cases.rule_change enable always trigger rule_changes_stay;

alter table cases.rule_change enable row level security;
alter table cases.rule_change force row level security;
create policy background_sees_all on cases.rule_change for select to gongzhi_job using (true);
create policy everybody_reads_what_applies on cases.rule_change for select to gongzhi_public, gongzhi_resident
  using (state = 'APPROVED');
create policy officers_of_the_district_read on cases.rule_change for select to gongzhi_officer
  using (state = 'APPROVED' or shared.in_scope(area_path));
create policy officers_of_the_district_propose on cases.rule_change for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and proposed_by = shared.current_party() and state = 'PROPOSED');
create policy officers_of_the_district_decide on cases.rule_change for update to gongzhi_officer
  using (shared.in_scope(area_path) and state = 'PROPOSED')
  with check (shared.in_scope(area_path) and decided_by = shared.current_party());
grant select on cases.rule_change to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_job;
grant insert on cases.rule_change to gongzhi_officer;
grant update (state, version, since, decided_by, decided_at, decision_words) on cases.rule_change to gongzhi_officer;
