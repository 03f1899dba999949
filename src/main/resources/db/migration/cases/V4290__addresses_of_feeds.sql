-- Each officer can have one address of their own under which a calendar or a feed reader gets the agenda of joint meetings.
create table cases.meeting_feed (
  party_id bigint      not null,
  handle   text        not null,
  made_at  timestamptz not null,
  constraint an_officer_has_one_feed primary key (party_id),
  constraint a_handle_leads_to_one_officer unique (handle),
  constraint a_handle_cannot_be_guessed check (length(handle) between 40 and 60)
);
comment on table  cases.meeting_feed         is '议题订阅: whose agenda an address shows; making another one ends it.';
comment on column cases.meeting_feed.handle  is '地址码: random; opens nothing without the keyed hash that stands behind it in the address.';
comment on column cases.meeting_feed.made_at is '生成时间: when the address was made.';

alter table cases.meeting_feed enable row level security;
alter table cases.meeting_feed force row level security;
create policy ones_own_feed on cases.meeting_feed for all to gongzhi_officer
  using (party_id = shared.current_party()) with check (party_id = shared.current_party());
create policy background_sees_all on cases.meeting_feed for select to gongzhi_job using (true);
grant select, insert on cases.meeting_feed to gongzhi_officer;
grant update (handle, made_at) on cases.meeting_feed to gongzhi_officer;
grant select on cases.meeting_feed to gongzhi_job;
