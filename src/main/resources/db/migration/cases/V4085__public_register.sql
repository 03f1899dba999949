-- What everybody may look through stands in a table of its own, folded from the events in the background: the indexes
-- that its filters need would slow down every report on the table of cases.
create table cases.register_line (
  case_id      bigint      not null,
  no           text        not null,
  place        text        not null,
  community_id bigint      not null,
  group_code   text        not null,
  category     text        not null,
  rule_version integer     not null,
  status       text        not null,
  title        text,
  month        text        not null,
  received_at  timestamptz not null,
  promised_at  timestamptz not null,
  late_from    timestamptz,
  done_at      timestamptz,
  closed_at    timestamptz,
  east         integer,
  north        integer,
  terms        text[],
  constraint a_case_has_one_line primary key (case_id),
  constraint spot_is_whole check ((east is null) = (north is null)),
  constraint terms_belong_to_a_title check ((title is null) = (terms is null))
) with (fillfactor = 80);
comment on table  cases.register_line             is '公开台账: one public case as everybody may read it; nothing restricted or hidden, no words of a reporter, no exact point.';
comment on column cases.register_line.group_code  is '事项大类: the first two letters of the category.';
comment on column cases.register_line.title       is '公开标题: as an officer released it; null until then.';
comment on column cases.register_line.month       is '月份: of the report, in China, such as 2026-11.';
comment on column cases.register_line.late_from   is '超时起点: the promised moment while the case is open and was not reported done before it, else null.';
comment on column cases.register_line.east        is '方格: longitude of the west side of a square of a thousandth of a degree, in thousandths; null without a point.';
comment on column cases.register_line.north       is '方格: latitude of the south side of the same square, in thousandths.';
comment on column cases.register_line.terms       is '检索词: every pair of neighbouring letters of the title, and the place with the month.';

create index lines_by_place            on cases.register_line (place, received_at desc, case_id desc);
create index lines_by_place_and_group  on cases.register_line (place, group_code, received_at desc, case_id desc);
create index lines_by_community        on cases.register_line (community_id, received_at desc, case_id desc);
create index lines_by_community_and_group on cases.register_line (community_id, group_code, received_at desc, case_id desc);
create index open_lines_by_place       on cases.register_line (place, received_at desc, case_id desc)
  include (group_code, status) where closed_at is null;
create index open_lines_by_community   on cases.register_line (community_id, received_at desc, case_id desc)
  include (group_code, status) where closed_at is null;
create index late_lines_by_place       on cases.register_line (place, late_from, case_id) include (group_code) where late_from is not null;
create index late_lines_by_community   on cases.register_line (community_id, late_from, case_id) include (group_code) where late_from is not null;
create index ended_lines_by_place      on cases.register_line (place, received_at desc, case_id desc)
  include (group_code) where closed_at is not null and status <> 'RESOLVED';
create index ended_lines_by_community  on cases.register_line (community_id, received_at desc, case_id desc)
  include (group_code) where closed_at is not null and status <> 'RESOLVED';
create index closed_lines_by_place     on cases.register_line (place, closed_at desc, case_id desc) where closed_at is not null;
create index closed_lines_by_community on cases.register_line (community_id, closed_at desc, case_id desc) where closed_at is not null;
create index lines_by_their_title      on cases.register_line using gin (terms) with (fastupdate = off) where terms is not null;

create table cases.register_count (
  place        text    not null,
  month        text    not null,
  community_id bigint  not null,
  group_code   text    not null,
  lines        integer not null,
  constraint one_count_per_cell primary key (place, month, community_id, group_code),
  constraint lines_are_not_negative check (lines >= 0)
);
comment on table cases.register_count is '台账计数: how many lines the register has per month, community and kind of matter; equal to a recount.';

create table cases.register_position (
  only_row boolean not null default true,
  horizon  xid8    not null default '0',
  changes  bigint  not null default 0,
  constraint there_is_one_register_position primary key (only_row),
  constraint only_row_of_the_register_is_true check (only_row)
);
comment on table  cases.register_position         is '台账位置: how far the events are in the register.';
comment on column cases.register_position.horizon is '边界: events of transactions before this one are in the register, all others are not.';
comment on column cases.register_position.changes is '变更次数: rises with every line that changed; what was answered under it is still true.';
insert into cases.register_position default values;

