-- Ballots with several names or projects: open proposals, review with reasons and remedy, a posted slate, and choices that
-- stand apart from who made them. What is closed never changes.
create sequence ballots.contest_number;
create sequence ballots.contest_option_number;
grant usage on sequence ballots.contest_number to gongzhi_officer, gongzhi_job;
grant usage on sequence ballots.contest_option_number to gongzhi_resident, gongzhi_officer, gongzhi_job;

create table ballots.contest (
  no              text        not null,
  kind            text        not null,
  roll_id         bigint      not null references ballots.roll,
  area_id         bigint      not null,
  area_path       text        not null,
  title           text        not null,
  words           text        not null,
  method          text        not null,
  paper           text        not null,
  seats           int         not null,
  most            int         not null,
  budget_fen      bigint      not null,
  rule_key        text        not null default '',
  rule_from       date,
  after_no        text references ballots.contest,
  state           text        not null default 'NOMINATING',
  announced_by    bigint      not null,
  announced_at    timestamptz not null,
  nominated_until timestamptz not null,
  opens_at        timestamptz not null,
  closes_at       timestamptz not null,
  notice_no       text        not null default '',
  posted_at       timestamptz,
  seed            text        not null default '',
  opened_by       bigint,
  opened_at       timestamptz,
  closed_at       timestamptz,
  constraint a_contest_has_a_number primary key (no),
  constraint number_is_well_formed check (no ~ '^[EB]-[0-9]{4}-[0-9]{6}$'),
  constraint kind_is_known check (kind in ('ELECTION', 'BUDGET') and starts_with(no, left(kind, 1))),
  constraint a_title_is_short check (length(title) between 4 and 60 and length(words) <= 2000),
  constraint method_fits_its_kind check (
    (kind = 'ELECTION' and method in ('BLOCK', 'APPROVAL', 'RANKED') and seats between 1 and 50 and budget_fen = 0)
    or (kind = 'BUDGET' and method in ('GREEDY', 'EQUAL_SHARES') and seats = 0 and budget_fen > 0)),
  constraint paper_is_known check (paper in ('MARKS', 'RANKS', 'POINTS') and most between 1 and 100),
  constraint a_rule_has_its_version check ((rule_key = '') = (rule_from is null)),
  constraint one_thing_after_the_other check (nominated_until < opens_at and opens_at < closes_at),
  constraint state_is_known check (state in ('NOMINATING', 'POSTED', 'OPEN', 'CLOSED')),
  constraint posted_means_on_a_notice check ((notice_no = '') = (posted_at is null) and (state = 'NOMINATING') = (posted_at is null)),
  constraint open_means_drawn_by_somebody check (
    (opened_at is null) = (state in ('NOMINATING', 'POSTED')) and (opened_at is null) = (opened_by is null)
    and (opened_at is null) = (seed = '')),
  constraint closed_at_its_moment check ((state = 'CLOSED') = (closed_at is not null))
);
comment on table  ballots.contest                 is '选项投票: an election or a participatory budget.';
comment on column ballots.contest.method          is '计票办法: marks, marks without limit, ranks; for budgets by votes in order, or by equal shares.';
comment on column ballots.contest.paper           is '选票样式: marks, ranks or points.';
comment on column ballots.contest.most            is '上限: so many marks or places, or so many points for one project.';
comment on column ballots.contest.rule_key        is '规则: how many votes elect; empty where most votes are enough.';
comment on column ballots.contest.after_no        is '补选: after which election this one fills what was left open; null for none.';
comment on column ballots.contest.nominated_until is '提名截止: until when names and projects are put forward.';
comment on column ballots.contest.notice_no       is '公示编号: the notice with the slate; empty until it is posted.';
comment on column ballots.contest.seed            is '抽签种子: thrown in public and fixed before the first ballot; decides the order on the paper and between equals.';
create index contests_by_ground on ballots.contest (kind, area_path text_pattern_ops, no desc);
create index contests_that_end on ballots.contest (closes_at) where state = 'OPEN';
create index contests_after_another on ballots.contest (after_no) where after_no is not null;

