-- A new account of staff is opened by an administrator, but its password and second factor are set by its person alone.

create table parties.invitation (
  account_id  bigint primary key references parties.account,
  code_hash   bytea not null,
  totp_sealed bytea not null,
  issued_at   timestamptz not null,
  expires_at  timestamptz not null,

  constraint it_expires_after_it_was_issued check (expires_at > issued_at)
);

comment on table  parties.invitation             is '启用码: lets one person set password and second factor of a new or reset account, once.';
comment on column parties.invitation.code_hash   is '启用码摘要: keyed hash of the code that was handed over in person.';
comment on column parties.invitation.totp_sealed is '动态码密钥: sealed secret shown to the person; becomes the second factor when a code proves it.';

alter table parties.invitation enable row level security;
alter table parties.invitation force row level security;
create policy program_work on parties.invitation to gongzhi_job using (true) with check (true);
create policy accounts_are_administered on parties.invitation for select to gongzhi_administrator using (true);
create policy accounts_are_administered on parties.credential for select to gongzhi_administrator using (true);

grant select, insert, update, delete on parties.invitation to gongzhi_job;
grant select (account_id, expires_at) on parties.invitation to gongzhi_administrator;
grant select (account_id, changed_at) on parties.credential to gongzhi_administrator;
grant delete on parties.credential to gongzhi_job;

create index security_event_by_moment on parties.security_event (at desc, id desc);
create index reveal_by_moment on parties.reveal (at desc, id desc);
create index proposal_by_moment on parties.proposal (proposed_at desc, id desc);
