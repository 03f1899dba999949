-- The hotline is answered about what is confidential too: that it is being seen to, and by when; not what it is.
create function cases.confidential_orders(before timestamptz, most integer)
  returns table (order_no text, no text, place text, rule_version integer, status text, result text,
                 received_at timestamptz, promised_at timestamptz, done_at timestamptz, closed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.order_no, c.no, c.place, c.rule_version, c.status, c.result, o.imported_at, c.promised_at, c.done_at, c.closed_at
    from cases.hotline_order o
    join cases.case_file c on c.id = o.case_id
   where c.restricted and o.imported_at < before and shared.in_scope(o.area_path)
   order by o.imported_at desc, o.order_no desc
   limit most
$$;
comment on function cases.confidential_orders is '保密工单: how far the confidential orders of one''s ground are, without what they are about.';
grant create on schema cases to gongzhi_job;
alter function cases.confidential_orders(timestamptz, integer) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.confidential_orders(timestamptz, integer) from public;
grant execute on function cases.confidential_orders(timestamptz, integer) to gongzhi_officer;