create table ballots.contest_target (
  contest_no text not null references ballots.contest,
  trait      text not null,
  share      text not null,
  constraint a_target_stands_once primary key (contest_no, trait),
  constraint trait_is_known check (trait in ('WOMAN', 'PARTY_MEMBER', 'RETIRED', 'YOUNG'))
);
comment on table  ballots.contest_target       is '人员结构目标: held against the slate and the elected and shown; it discards no vote.';
comment on column ballots.contest_target.share is '比例: such as >= 1/5 or > 1/2 of the elected.';

create table ballots.contest_option (
  contest_no    text        not null references ballots.contest,
  no            int         not null,
  area_path     text        not null,
  title         text        not null,
  words         text        not null,
  cost_fen      bigint      not null,
  traits        text[]      not null default '{}',
  state         text        not null default 'PUT',
  channel       text        not null,
  put_by        bigint      not null,
  put_at        timestamptz not null,
  reason        text        not null default '',
  decided_by    bigint,
  decided_at    timestamptz,
  complaint     text        not null default '',
  complained_at timestamptz,
  upheld        boolean,
  ruling        text        not null default '',
  ruled_by      bigint,
  place         int,
  constraint an_option_has_a_number primary key (contest_no, no),
  constraint an_option_is_named_once unique (contest_no, title),
  constraint words_are_short check (length(title) between 2 and 40 and length(words) <= 600 and length(reason) <= 300
    and length(complaint) <= 300 and length(ruling) <= 300),
  constraint state_is_known check (state in ('PUT', 'ACCEPTED', 'REFUSED')),
  constraint channel_is_known check (channel in ('WEB', 'DESK')),
  constraint decided_means_by_somebody check ((state = 'PUT') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint whoever_is_refused_hears_why check (state <> 'REFUSED' or reason <> ''),
  constraint a_complaint_is_about_a_refusal check ((complaint = '') = (complained_at is null) and (complaint = '' or decided_at is not null)),
  constraint a_ruling_answers_a_complaint check (
    (upheld is null) = (ruling = '') and (upheld is null) = (ruled_by is null) and (upheld is null or complaint <> '')),
  constraint another_person_rules check (ruled_by is null or ruled_by <> decided_by)
);
comment on table  ballots.contest_option            is '候选: a candidate or a project, from the proposal to the paper.';
comment on column ballots.contest_option.cost_fen   is '费用: in fen; zero in an election.';
comment on column ballots.contest_option.traits     is '特征: what targets ask for, as the review found it.';
comment on column ballots.contest_option.reason     is '理由: of the review; never empty for a refusal.';
comment on column ballots.contest_option.complaint  is '申诉: what whoever put it forward says against the refusal; empty for nothing. So the ruling, by another person.';
comment on column ballots.contest_option.place      is '票面顺序: drawn in public; null until it is open.';

create table ballots.contest_backer (
  contest_no text        not null,
  option_no  int         not null,
  party_id   bigint      not null,
  at         timestamptz not null,
  constraint a_person_backs_an_option_once primary key (contest_no, option_no, party_id),
  constraint a_backer_backs_something foreign key (contest_no, option_no) references ballots.contest_option
);
comment on table ballots.contest_backer is '附议: who put forward the same name or project.';

create table ballots.contest_voice (
  contest_no text        not null references ballots.contest,
  entry_no   int         not null,
  channel    text        not null,
  arrived    timestamptz not null,
  entered_by bigint,
  constraint a_voter_votes_once primary key (contest_no, entry_no),
  constraint channel_is_known check (channel in ('WEB', 'ASSISTED')),
  constraint what_others_enter_names_them check ((channel = 'WEB') = (entered_by is null))
);
comment on table  ballots.contest_voice            is '已投人: who took part, never how.';
comment on column ballots.contest_voice.entered_by is '录入: null where the voter sent it.';

create table ballots.contest_choice (
  contest_no text not null references ballots.contest,
  key        uuid not null,
  said       text,
  constraint a_choice_has_a_random_key primary key (contest_no, key),
  constraint a_choice_is_short check (length(said) <= 1000)
);
comment on table  ballots.contest_choice      is '无记名意见: what was chosen, apart from who chose it.';
comment on column ballots.contest_choice.said is '选票内容: numbers of options as the paper asks; empty abstains, null is spoilt.';

create table ballots.contest_result (
  contest_no text        not null references ballots.contest,
  content    text        not null,
  hash       text        not null,
  published  timestamptz not null,
  constraint a_contest_has_one_result primary key (contest_no)
);
comment on table ballots.contest_result is '选举或预算结果: the public file of options, choices and count, without voters.';

create trigger a_closed_contest_stays before update or delete on ballots.contest
  for each row when (old.state = 'CLOSED') execute function shared.refuse_change();
alter table ballots.contest enable always trigger a_closed_contest_stays;
call shared.keep_append_only('ballots.contest_voice');
call shared.keep_append_only('ballots.contest_choice');
call shared.keep_append_only('ballots.contest_result');
call shared.keep_append_only('ballots.contest_backer');

-- Nothing on the paper changes once it was posted.
create function ballots.keep_slate() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  found_state text;
begin
  select state into found_state from ballots.contest where no = new.contest_no for share;
  if found_state = 'CLOSED' or (found_state <> 'NOMINATING' and (tg_op = 'INSERT' or old.place is not null or new.place is null
       or (new.title, new.words, new.cost_fen, new.traits, new.state) is distinct from (old.title, old.words, old.cost_fen, old.traits, old.state))) then
    raise exception 'a posted slate does not change' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function ballots.keep_slate is '候选名单不改: the trigger of what stands on a posted slate; only the order is drawn later.';
create trigger a_posted_slate_stays before insert or update on ballots.contest_option
  for each row execute function ballots.keep_slate();
alter table ballots.contest_option enable always trigger a_posted_slate_stays;

-- The only door to the choices. Shares the row of the contest, which closing takes alone; one row for each voter.
create function ballots.say_among(contest text, entry int, way text, words text, moment timestamptz) returns text
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  held ballots.contest;
begin
  select c.* into held from ballots.contest c
   where c.no = contest and c.state = 'OPEN' and moment >= c.opens_at and moment < c.closes_at for share;
  if not found then
    return 'CLOSED';
  end if;
  if not exists (select from ballots.roll_person p
                  where p.roll_id = held.roll_id and p.entry_no = entry and p.voice
                    and ((way = 'WEB' and p.party_id = shared.current_party())
                         or (way = 'ASSISTED' and shared.in_scope(held.area_path)))) then
    return 'NOBODY';
  end if;
  insert into ballots.contest_voice (contest_no, entry_no, channel, arrived, entered_by)
  values (contest, entry, way, moment, case way when 'WEB' then null else shared.current_party() end)
  on conflict do nothing;
  if not found then
    return 'VOTED';
  end if;
  insert into ballots.contest_choice (contest_no, key, said) values (contest, gen_random_uuid(), words);
  return 'TAKEN';
end $$;
comment on function ballots.say_among is '无记名投票: takes one choice for each voter, and says why not.';
revoke execute on function ballots.say_among from public;
grant execute on function ballots.say_among to gongzhi_resident, gongzhi_officer;

-- Whoever puts forward a name that stands there already backs it, though nobody reads names before their review.
create function ballots.option_named(contest text, name text) returns int
  language sql stable security definer set search_path = pg_catalog
  return (select o.no from ballots.contest_option o where o.contest_no = contest and o.title = name);
comment on function ballots.option_named is '同名候选: the number of the option with this name; null for none.';
revoke execute on function ballots.option_named from public;
grant execute on function ballots.option_named to gongzhi_resident, gongzhi_officer;

do $$
declare
  one text;
begin
  foreach one in array array['contest', 'contest_target', 'contest_option', 'contest_backer', 'contest_voice', 'contest_choice',
                             'contest_result'] loop
    execute format('alter table ballots.%I enable row level security', one);
    execute format('alter table ballots.%I force row level security', one);
    execute format('create policy the_program_works on ballots.%I to gongzhi_job using (true) with check (true)', one);
  end loop;
end $$;
create policy everybody_reads_contests on ballots.contest for select using (true);
create policy officers_announce_contests on ballots.contest for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and announced_by = shared.current_party());
create policy officers_move_contests on ballots.contest for update to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy everybody_reads_targets on ballots.contest_target for select using (true);
create policy officers_set_targets on ballots.contest_target for insert to gongzhi_officer
  with check (exists (select from ballots.contest c where c.no = contest_no and shared.in_scope(c.area_path)));
