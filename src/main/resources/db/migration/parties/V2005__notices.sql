-- What the program tells people: written with the change itself, sent afterwards at least once.

create table parties.notice (
  id          uuid primary key default gen_random_uuid(),
  party_id    bigint not null references parties.party,
  key         text not null,
  words       jsonb not null,
  link        text not null,
  told_at     timestamptz not null,
  state       text not null default 'WAITING',
  tries       integer not null default 0,
  next_try_at timestamptz not null,
  read_at     timestamptz,

  constraint state_is_known check (state in ('WAITING', 'SENT', 'PARKED')),
  constraint link_is_local check (link ~ '^/([^/\\].*)?$')
);

comment on table  parties.notice         is '通知: one thing to tell one party; the id stays the same over all tries, so receivers can drop repeats.';
comment on column parties.notice.words   is '填充词: numbers, dates and titles for the text; never names or phones.';
comment on column parties.notice.state   is '状态: PARKED after eight failed tries.';
comment on column parties.notice.read_at is '已读: null until opened.';

create index waiting_notices on parties.notice (next_try_at) where state = 'WAITING';
create index notice_by_party on parties.notice (party_id, told_at desc);

create table parties.demo_mail (
  id      bigint generated always as identity primary key,
  notice  uuid,
  to_whom text not null,
  key     text not null,
  words   jsonb not null,
  link    text not null,
  at      timestamptz not null,

  constraint one_mail_per_notice unique (notice)
);

comment on table  parties.demo_mail         is '演示信箱: what would have been sent by SMS; filled in the demonstration only.';
comment on column parties.demo_mail.notice  is '通知编号: null for sign-in codes.';
comment on column parties.demo_mail.to_whom is '收件人: masked phone or label.';

alter table parties.notice    enable row level security;
alter table parties.notice    force row level security;
alter table parties.demo_mail enable row level security;
alter table parties.demo_mail force row level security;

grant select, insert, update on parties.notice to gongzhi_job;
grant insert on parties.notice to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator;
grant select, update (read_at) on parties.notice to gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor;
grant select, insert, delete on parties.demo_mail to gongzhi_job;

create policy anyone_may_tell on parties.notice for insert with check (state = 'WAITING' and tries = 0);
create policy own_notices on parties.notice to gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor
  using (party_id = shared.current_party() or shared.in_organisation(party_id))
  with check (party_id = shared.current_party() or shared.in_organisation(party_id));
create policy program_work on parties.notice to gongzhi_job using (true) with check (true);
create policy program_work on parties.demo_mail to gongzhi_job using (true) with check (true);
