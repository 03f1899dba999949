-- Names, phones and identity numbers: sealed here with keys that are not in the database.

create table parties.identity (
  party_id         bigint primary key references parties.party,
  name_sealed      bytea,
  phone_sealed     bytea,
  number_sealed    bytea,
  phone_index      bytea,
  number_index     bytea,
  phone_masked     text,
  home_path        text,
  phone_changed_at timestamptz,

  constraint one_person_per_phone unique (phone_index),
  constraint one_person_per_number unique (number_index),
  constraint phone_comes_with_its_index check ((phone_sealed is null) = (phone_index is null)),
  constraint number_comes_with_its_index check ((number_sealed is null) = (number_index is null)),
  constraint mask_hides_the_middle check (phone_masked ~ '^[0-9]{0,3}\*{4}[0-9]{0,4}$'),
  constraint home_path_is_a_path check (home_path ~ '^(/[0-9]+)+/$')
);

comment on table  parties.identity                  is '身份保险柜: what identifies a person, each field sealed by itself with algorithm and key number in front.';
comment on column parties.identity.name_sealed      is '姓名: sealed; null when unknown.';
comment on column parties.identity.phone_sealed     is '手机号: sealed; null when unknown.';
comment on column parties.identity.number_sealed    is '身份证号: sealed; null unless a rule needs it.';
comment on column parties.identity.phone_index      is '手机号盲索引: keyed hash for exact search; null without a phone.';
comment on column parties.identity.number_index     is '身份证号盲索引: keyed hash for exact search; null without a number.';
comment on column parties.identity.phone_masked     is '脱敏手机号: 138****2046; null without a phone.';
comment on column parties.identity.home_path        is '居住地路径: territory path of the home; null when unknown.';
comment on column parties.identity.phone_changed_at is '换号时间: when the phone was last changed; null when never.';

create table parties.reveal (
  id        bigint generated always as identity primary key,
  party_id  bigint not null references parties.party,
  by_id     bigint not null references parties.party,
  field     text not null,
  reason    text not null,
  matter    text not null,
  at        timestamptz not null,
  over_many boolean not null,

  constraint field_is_known check (field in ('NAME', 'PHONE', 'NUMBER')),
  constraint reason_says_something check (length(reason) between 4 and 200)
);

comment on table  parties.reveal           is '查看明文记录: every look at a name, phone or number in clear; the person concerned reads it.';
comment on column parties.reveal.matter    is '事项: number of the case it was needed for; empty for none.';
comment on column parties.reveal.over_many is '异常标记: the officer had already looked more than 20 times that day.';

create index reveal_by_party on parties.reveal (party_id, id desc);
create index reveal_by_officer on parties.reveal (by_id, at);

call shared.keep_append_only('parties.reveal');

alter table parties.identity enable row level security;
alter table parties.identity force row level security;
alter table parties.reveal   enable row level security;
alter table parties.reveal   force row level security;

grant select, insert, update on parties.identity to gongzhi_job;
grant select on parties.identity to gongzhi_resident;
grant select (party_id, phone_masked, home_path), insert on parties.identity to gongzhi_officer;
grant select, insert on parties.reveal to gongzhi_job;
grant select on parties.reveal to gongzhi_resident, gongzhi_officer, gongzhi_auditor;

create policy own_identity on parties.identity for select to gongzhi_resident
  using (party_id = shared.current_party());
create policy masks_of_the_ground on parties.identity for select to gongzhi_officer
  using (shared.in_scope(home_path) or party_id = shared.current_party());
create policy officers_enter_persons on parties.identity for insert to gongzhi_officer
  with check (home_path is null or shared.in_scope(home_path));
create policy program_work on parties.identity to gongzhi_job using (true) with check (true);

create policy looks_at_me on parties.reveal for select to gongzhi_resident, gongzhi_officer
  using (party_id = shared.current_party() or by_id = shared.current_party());
create policy auditors_read_all on parties.reveal for select to gongzhi_auditor using (true);
create policy program_work on parties.reveal to gongzhi_job using (true) with check (true);

-- The only way an officer's transaction gets a sealed field: the same statement writes down who looked and why.
create function parties.open_field(whom bigint, wanted text, why text, about text, ground text, now timestamptz)
  returns bytea language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  sealed bytea;
begin
  if shared.current_party() is null or not shared.in_scope(ground) then
    raise exception 'not within reach' using errcode = 'insufficient_privilege';
  end if;
  select case wanted when 'NAME' then i.name_sealed when 'PHONE' then i.phone_sealed when 'NUMBER' then i.number_sealed end
    into sealed
    from parties.identity i
   where i.party_id = whom;
  if sealed is not null then
    insert into parties.reveal (party_id, by_id, field, reason, matter, at, over_many)
    select whom, shared.current_party(), wanted, why, about, now, count(*) >= 20
      from parties.reveal r
     where r.by_id = shared.current_party() and r.at > now - interval '1 day';
  end if;
  return sealed;
end
$$;

-- Finds a person whose phone somebody just told us; answers with the id alone.
create function parties.person_with_phone(looked_for bytea)
  returns bigint language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.party_id from parties.identity i where i.phone_index = looked_for
$$;

-- Both run as the job role, so the rows stay out of reach even for the owner's definer rights.
grant create on schema parties to gongzhi_job;
alter function parties.open_field(bigint, text, text, text, text, timestamptz) owner to gongzhi_job;
alter function parties.person_with_phone(bytea) owner to gongzhi_job;
revoke create on schema parties from gongzhi_job;
revoke all on function parties.open_field(bigint, text, text, text, text, timestamptz) from public;
revoke all on function parties.person_with_phone(bytea) from public;
grant execute on function parties.open_field(bigint, text, text, text, text, timestamptz) to gongzhi_officer;
grant execute on function parties.person_with_phone(bytea) to gongzhi_officer, gongzhi_job;