create policy everybody_reads_the_slate on ballots.contest_option for select
  using (state = 'ACCEPTED' and exists (select from ballots.contest c where c.no = contest_no and c.state <> 'NOMINATING'));
create policy ones_own_proposal on ballots.contest_option for select to gongzhi_resident, gongzhi_officer
  using (put_by = shared.current_party());
create policy officers_review on ballots.contest_option to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy people_put_forward on ballots.contest_option for insert to gongzhi_resident, gongzhi_officer
  with check (channel = 'WEB' and state = 'PUT' and put_by = shared.current_party()
    and exists (select from ballots.contest c where c.no = contest_no and c.state = 'NOMINATING' and c.area_path = contest_option.area_path));
create policy people_complain on ballots.contest_option for update to gongzhi_resident, gongzhi_officer
  using (put_by = shared.current_party() and state = 'REFUSED') with check (put_by = shared.current_party() and state = 'REFUSED');
create policy ones_own_backing on ballots.contest_backer for select to gongzhi_resident, gongzhi_officer
  using (party_id = shared.current_party());
create policy officers_read_backers on ballots.contest_backer for select to gongzhi_officer
  using (exists (select from ballots.contest c where c.no = contest_no and shared.in_scope(c.area_path)));
create policy people_back on ballots.contest_backer for insert to gongzhi_resident, gongzhi_officer
  with check (party_id = shared.current_party());
