-- Answers that went out although the check asked for more, with the reason of whoever sent them.
create table cases.sent_anyway (
  id        bigint generated always as identity,
  case_id   bigint      not null references cases.case_file,
  case_no   text        not null,
  area_path text        not null,
  act       text        not null,
  faults    text[]      not null,
  reason    text        not null,
  by_id     bigint      not null,
  at        timestamptz not null,
  constraint sent_anyway_has_an_id primary key (id),
  constraint something_was_asked_for check (cardinality(faults) between 1 and 20),
  constraint a_reason_is_given check (length(reason) between 4 and 300 or reason = '—')
);
comment on table  cases.sent_anyway           is '仍要发送: an answer that went out although the check asked for more.';
comment on column cases.sent_anyway.area_path is '属地: path of where the matter lies.';
comment on column cases.sent_anyway.faults    is '提示: what the check had asked for, by its names.';
comment on column cases.sent_anyway.reason    is '理由: why it went out all the same; a dash once the case is anonymised.';
create index sent_anyway_by_time on cases.sent_anyway (at desc, id desc);

create trigger sent_anyway_stays before update of id, case_id, case_no, area_path, act, faults, by_id, at or delete on cases.sent_anyway
  for each row execute function shared.refuse_change();
alter table cases.sent_anyway enable always trigger sent_anyway_stays;

alter table cases.sent_anyway enable row level security;
alter table cases.sent_anyway force row level security;
create policy background_sees_all on cases.sent_anyway for select to gongzhi_job using (true);
create policy words_go_with_their_case on cases.sent_anyway for update to gongzhi_job using (true) with check (reason = '—');
create policy officers_of_the_area_and_whoever_sent_it on cases.sent_anyway for select to gongzhi_officer
  using (by_id = shared.current_party() or
    (shared.in_scope(area_path) and exists (select from cases.case_file c where c.id = case_id and not c.restricted)));
create policy officers_say_why on cases.sent_anyway for insert to gongzhi_officer with check (by_id = shared.current_party());
grant select on cases.sent_anyway to gongzhi_officer, gongzhi_job;
grant insert on cases.sent_anyway to gongzhi_officer;
grant update (reason) on cases.sent_anyway to gongzhi_job;
