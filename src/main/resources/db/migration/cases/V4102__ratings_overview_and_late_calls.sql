-- Ratings by unit and month, and calls that are late.
alter table cases.rating add column late_told boolean not null default false;
comment on column cases.rating.late_told is '超时已告: that the unit and the level above were told that the call is late.';
grant update (late_told) on cases.rating to gongzhi_job;
create index calls_that_wait on cases.rating (call_by) where call_by is not null and called_at is null and not late_told;
create index ratings_by_time on cases.rating (rated_at);

create index answers_by_time on cases.case_event (at)
 where act in ('CONFIRMED', 'CONFIRMED_IN_PERSON', 'UNDERSTOOD', 'UNDERSTOOD_IN_PERSON', 'REOPENED', 'REOPENED_IN_PERSON', 'ESCALATED');
