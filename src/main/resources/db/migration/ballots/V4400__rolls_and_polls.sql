-- Rolls of who may vote, polls, and what came in. What is frozen, cast or closed never changes.
create schema if not exists ballots;
comment on schema ballots is '表决: rolls, polls, ballots and results.';
grant usage on schema ballots to gongzhi_app, gongzhi_public, gongzhi_resident, gongzhi_officer,
      gongzhi_administrator, gongzhi_auditor, gongzhi_job;

create table ballots.roll (
  id               bigint generated always as identity,
  title            text        not null,
  kind             text        not null,
  area_id          bigint      not null,
  area_path        text        not null,
  building         text        not null default '',
  unit             text        not null default '',
  state            text        not null default 'DRAFT',
  made_by          bigint      not null,
  made_at          timestamptz not null,
  posted_at        timestamptz,
  objections_until timestamptz,
  frozen_at        timestamptz,
  hash             text        not null default '',
  heads            bigint      not null default 0,
  area             bigint      not null default 0,
  constraint a_roll_has_an_id primary key (id),
  constraint a_roll_is_called_something check (length(title) between 2 and 60),
  constraint kind_is_known check (
    kind in ('OWNERS', 'RESIDENTS', 'VILLAGERS', 'HOUSEHOLDS', 'REPRESENTATIVES', 'MEMBERS')),
  constraint a_unit_lies_in_a_building check (unit = '' or building <> ''),
  constraint state_is_known check (state in ('DRAFT', 'POSTED', 'FROZEN')),
  constraint what_is_posted_may_be_objected_to check (
    (state = 'DRAFT') = (posted_at is null) and (posted_at is null) = (objections_until is null)),
  constraint what_is_frozen_has_a_hash check (
    (state = 'FROZEN') = (frozen_at is not null) and (state = 'FROZEN') = (hash <> ''))
);
comment on table  ballots.roll                  is '名册: who may vote, one roll for each electorate and scope.';
comment on column ballots.roll.building         is '楼栋: where only one building shares what is decided on; empty for the whole area.';
comment on column ballots.roll.objections_until is '异议截止: until when the posted roll may be objected to; null while it is a draft.';
comment on column ballots.roll.hash             is '摘要: SHA-256 of the roll in its written form; empty until it is frozen.';
comment on column ballots.roll.area             is '面积: all exclusive area in 0.01 m²; zero where only heads count.';
create index rolls_by_ground on ballots.roll (area_path text_pattern_ops, id desc);

create table ballots.roll_entry (
  roll_id bigint not null references ballots.roll on delete cascade,
  no      int    not null,
  area    bigint not null,
  constraint an_entry_is_one_head primary key (roll_id, no),
  constraint area_is_not_negative check (area >= 0)
);
comment on table  ballots.roll_entry      is '表决权人: one ballot and one head; says nothing of who it is.';
comment on column ballots.roll_entry.no   is '序号: in no order that tells anything.';
comment on column ballots.roll_entry.area is '面积: over all parts, in 0.01 m².';

create table ballots.roll_part (
  roll_id  bigint not null,
  part     text   not null,
  building text   not null,
  unit     text   not null,
  area     bigint not null,
  entry_no int    not null,
  constraint a_part_stands_once_on_a_roll primary key (roll_id, part),
  constraint a_part_has_an_owner foreign key (roll_id, entry_no) references ballots.roll_entry on delete cascade,
  constraint a_part_has_an_area check (area > 0)
);
comment on table  ballots.roll_part      is '专有部分: a flat or shop with its area.';
comment on column ballots.roll_part.area is '面积: in 0.01 m², as registered, else surveyed, else contracted.';
create index parts_of_an_entry on ballots.roll_part (roll_id, entry_no);

create table ballots.roll_person (
  roll_id  bigint  not null,
  entry_no int     not null,
  party_id bigint  not null,
  voice    boolean not null,
  constraint a_person_stands_once_in_an_entry primary key (roll_id, entry_no, party_id),
  constraint a_person_speaks_for_an_entry foreign key (roll_id, entry_no) references ballots.roll_entry on delete cascade
);
comment on table  ballots.roll_person       is '人员: who may fill in the ballot of an entry; name and phone lie in the vault.';
comment on column ballots.roll_person.voice is '共有人代表: whom joint owners named; alone true where there is one person.';
create index rolls_of_a_person on ballots.roll_person (party_id, roll_id);

