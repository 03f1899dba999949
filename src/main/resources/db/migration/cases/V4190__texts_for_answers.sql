-- Texts that officers begin an answer with: one person proposes, another puts into force; every version stays.
create sequence cases.reply_no;
create table cases.reply_text (
  id             bigint generated always as identity,
  reply          bigint      not null,
  number         integer,
  area_id        bigint      not null,
  area_path      text        not null,
  category       text        not null default '',
  use            text        not null,
  title          text        not null,
  words          text        not null,
  ends           boolean     not null default false,
  reason         text        not null,
  proposed_by    bigint      not null,
  proposed_at    timestamptz not null,
  state          text        not null default 'PROPOSED',
  decided_by     bigint,
  decided_at     timestamptz,
  decision_words text        not null default '',
  constraint reply_text_has_an_id primary key (id),
  constraint use_is_known check (use in ('ANY', 'DONE', 'EXPLAINED', 'STARTED', 'REFUSED')),
  constraint state_is_known check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'TAKEN_BACK')),
  constraint a_title_is_short check (length(title) between 2 and 40),
  constraint words_are_an_answer check (length(words) between 10 and 1000),
  constraint a_text_has_a_reason check (length(reason) between 1 and 300),
  constraint words_of_a_decision_are_short check (length(decision_words) <= 300),
  constraint what_is_decided_has_its_person check (
    (state = 'PROPOSED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint only_another_person_approves check (state in ('PROPOSED', 'TAKEN_BACK') or decided_by <> proposed_by),
  constraint what_is_approved_has_a_number check ((state = 'APPROVED') = (number is not null))
);
comment on sequence cases.reply_no               is '答复模板编号: one number for all versions of a text.';
comment on table  cases.reply_text             is '答复模板: a text that an answer may begin with, in one version.';
comment on column cases.reply_text.reply       is '模板: the same in all its versions.';
comment on column cases.reply_text.number      is '版本号: counted from one for each text; null unless it was approved. The highest one is in force.';
comment on column cases.reply_text.category    is '事项类别: code of a category, or of a group of them; empty for all.';
comment on column cases.reply_text.use         is '用于: for which kind of answer.';
comment on column cases.reply_text.ends        is '停用: whether this version takes the text out of use.';
comment on column cases.reply_text.reason      is '理由: why it is to be so.';
create unique index versions_of_a_text_are_in_order on cases.reply_text (reply, number) where number is not null;
create unique index one_open_version_of_a_text on cases.reply_text (reply) where state = 'PROPOSED';

create function cases.keep_reply_text() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'PROPOSED'
     or (new.reply, new.area_id, new.area_path, new.category, new.use, new.title, new.words, new.ends, new.reason, new.proposed_by, new.proposed_at)
        is distinct from
        (old.reply, old.area_id, old.area_path, old.category, old.use, old.title, old.words, old.ends, old.reason, old.proposed_by, old.proposed_at) then
    raise exception 'a version of a text is decided once and never altered' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function cases.keep_reply_text is '模板留痕: what was proposed stays as it was; only the decision is added.';
create trigger reply_texts_stay before update or delete on cases.reply_text
  for each row execute function cases.keep_reply_text();
alter table cases.reply_text enable always trigger reply_texts_stay;

alter table cases.reply_text enable row level security;
alter table cases.reply_text force row level security;
create policy background_sees_all on cases.reply_text for select to gongzhi_job using (true);
create policy officers_read_what_applies_and_what_waits_here on cases.reply_text for select to gongzhi_officer
  using (state = 'APPROVED' or shared.in_scope(area_path));
create policy officers_of_the_area_propose on cases.reply_text for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and proposed_by = shared.current_party() and state = 'PROPOSED');
create policy officers_of_the_area_decide on cases.reply_text for update to gongzhi_officer
  using (shared.in_scope(area_path) and state = 'PROPOSED')
  with check (shared.in_scope(area_path) and decided_by = shared.current_party());
grant select on cases.reply_text to gongzhi_officer, gongzhi_job;
grant insert on cases.reply_text to gongzhi_officer;
grant update (state, number, decided_by, decided_at, decision_words) on cases.reply_text to gongzhi_officer;
grant usage on sequence cases.reply_no to gongzhi_officer;
