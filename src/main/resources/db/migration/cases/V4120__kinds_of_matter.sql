-- What somebody wants with a matter: one of the five kinds of the hotlines.
alter table cases.case_file add column kind text not null default 'HELP';
comment on column cases.case_file.kind is '诉求类型: what the reporter wants with it, chosen or by the category: to know, to have help, to complain, to report, to suggest.';
alter table cases.case_file
  add constraint kind_is_known check (kind in ('CONSULT', 'HELP', 'COMPLAINT', 'REPORT', 'SUGGESTION'));
grant select (kind) on cases.case_file to gongzhi_public, gongzhi_officer;
grant update (kind) on cases.case_file to gongzhi_officer, gongzhi_job;

alter table cases.register_line add column kind text not null default 'HELP';
comment on column cases.register_line.kind is '诉求类型: as on the case.';
create index lines_by_place_and_kind     on cases.register_line (place, kind, received_at desc, case_id desc);
create index lines_by_community_and_kind on cases.register_line (community_id, kind, received_at desc, case_id desc);

create or replace view cases.register_source with (security_invoker = true) as
  select c.id as case_id, c.no, c.place, c.community_id, left(c.category, 2) as group_code, c.category, c.rule_version,
         c.status, c.title_public as title, to_char(c.received_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
         c.received_at, c.promised_at,
         case when c.closed_at is null and not (c.status = 'REPORTED_DONE' and c.done_at <= c.promised_at)
              then c.promised_at end as late_from,
         c.done_at, c.closed_at, floor(c.lng * 1000)::integer as east, floor(c.lat * 1000)::integer as north,
         case when c.title_public is not null
              then cases.pairs_of(c.title_public)
                || (c.place || '/' || to_char(c.received_at at time zone 'Asia/Shanghai', 'YYYY-MM')) end as terms,
         c.result, c.kind
    from cases.case_file c
   where not c.restricted and not c.hidden;