create table ballots.roll_objection (
  id          bigint generated always as identity,
  roll_id     bigint      not null references ballots.roll,
  area_path   text        not null,
  words       text        not null,
  written_by  bigint      not null,
  at          timestamptz not null,
  upheld      boolean,
  ruling      text        not null default '',
  ruled_by    bigint,
  ruled_at    timestamptz,
  constraint an_objection_has_an_id primary key (id),
  constraint words_are_short check (length(words) between 2 and 300 and length(ruling) <= 300),
  constraint ruled_means_with_words check (
    (upheld is null) = (ruled_at is null) and (upheld is null) = (ruling = '') and (upheld is null) = (ruled_by is null))
);
comment on table  ballots.roll_objection        is '名册异议: what somebody says is wrong with a posted roll.';
comment on column ballots.roll_objection.upheld is '是否成立: null until it is ruled on.';
create index objections_of_a_roll on ballots.roll_objection (roll_id, id);

create sequence ballots.poll_number;
grant usage on sequence ballots.poll_number to gongzhi_officer, gongzhi_job;

create table ballots.poll (
  no             text        not null,
  roll_id        bigint      not null references ballots.roll,
  area_id        bigint      not null,
  area_path      text        not null,
  question       text        not null,
  words          text        not null,
  matter         text        not null default '',
  rule_key       text        not null,
  rule_from      date        not null,
  secret         boolean     not null,
  twice          text        not null,
  proxies_most   int         not null,
  silent_follow  boolean     not null,
  extends_days   int         not null,
  basis          text        not null default '',
  state          text        not null default 'ANNOUNCED',
  announced_by   bigint      not null,
  announced_at   timestamptz not null,
  opens_at       timestamptz not null,
  closes_at      timestamptz not null,
  opened_by      bigint,
  opened_at      timestamptz,
  extended_at    timestamptz,
  closed_at      timestamptz,
  valid          boolean,
  passed         boolean,
  constraint a_poll_has_a_number primary key (no),
  constraint number_is_well_formed check (no ~ '^V-[0-9]{4}-[0-9]{6}$'),
  constraint a_question_is_short check (length(question) between 4 and 120 and length(words) <= 2000),
  constraint it_opens_before_it_closes check (opens_at < closes_at),
  constraint state_is_known check (state in ('ANNOUNCED', 'OPEN', 'CLOSED')),
  constraint twice_is_known check (twice in ('FIRST_COUNTS', 'LAST_COUNTS')),
  constraint a_secret_ballot_cannot_be_taken_back check (not secret or twice = 'FIRST_COUNTS'),
  constraint limits_are_sane check (proxies_most between 0 and 20 and extends_days between 0 and 60),
  constraint open_means_opened_by_somebody check ((state = 'ANNOUNCED') = (opened_at is null) and (opened_at is null) = (opened_by is null)),
  constraint closed_means_with_an_outcome check (
    (state = 'CLOSED') = (closed_at is not null) and (state = 'CLOSED') = (valid is not null)
    and (state = 'CLOSED') = (passed is not null))
);
comment on table  ballots.poll               is '表决: one question put to a roll, by a rule of the law.';
comment on column ballots.poll.matter        is '事项: which of the nine matters of owners; empty for other electorates.';
comment on column ballots.poll.rule_from     is '规则版本: from when the version of the rule is in force by which it is counted.';
comment on column ballots.poll.secret        is '无记名: choices are stored apart from who voted.';
comment on column ballots.poll.twice         is '改票: what counts when somebody votes again.';
comment on column ballots.poll.proxies_most  is '委托上限: for how many others one person may vote; zero where nobody may.';
comment on column ballots.poll.extends_days  is '延期: by how many days it is prolonged once if too few took part; zero for never.';
comment on column ballots.poll.basis         is '效力依据: why it binds; empty where it only advises, as polls do unless a place says otherwise.';
comment on column ballots.poll.valid         is '有效: whether enough took part; null until it is closed. So passed.';
create index polls_by_ground on ballots.poll (area_path text_pattern_ops, no desc);
create index polls_that_end on ballots.poll (closes_at) where state = 'OPEN';

