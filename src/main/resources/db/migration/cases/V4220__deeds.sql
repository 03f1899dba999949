-- Practical deeds with the money spent on them: entered by whoever did them, published by a second person, corrected by another entry.
create table cases.deed (
  id              bigint generated always as identity,
  level           text        not null,
  organisation_id bigint      not null,
  area_id         bigint      not null,
  area_path       text        not null,
  title           text        not null,
  what            text        not null,
  amount_fen      bigint      not null,
  fund            text        not null,
  fund_words      text        not null default '',
  begun_on        date        not null,
  done_on         date        not null,
  proof           text        not null,
  case_nos        text[]      not null default '{}',
  corrects_id     bigint,
  reason          text        not null default '',
  state           text        not null default 'PROPOSED',
  entered_by      bigint      not null,
  entered_at      timestamptz not null,
  decided_by      bigint,
  decided_at      timestamptz,
  decision_words  text        not null default '',
  constraint a_deed_has_an_id primary key (id),
  constraint level_is_known check (level in ('DISTRICT', 'SUBDISTRICT', 'COMMUNITY', 'NEIGHBOURHOOD')),
  constraint fund_is_known check (fund in ('NONE', 'BUDGET', 'PARTY_DUES', 'SOCIETY', 'OWNERS', 'OTHER')),
  constraint state_is_known check (state in ('PROPOSED', 'PUBLISHED', 'REFUSED')),
  constraint title_is_short check (length(title) between 2 and 60),
  constraint what_was_done_is_said check (length(what) between 5 and 300),
  constraint nobody_spends_less_than_nothing check (amount_fen between 0 and 100000000000),
  constraint money_comes_from_somewhere check ((fund = 'NONE') = (amount_fen = 0)),
  constraint fund_words_are_short check (length(fund_words) <= 60),
  constraint done_is_not_before_begun check (done_on >= begun_on),
  constraint proof_says_something check (length(proof) between 2 and 120),
  constraint cases_are_few check (cardinality(case_nos) <= 20),
  constraint what_is_corrected_was_there foreign key (corrects_id) references cases.deed (id),
  constraint a_correction_says_why check ((corrects_id is null) = (reason = '') and length(reason) <= 200),
  constraint decided_means_by_somebody check (
    (state = 'PROPOSED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint only_another_person_publishes check (decided_by <> entered_by),
  constraint decision_words_are_short check (length(decision_words) <= 200)
);
comment on table  cases.deed             is '办实事: a practical deed with what was spent on it; a register, not a ledger.';
comment on column cases.deed.level       is '层级: of whoever did it: department of the district, subdistrict, community, body of a neighbourhood.';
comment on column cases.deed.amount_fen  is '花费: in fen, exactly.';
comment on column cases.deed.fund        is '资金来源: NONE where nothing was spent.';
comment on column cases.deed.proof       is '凭据: number of a document, an invoice or a photo, by which it can be checked.';
comment on column cases.deed.case_nos    is '关联诉求: numbers of cases that it helped.';
comment on column cases.deed.corrects_id is '更正: the entry that this one replaces once it is published; null for a new deed.';
comment on column cases.deed.state       is '状态: published by a second person, or refused.';
create index deeds_by_ground on cases.deed (area_path text_pattern_ops, done_on desc, id desc);
create unique index a_deed_is_corrected_once on cases.deed (corrects_id) where state <> 'REFUSED';

create function cases.keep_deed() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'PROPOSED'
     or (new.id, new.level, new.organisation_id, new.area_id, new.area_path, new.title, new.what, new.amount_fen, new.fund, new.fund_words,
         new.begun_on, new.done_on, new.proof, new.case_nos, new.corrects_id, new.reason, new.entered_by, new.entered_at)
        is distinct from
        (old.id, old.level, old.organisation_id, old.area_id, old.area_path, old.title, old.what, old.amount_fen, old.fund, old.fund_words,
         old.begun_on, old.done_on, old.proof, old.case_nos, old.corrects_id, old.reason, old.entered_by, old.entered_at) then
    raise exception 'a deed is decided once and never altered' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function cases.keep_deed is '实事留痕: what was entered stays as it was; only the decision is added.';
create trigger deeds_stay before update or delete on cases.deed for each row execute function cases.keep_deed();
alter table cases.deed enable always trigger deeds_stay;

alter table cases.deed enable row level security;
alter table cases.deed force row level security;
create policy what_is_published_is_public on cases.deed for select using (state = 'PUBLISHED');
create policy background_sees_all on cases.deed for select to gongzhi_job using (true);
create policy seen_where_it_was_done on cases.deed for select to gongzhi_officer
  using (shared.in_scope(area_path) or shared.in_organisation(organisation_id));
create policy entered_for_ones_own_organisation on cases.deed for insert to gongzhi_officer
  with check (shared.in_organisation(organisation_id) and entered_by = shared.current_party() and state = 'PROPOSED');
create policy decided_on_ones_own_ground on cases.deed for update to gongzhi_officer
  using (shared.in_scope(area_path) and state = 'PROPOSED')
  with check (shared.in_scope(area_path) and decided_by = shared.current_party());
grant select on cases.deed to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert on cases.deed to gongzhi_officer;
grant update (state, decided_by, decided_at, decision_words) on cases.deed to gongzhi_officer;