create function cases.pairs_of(words text) returns text[]
  language sql immutable parallel safe
  return (select coalesce(array_agg(distinct substr(lower(words), at, 2)), '{}')
            from generate_series(1, length(words) - 1) as at);
comment on function cases.pairs_of is '双字: every pair of neighbouring letters, so that any two letters of a title find it.';

create function cases.count_register_lines() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    update cases.register_count set lines = lines - 1
     where place = old.place and month = old.month and community_id = old.community_id and group_code = old.group_code;
  end if;
  if tg_op <> 'DELETE' then
    insert into cases.register_count as known (place, month, community_id, group_code, lines)
    values (new.place, new.month, new.community_id, new.group_code, 1)
    on conflict (place, month, community_id, group_code) do update set lines = known.lines + 1;
  end if;
  return null;
end $$;
create trigger new_lines_are_counted after insert or delete on cases.register_line
  for each row execute function cases.count_register_lines();
create trigger moved_lines_are_counted after update on cases.register_line
  for each row when ((old.place, old.month, old.community_id, old.group_code)
    is distinct from (new.place, new.month, new.community_id, new.group_code))
  execute function cases.count_register_lines();

-- What a case looks like in the register now; the fold writes it, and a test compares the two.
create view cases.register_source with (security_invoker = true) as
  select c.id as case_id, c.no, c.place, c.community_id, left(c.category, 2) as group_code, c.category, c.rule_version,
         c.status, c.title_public as title, to_char(c.received_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
         c.received_at, c.promised_at,
         case when c.closed_at is null and not (c.status = 'REPORTED_DONE' and c.done_at <= c.promised_at)
              then c.promised_at end as late_from,
         c.done_at, c.closed_at, floor(c.lng * 1000)::integer as east, floor(c.lat * 1000)::integer as north,
         case when c.title_public is not null
              then cases.pairs_of(c.title_public)
                || (c.place || '/' || to_char(c.received_at at time zone 'Asia/Shanghai', 'YYYY-MM')) end as terms
    from cases.case_file c
   where not c.restricted and not c.hidden;
comment on view cases.register_source is '台账来源: the public side of each public case; the exact point is rounded down to its square.';

-- Under row-level rights an index of words is out of reach, so the search runs with the program's rights and gives back
-- nothing but which public lines match; whoever reads those lines passes their rights like everybody.
create function cases.titles_like(ground text, words text, since date, until date, near bigint[], most integer)
  returns table (id bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select hit.case_id
    from generate_series(until::timestamp, since::timestamp, interval '-1 month') as asked (begin)
   cross join lateral (
    select l.case_id
      from cases.register_line l
     where l.terms @> (cases.pairs_of(words) || (ground || '/' || to_char(asked.begin, 'YYYY-MM')))
       and position(lower(words) in lower(l.title)) > 0
       and (near is null or l.community_id = any (near))
     order by l.received_at desc, l.case_id desc
     limit most) hit
   limit most
$$;
comment on function cases.titles_like is '标题检索: public lines whose title holds the words, from the newest month to the oldest, at most so many.';

alter table cases.register_line enable row level security;
alter table cases.register_line force row level security;
create policy background_sees_all on cases.register_line for all to gongzhi_job using (true) with check (true);
-- As a value it is looked up row by row; as "exists" the planner would hash every case there is, for a page of thirty.
create policy what_is_public_at_this_moment on cases.register_line for select to gongzhi_public
  using ((select true from cases.case_file c where c.id = register_line.case_id));

grant select on cases.register_line, cases.register_count, cases.register_position to gongzhi_public;
grant select, insert, update, delete on cases.register_line to gongzhi_job;
grant select, insert, update on cases.register_count to gongzhi_job;
grant select, update on cases.register_position to gongzhi_job;
grant select on cases.register_source to gongzhi_job;

grant create on schema cases to gongzhi_job;
alter function cases.titles_like(text, text, date, date, bigint[], integer) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.titles_like(text, text, date, date, bigint[], integer) from public;
grant execute on function cases.titles_like(text, text, date, date, bigint[], integer) to gongzhi_public;