create table ballots.cast_ballot (
  id         bigint generated always as identity,
  poll_no    text        not null references ballots.poll,
  entry_no   int         not null,
  party_id   bigint      not null,
  choice     text,
  channel    text        not null,
  arrived    timestamptz not null,
  entered_by bigint,
  checked_by bigint,
  agent      text        not null default '',
  document   text        not null default '',
  code       text        not null,
  constraint a_ballot_has_an_id primary key (id),
  constraint a_code_opens_one_ballot unique (code),
  constraint choice_is_known check (choice in ('YES', 'NO', 'ABSTAIN')),
  constraint channel_is_known check (channel in ('WEB', 'ASSISTED', 'PAPER', 'IMPORTED')),
  constraint what_others_enter_names_them check ((channel = 'WEB') = (entered_by is null)),
  constraint paper_is_entered_by_two check (
    (channel = 'PAPER') = (checked_by is not null) and (checked_by is null or checked_by <> entered_by))
);
comment on table  ballots.cast_ballot            is '选票: one ballot as it came in; never changed.';
comment on column ballots.cast_ballot.party_id   is '本人: for whom it speaks.';
comment on column ballots.cast_ballot.choice     is '意见: null where it is spoilt, and in every secret poll, whose choices are stored apart.';
comment on column ballots.cast_ballot.entered_by is '录入: null where the voter sent it.';
comment on column ballots.cast_ballot.agent      is '受托人: written by hand as on the document; empty where the voter voted.';
comment on column ballots.cast_ballot.document   is '凭据: name of the scan or photo; empty for none.';
comment on column ballots.cast_ballot.code       is '回执码: by which the voter finds this ballot in the public file.';
create index ballots_of_a_voter on ballots.cast_ballot (poll_no, entry_no, id);

create table ballots.voice (
  poll_no  text   not null references ballots.poll,
  entry_no int    not null,
  cast_id  bigint not null references ballots.cast_ballot,
  way      text   not null,
  area     bigint not null,
  constraint a_voter_has_one_ballot_that_counts primary key (poll_no, entry_no),
  constraint way_is_known check (way in ('PAPER', 'OTHER'))
);
comment on table  ballots.voice      is '计入的选票: the one ballot of a voter that counts; who took part, never how.';
comment on column ballots.voice.way  is '方式: whoever voted on paper does not vote otherwise, and the reverse.';

create table ballots.secret_choice (
  poll_no text not null references ballots.poll,
  key     uuid not null,
  choice  text,
  constraint a_secret_choice_has_a_random_key primary key (poll_no, key),
  constraint choice_is_known check (choice in ('YES', 'NO', 'ABSTAIN'))
);
comment on table ballots.secret_choice is '无记名意见: what was said in a secret poll, apart from who said it.';

create table ballots.paper (
  poll_no    text        not null references ballots.poll,
  entry_no   int         not null,
  area_path  text        not null,
  party_id   bigint      not null,
  choice     text        not null,
  agent      text        not null default '',
  document   text        not null,
  entered_by bigint      not null,
  entered_at timestamptz not null,
  constraint a_paper_waits_once_for_its_second_entry primary key (poll_no, entry_no),
  constraint choice_is_known check (choice in ('YES', 'NO', 'ABSTAIN', 'SPOILT'))
);
comment on table  ballots.paper          is '待核纸质票: entered once; becomes a ballot when a second person enters the same.';
comment on column ballots.paper.document is '扫描件: name of the scan.';

create table ballots.denial (
  cast_id  bigint      not null references ballots.cast_ballot,
  poll_no  text        not null,
  party_id bigint      not null,
  at       timestamptz not null,
  counts   boolean     not null,
  constraint a_ballot_is_denied_once primary key (cast_id)
);
comment on table  ballots.denial        is '不是我投的: a person says that a ballot in their name is not theirs.';
comment on column ballots.denial.counts is '截止前: said before the end, so that the ballot is set aside; later it is only shown.';

create table ballots.result (
  poll_no   text        not null references ballots.poll,
  content   text        not null,
  hash      text        not null,
  published timestamptz not null,
  constraint a_poll_has_one_result primary key (poll_no)
);
comment on table  ballots.result         is '表决结果: the public file of rule, roll, ballots and count, without persons.';
comment on column ballots.result.content is '公开文件: as everybody downloads and recounts it.';

-- Changing a roll takes the row of the roll, and so does freezing it: nothing changes on a frozen roll.
create function ballots.refuse_frozen() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_state text;
begin
  select state into found_state from ballots.roll where id = coalesce(new.roll_id, old.roll_id) for share;
  if found_state = 'FROZEN' then
    raise exception 'a frozen roll does not change' using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;
comment on function ballots.refuse_frozen is '冻结: the trigger of everything on a roll.';
create trigger frozen_rolls_never_change before insert or update or delete on ballots.roll_entry
  for each row execute function ballots.refuse_frozen();
create trigger frozen_rolls_never_change before insert or update or delete on ballots.roll_part
  for each row execute function ballots.refuse_frozen();
create trigger frozen_rolls_never_change before insert or update or delete on ballots.roll_person
  for each row execute function ballots.refuse_frozen();
