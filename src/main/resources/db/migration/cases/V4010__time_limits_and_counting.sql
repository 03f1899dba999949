-- A time limit fires once, and counters are folded in the order in which acts became final.
create table cases.timer_mark (
  case_id  bigint      not null references cases.case_file,
  kind     text        not null,
  due_at   timestamptz not null,
  fired_at timestamptz not null,

  constraint a_time_limit_fires_once primary key (case_id, kind, due_at),
  constraint kind_is_known check (kind in ('SOON', 'OVERDUE', 'SUPERVISED', 'UNANSWERED'))
);
comment on table  cases.timer_mark        is '时限提醒: what the program has done about a time limit; a second runner finds the mark and does nothing.';
comment on column cases.timer_mark.due_at is '时限: the limit it is about; a limit that was moved fires anew.';
grant select, insert on cases.timer_mark to gongzhi_job;

create index open_by_due on cases.case_file (due_at) where closed_at is null;

alter table cases.case_event add column xact xid8 not null default pg_current_xact_id();
comment on column cases.case_event.xact is '事务号: the transaction that wrote it; tells which events can no longer be joined by earlier ones.';
create index events_by_transaction on cases.case_event (xact);

alter table cases.fold_position drop column last_event_id;
alter table cases.fold_position add column horizon xid8 not null default '0';
comment on column cases.fold_position.horizon is '计数边界: events of transactions before this one are in the counters, all others are not.';

create function cases.measure_of(act text, detail jsonb) returns text
  language sql immutable
  return case
    when act = 'RECEIVED' then 'received'
    when act in ('ASSIGNED', 'TRANSFERRED') then 'assigned'
    when act = 'ACCEPTED' then 'accepted'
    when act = 'REPORTED_DONE' then 'reported-done'
    when act in ('CONFIRMED', 'CONFIRMED_IN_PERSON') then 'resolved'
    when act = 'CONFIRMED_INDEPENDENTLY' then 'resolved-unheard'
    when act in ('REOPENED', 'REOPENED_IN_PERSON', 'ESCALATED') then 'reopened'
    when act = 'REJECTED' then 'rejected'
    when act = 'WITHDRAWN' then 'withdrawn'
    when act = 'MERGED' then 'merged'
    when act = 'APPEALED' then 'appealed'
    when act = 'EXTENDED' then 'extended'
    when act = 'SUPERVISED' then 'supervised'
    when act = 'REMINDED' and detail ->> 'timer' = 'OVERDUE' then 'overdue'
  end;

-- The category is the one the case had when the act happened, so that a later correction never moves what is counted.
create view cases.counted_event with (security_invoker = true) as
  select e.xact,
         to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM') as month,
         c.community_id,
         coalesce((select r.detail ->> 'from'
                     from cases.case_event r
                    where r.case_id = e.case_id and r.seq > e.seq and r.act = 'RECLASSIFIED'
                    order by r.seq
                    limit 1), c.category) as category,
         cases.measure_of(e.act, e.detail) as measure
    from cases.case_event e
    join cases.case_file c on c.id = e.case_id
   where cases.measure_of(e.act, e.detail) is not null;
comment on view cases.counted_event is '计入的经过: the events that count, each with its cell; counters and recounts both read it.';
grant select on cases.counted_event to gongzhi_job;

create index intake_keys_by_age on cases.intake_key (made_at);