create policy everybody_reads_who_took_part on ballots.contest_voice for select using (true);
create policy everybody_reads_results on ballots.contest_result for select using (true);

grant select on ballots.contest, ballots.contest_target, ballots.contest_result
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant select (contest_no, no, title, words, cost_fen, traits, state, place) on ballots.contest_option
   to gongzhi_public, gongzhi_administrator, gongzhi_auditor;
grant select on ballots.contest_option to gongzhi_resident, gongzhi_officer, gongzhi_job;
grant select (contest_no, entry_no) on ballots.contest_voice
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor;
grant select on ballots.contest_voice to gongzhi_job;
grant select on ballots.contest_choice to gongzhi_job;
grant select, insert on ballots.contest_backer to gongzhi_resident, gongzhi_officer;
grant insert on ballots.contest, ballots.contest_target to gongzhi_officer;
grant insert on ballots.contest_option to gongzhi_resident, gongzhi_officer;
grant update (state, nominated_until, opens_at, closes_at, notice_no, posted_at, seed, opened_by, opened_at) on ballots.contest to gongzhi_officer;
grant update (state, closed_at, closes_at) on ballots.contest to gongzhi_job;
grant update (state, traits, reason, decided_by, decided_at, upheld, ruling, ruled_by, place) on ballots.contest_option to gongzhi_officer;
grant update (complaint, complained_at) on ballots.contest_option to gongzhi_resident, gongzhi_officer;
grant insert on ballots.contest_result to gongzhi_job;