create trigger a_frozen_roll_stays before update or delete on ballots.roll
  for each row when (old.state = 'FROZEN') execute function shared.refuse_change();
alter table ballots.roll_entry  enable always trigger frozen_rolls_never_change;
alter table ballots.roll_part   enable always trigger frozen_rolls_never_change;
alter table ballots.roll_person enable always trigger frozen_rolls_never_change;
alter table ballots.roll        enable always trigger a_frozen_roll_stays;

-- Casting shares the row of the poll and closing takes it alone: what is accepted is counted.
create function ballots.takes_ballots(poll text, moment timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform from ballots.poll p
    where p.no = poll and p.state = 'OPEN' and moment >= p.opens_at and moment < p.closes_at for share;
  return found;
end $$;
comment on function ballots.takes_ballots is '是否收票: whether a ballot that arrives at this moment counts; keeps the poll open until the end of the transaction.';
create function ballots.refuse_late() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not ballots.takes_ballots(new.poll_no, new.arrived) then
    raise exception 'the poll takes no ballots' using errcode = 'check_violation', constraint = 'a_ballot_comes_in_time';
  end if;
  return new;
end $$;
comment on function ballots.refuse_late is '截止: the trigger that refuses what comes at the closing moment or later.';
create trigger a_ballot_comes_in_time before insert on ballots.cast_ballot
  for each row execute function ballots.refuse_late();
create trigger a_closed_poll_stays before update or delete on ballots.poll
  for each row when (old.state = 'CLOSED') execute function shared.refuse_change();
alter table ballots.poll enable always trigger a_closed_poll_stays;
call shared.keep_append_only('ballots.cast_ballot');
call shared.keep_append_only('ballots.secret_choice');
call shared.keep_append_only('ballots.denial');
call shared.keep_append_only('ballots.result');

create function ballots.speaks_for(roll bigint, entry int) returns boolean
  language sql stable parallel safe
  return exists (select from ballots.roll_person p
                  where p.roll_id = roll and p.entry_no = entry and p.party_id = shared.current_party());
comment on function ballots.speaks_for is '本人: whether the viewer may fill in the ballot of this entry.';

do $$
declare
  one text;
begin
  foreach one in array array['roll', 'roll_entry', 'roll_part', 'roll_person', 'roll_objection', 'poll', 'cast_ballot',
                             'voice', 'secret_choice', 'paper', 'denial', 'result'] loop
    execute format('alter table ballots.%I enable row level security', one);
    execute format('alter table ballots.%I force row level security', one);
    execute format('create policy the_program_works on ballots.%I to gongzhi_job using (true) with check (true)', one);
  end loop;
end $$;
create policy everybody_reads_what_is_posted on ballots.roll for select
  using (state <> 'DRAFT' or shared.in_scope(area_path));
create policy officers_make_rolls on ballots.roll for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and made_by = shared.current_party());
create policy officers_keep_rolls on ballots.roll for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy everybody_reads_heads on ballots.roll_entry for select using (true);
create policy officers_read_parts on ballots.roll_part for select to gongzhi_officer
  using (exists (select from ballots.roll r where r.id = roll_id and shared.in_scope(r.area_path)));
create policy officers_read_persons on ballots.roll_person for select to gongzhi_officer
  using (exists (select from ballots.roll r where r.id = roll_id and shared.in_scope(r.area_path)));
create policy ones_own_entry on ballots.roll_person for select to gongzhi_resident, gongzhi_officer
  using (party_id = shared.current_party());
create policy ones_own_parts on ballots.roll_part for select to gongzhi_resident, gongzhi_officer
  using (ballots.speaks_for(roll_id, entry_no));
create policy officers_fill_rolls on ballots.roll_entry to gongzhi_officer
  using (exists (select from ballots.roll r where r.id = roll_id and shared.in_scope(r.area_path)))
  with check (exists (select from ballots.roll r where r.id = roll_id and shared.in_scope(r.area_path)));
create policy officers_fill_parts on ballots.roll_part for insert to gongzhi_officer
  with check (exists (select from ballots.roll r where r.id = roll_id and shared.in_scope(r.area_path)));
create policy officers_fill_persons on ballots.roll_person for insert to gongzhi_officer
  with check (exists (select from ballots.roll r where r.id = roll_id and shared.in_scope(r.area_path)));
