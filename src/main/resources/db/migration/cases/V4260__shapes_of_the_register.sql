-- At a million lines four shapes of question had no index of their own and looked through all that is open or late.
create index open_lines_by_place_and_group on cases.register_line (place, group_code, received_at desc, case_id desc)
  include (status) where closed_at is null;
create index late_lines_by_place_and_group on cases.register_line (place, group_code, late_from, case_id)
  where late_from is not null;
create index late_lines_by_community_and_group on cases.register_line (community_id, group_code, late_from, case_id)
  where late_from is not null;
create index asked_lines_by_place on cases.register_line (place, received_at desc, case_id desc)
  include (group_code) where closed_at is null and status = 'REPORTED_DONE';

-- The months of the last year one by one, which is quick for words of many titles; what is older in one look, which is
-- quick for words of few. Month by month down to the beginning, rare words took fifty milliseconds.
create or replace function cases.titles_like(ground text, words text, since date, until date, near bigint[], most integer)
  returns table (id bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  edge  date := greatest(since, (until - interval '11 months')::date);
  found integer;
begin
  return query
    select hit.case_id
      from generate_series(until::timestamp, edge::timestamp, interval '-1 month') as asked (begin)
     cross join lateral (
      select l.case_id
        from cases.register_line l
       where l.terms @> (cases.pairs_of(words) || (ground || '/' || to_char(asked.begin, 'YYYY-MM')))
         and position(lower(words) in lower(l.title)) > 0
         and (near is null or l.community_id = any (near))
       order by l.received_at desc, l.case_id desc
       limit most) hit
     limit most;
  get diagnostics found = row_count;
  if found = most or edge = since then
    return;
  end if;
  return query
    with older as materialized (
      select l.case_id, l.received_at
        from cases.register_line l
       where l.terms @> cases.pairs_of(words)
         and l.place = ground
         and l.month >= to_char(since, 'YYYY-MM')
         and l.month < to_char(edge, 'YYYY-MM')
         and position(lower(words) in lower(l.title)) > 0
         and (near is null or l.community_id = any (near)))
    select o.case_id from older o order by o.received_at desc, o.case_id desc limit most - found;
end $$;
