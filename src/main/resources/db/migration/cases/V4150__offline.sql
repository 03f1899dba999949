-- Work without network: which phones keep sealed copies, and what phones said about the time of what they sent later.
create table cases.offline_key (
  id         text        not null,
  party_id   bigint      not null,
  session_id bigint      not null,
  begun_at   timestamptz not null,
  seen_at    timestamptz not null,
  ended_at   timestamptz,
  constraint offline_key_has_an_id primary key (id),
  constraint an_id_is_random check (id ~ '^[0-9a-f]{32}$')
);
comment on table  cases.offline_key            is '离线钥匙: a phone that keeps sealed copies; the secret that opens them is not stored here.';
comment on column cases.offline_key.session_id is '会话: where the phone last proved who holds it.';
comment on column cases.offline_key.seen_at    is '最近联系: copies are wiped when a phone was not heard of for three days.';
comment on column cases.offline_key.ended_at   is '作废时间: the phone wipes its copies at the next contact; null while they may be kept.';

create table cases.offline_claim (
  party_id    bigint      not null,
  key         text        not null,
  address     text        not null,
  said_at     timestamptz not null,
  received_at timestamptz not null,
  skew_millis bigint      not null,
  constraint a_thing_is_claimed_once primary key (party_id, key),
  constraint an_address_is_short check (length(address) <= 200)
);
comment on table  cases.offline_claim             is '补传记录: what was done without network and came in later; the time that counts is that of receipt.';
comment on column cases.offline_claim.key         is '幂等键: the key under which it was sent.';
comment on column cases.offline_claim.said_at     is '手机所记时间: when it was written down, by the clock of the phone.';
comment on column cases.offline_claim.skew_millis is '手机钟差: how far the clock of the phone was ahead of ours when it sent, in milliseconds.';
create index claims_by_receipt on cases.offline_claim (party_id, received_at);

alter table cases.offline_key   enable row level security;
alter table cases.offline_key   force row level security;
alter table cases.offline_claim enable row level security;
alter table cases.offline_claim force row level security;
create policy background_sees_all on cases.offline_key   for all to gongzhi_job using (true) with check (true);
create policy background_sees_all on cases.offline_claim for all to gongzhi_job using (true) with check (true);
create policy ones_own on cases.offline_claim for select to gongzhi_officer using (party_id = shared.current_party());
create policy in_ones_own_name on cases.offline_claim for insert to gongzhi_officer
  with check (party_id = shared.current_party());
grant select, insert, update, delete on cases.offline_key to gongzhi_job;
grant select, delete on cases.offline_claim to gongzhi_job;
grant select, insert on cases.offline_claim to gongzhi_officer;