create policy officers_hear_objections on ballots.roll_objection to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy everybody_reads_polls on ballots.poll for select using (true);
create policy officers_announce_polls on ballots.poll for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and announced_by = shared.current_party());
create policy officers_open_polls on ballots.poll for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy ones_own_ballot on ballots.cast_ballot for select to gongzhi_resident, gongzhi_officer
  using (party_id = shared.current_party());
create policy what_one_entered on ballots.cast_ballot for select to gongzhi_officer
  using (entered_by = shared.current_party() or checked_by = shared.current_party());
create policy voters_cast on ballots.cast_ballot for insert to gongzhi_resident, gongzhi_officer
  with check (channel = 'WEB' and party_id = shared.current_party()
    and exists (select from ballots.poll p where p.no = poll_no and ballots.speaks_for(p.roll_id, entry_no)));
create policy officers_enter_ballots on ballots.cast_ballot for insert to gongzhi_officer
  with check (channel in ('ASSISTED', 'PAPER', 'IMPORTED')
    and shared.current_party() in (entered_by, checked_by)
    and exists (select from ballots.poll p join ballots.roll_person r on r.roll_id = p.roll_id
                 where p.no = poll_no and shared.in_scope(p.area_path)
                   and r.entry_no = cast_ballot.entry_no and r.party_id = cast_ballot.party_id));
create policy everybody_reads_who_took_part on ballots.voice for select using (true);
create policy voters_speak on ballots.voice to gongzhi_resident, gongzhi_officer
  using (exists (select from ballots.poll p where p.no = poll_no and ballots.speaks_for(p.roll_id, entry_no)))
  with check (exists (select from ballots.poll p where p.no = poll_no and ballots.speaks_for(p.roll_id, entry_no)));
create policy officers_note_voices on ballots.voice to gongzhi_officer
  using (exists (select from ballots.poll p where p.no = poll_no and shared.in_scope(p.area_path)))
  with check (exists (select from ballots.poll p where p.no = poll_no and shared.in_scope(p.area_path)));
create policy whoever_votes_says_it_in_secret on ballots.secret_choice for insert to gongzhi_resident, gongzhi_officer
  with check (exists (select from ballots.poll p
                       where p.no = poll_no and p.secret and p.state = 'OPEN'
                         and (shared.in_scope(p.area_path)
                              or exists (select from ballots.roll_person q
                                          where q.roll_id = p.roll_id and q.party_id = shared.current_party()))));
create policy officers_enter_papers on ballots.paper to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy ones_own_denial on ballots.denial for select to gongzhi_resident, gongzhi_officer
  using (party_id = shared.current_party());
create policy denials_after_the_end_are_counted on ballots.denial for select using (not counts);
create policy whoever_it_names_denies on ballots.denial for insert to gongzhi_resident, gongzhi_officer
  with check (party_id = shared.current_party()
    and exists (select from ballots.cast_ballot c where c.id = cast_id and c.party_id = shared.current_party()));
create policy everybody_reads_results on ballots.result for select using (true);

grant select on ballots.roll, ballots.roll_entry, ballots.poll, ballots.voice, ballots.result
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant select on ballots.roll_part, ballots.roll_person, ballots.denial, ballots.cast_ballot
   to gongzhi_resident, gongzhi_officer, gongzhi_job;
grant select, insert on ballots.roll_objection, ballots.paper to gongzhi_officer;
grant select on ballots.roll_objection, ballots.paper, ballots.secret_choice to gongzhi_job;
grant insert on ballots.roll, ballots.roll_entry, ballots.roll_part, ballots.roll_person, ballots.poll to gongzhi_officer;
grant delete on ballots.roll_entry, ballots.paper to gongzhi_officer;
grant update (state, posted_at, objections_until, frozen_at, hash, heads, area) on ballots.roll to gongzhi_officer;
grant update (upheld, ruling, ruled_by, ruled_at) on ballots.roll_objection to gongzhi_officer;
grant update (state, opened_by, opened_at) on ballots.poll to gongzhi_officer;
grant update (state, closes_at, extended_at, closed_at, valid, passed) on ballots.poll to gongzhi_job;
grant update (state) on ballots.roll to gongzhi_job;
grant insert on ballots.cast_ballot, ballots.secret_choice, ballots.denial to gongzhi_resident, gongzhi_officer;
grant insert, update, delete on ballots.voice to gongzhi_resident, gongzhi_officer;
grant insert on ballots.result to gongzhi_job;
grant select (cast_id, poll_no, counts) on ballots.denial to gongzhi_public, gongzhi_administrator, gongzhi_auditor;
grant execute on function ballots.takes_ballots, ballots.speaks_for to gongzhi_resident, gongzhi_officer, gongzhi_job;
