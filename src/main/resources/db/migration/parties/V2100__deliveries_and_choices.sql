-- Each notice goes out by each way from an outbox of that way; people choose; what fails is seen.
create table parties.delivery (
  notice_id   uuid        not null references parties.notice,
  way         text        not null,
  key         text        not null,
  told_at     timestamptz not null,
  state       text        not null default 'WAITING',
  tries       integer     not null default 0,
  next_try_at timestamptz not null,
  fault       text        not null default '',
  constraint a_notice_goes_out_once_by_a_way primary key (notice_id, way),
  constraint way_is_known check (way in ('DEMO', 'SMS', 'EMAIL')),
  constraint state_is_known check (state in ('WAITING', 'SENT', 'PARKED', 'DROPPED')),
  constraint tries_are_counted check (tries >= 0)
);
comment on table  parties.delivery       is '发送: one notice on its way by one way; the addressee stands in the notice alone.';
comment on column parties.delivery.key   is '文字编号: message key of the text.';
comment on column parties.delivery.state is '状态: PARKED after eight failed tries, DROPPED when somebody gave it up.';
comment on column parties.delivery.fault is '最近一次失败: its kind; empty where none failed.';
create index waiting_deliveries on parties.delivery (next_try_at) where state = 'WAITING';
create index parked_deliveries on parties.delivery (told_at desc) where state = 'PARKED';

create table parties.notice_choice (
  party_id  bigint      not null references parties.party,
  kind      text        not null,
  way       text        not null,
  chosen_at timestamptz not null,
  constraint a_choice_is_made_once primary key (party_id, kind, way),
  constraint what_the_law_asks_is_always_told check (kind in ('REPORT', 'FOLLOW', 'WORK')),
  constraint way_is_known check (way in ('DEMO', 'SMS', 'EMAIL'))
);
comment on table  parties.notice_choice      is '通知设置: what somebody does not want to get by one way; there is no row for what is wanted.';
comment on column parties.notice_choice.kind is '通知种类: of which all but what the law asks to be told can be switched off.';

alter table parties.identity add column email_sealed bytea;
comment on column parties.identity.email_sealed is '电子邮箱: sealed; null when none was given and confirmed.';

alter table parties.delivery      enable row level security;
alter table parties.delivery      force row level security;
alter table parties.notice_choice enable row level security;
alter table parties.notice_choice force row level security;
create policy program_work on parties.delivery to gongzhi_job using (true) with check (true);
create policy administrators_see_what_goes_out on parties.delivery for select to gongzhi_administrator using (true);
create policy administrators_settle_what_is_parked on parties.delivery for update to gongzhi_administrator
  using (state = 'PARKED') with check (state in ('WAITING', 'DROPPED'));
create policy program_work on parties.notice_choice to gongzhi_job using (true) with check (true);
create policy own_choices on parties.notice_choice to gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor
  using (party_id = shared.current_party()) with check (party_id = shared.current_party());
grant select, insert, update on parties.delivery to gongzhi_job;
grant select, update (state, tries, next_try_at) on parties.delivery to gongzhi_administrator;
grant select on parties.notice_choice to gongzhi_job;
grant select, insert, delete on parties.notice_choice to gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor;
