-- An opinion is kept back with a reason; that it was stays on record, also where it is released later.
create table procedures.opinion_withheld (
  opinion_id  bigint      not null references procedures.opinion,
  decision_no text        not null references procedures.decision (no),
  why         text        not null,
  by_id       bigint      not null,
  at          timestamptz not null,
  released_at timestamptz,
  constraint an_opinion_is_withheld_once primary key (opinion_id),
  constraint withholding_says_why check (length(why) between 4 and 200)
);
comment on table  procedures.opinion_withheld             is '不公开的意见: why one is kept back, for everybody and its author; not what it says.';
comment on column procedures.opinion_withheld.released_at is '后来公开的时间: null where it stayed so.';
create index withheld_of_a_decision on procedures.opinion_withheld (decision_no, at);
alter table procedures.opinion_withheld enable row level security;
alter table procedures.opinion_withheld force row level security;
grant select on procedures.opinion_withheld to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
  gongzhi_auditor, gongzhi_job;
create policy reasons_are_public on procedures.opinion_withheld for select using (true);
create policy withheld_where_one_serves on procedures.opinion_withheld for insert to gongzhi_officer with check (
  by_id = shared.current_party() and exists (select from procedures.decision d where d.no = decision_no
    and (shared.in_scope(d.area_path) or d.owner_id = shared.current_party())));
create policy released_after_all on procedures.opinion_withheld for update to gongzhi_officer using (
  released_at is null and exists (select from procedures.decision d where d.no = decision_no
    and (shared.in_scope(d.area_path) or d.owner_id = shared.current_party())))
  with check (released_at is not null);
grant insert, update (released_at) on procedures.opinion_withheld to gongzhi_officer;
