-- Taking a call down: what was typed so far, without who called; and who looked through whose earlier matters.
create table cases.call_draft (
  author_id  bigint      not null,
  fields     jsonb       not null,
  updated_at timestamptz not null,
  constraint an_officer_takes_down_one_call primary key (author_id),
  constraint a_draft_is_short check (length(fields::text) <= 8000)
);
comment on table  cases.call_draft        is '接线草稿: what an officer has typed of a call and not sent; gone after seven days.';
comment on column cases.call_draft.fields is '已填内容: never the name or the phone of the caller.';
create index call_drafts_by_age on cases.call_draft (updated_at);

create table cases.history_look (
  id        bigint generated always as identity,
  by_id     bigint      not null,
  person_id bigint,
  at        timestamptz not null,
  found     integer     not null,
  constraint history_look_has_an_id primary key (id),
  constraint what_was_found_is_counted check (found between 0 and 100)
);
comment on table  cases.history_look           is '来电查询留痕: an officer who had a caller on the phone looked through what that person had reported; never changed.';
comment on column cases.history_look.person_id is '来电人: null where nobody is known by that number.';
comment on column cases.history_look.found     is '查到件数: how many matters were shown.';
create index looks_of_an_officer on cases.history_look (by_id, at);
create index looks_at_a_person   on cases.history_look (person_id, at) where person_id is not null;
call shared.keep_append_only('cases.history_look');

alter table cases.call_draft   enable row level security;
alter table cases.call_draft   force row level security;
alter table cases.history_look enable row level security;
alter table cases.history_look force row level security;
create policy ones_own_draft on cases.call_draft for all to gongzhi_officer
  using (author_id = shared.current_party()) with check (author_id = shared.current_party());
create policy background_clears_up on cases.call_draft for all to gongzhi_job using (true) with check (true);
create policy officers_leave_traces on cases.history_look for insert to gongzhi_officer
  with check (by_id = shared.current_party());
create policy officers_read_their_own on cases.history_look for select to gongzhi_officer
  using (by_id = shared.current_party());
create policy people_read_who_looked on cases.history_look for select to gongzhi_resident
  using (person_id = shared.current_party());
create policy auditors_read_all on cases.history_look for select to gongzhi_auditor using (true);
grant select, insert, update, delete on cases.call_draft to gongzhi_officer;
grant select, delete on cases.call_draft to gongzhi_job;
grant select, insert on cases.history_look to gongzhi_officer;
grant select on cases.history_look to gongzhi_resident, gongzhi_auditor;
