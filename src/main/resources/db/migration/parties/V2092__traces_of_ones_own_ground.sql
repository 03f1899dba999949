-- An auditor reads what happened on the own ground; and a trace keeps the name somebody had at that moment.

create table parties.former_label (
  party_id bigint not null references parties.party,
  label    text not null,
  until    timestamptz not null,

  primary key (party_id, until)
);
comment on table  parties.former_label       is '曾用称呼: how somebody was called before; destroyed with the data of the person.';
comment on column parties.former_label.until is '改称呼时间: first moment the label no longer stood.';

alter table parties.former_label enable row level security;
alter table parties.former_label force row level security;
create policy program_work on parties.former_label to gongzhi_job using (true) with check (true);
grant select, insert, delete on parties.former_label to gongzhi_job;
grant update (version) on parties.version_stamp to gongzhi_job;

create function parties.keep_former_label() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.closed_at is not null then
    delete from parties.former_label where party_id = new.id;
  elsif old.label <> new.label then
    insert into parties.former_label (party_id, label, until) values (new.id, old.label, clock_timestamp())
        on conflict do nothing;
  end if;
  if exists (select from parties.post t where t.party_id = new.id) then
    update parties.version_stamp set version = version + 1;
  end if;
  return null;
end
$$;

-- How somebody was called at that moment.
create function parties.label_then(who bigint, moment timestamptz) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select f.label from parties.former_label f where f.party_id = who and f.until > moment order by f.until limit 1),
    (select p.label from parties.party p where p.id = who))
$$;

-- Whether somebody served, or lived, within the viewer's areas at that moment; null where neither is known.
create function parties.was_within(who bigint, moment timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select bool_or(shared.in_scope(t.area_path)) from parties.post t
      where t.party_id = who and t.held_from <= moment and (t.held_to is null or t.held_to > moment)),
    (select shared.in_scope(t.area_path) from parties.post t
      where t.party_id = who
      order by case when t.held_from > moment then t.held_from - moment else moment - t.held_to end
      limit 1),
    (select shared.in_scope(i.home_path) from parties.identity i where i.party_id = who and i.home_path is not null))
$$;

-- Whether a trace belongs to the viewer's ground: by who acted or by whom it is about. What belongs to nobody's
-- ground, such as a sign-in under a name nobody has, is read by every auditor, so that no trace is lost.
create function parties.is_watched(by_whom bigint, about_whom bigint, moment timestamptz) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(one or other, one, other, true)
    from (select parties.was_within(by_whom, moment) as one, parties.was_within(about_whom, moment) as other) found
$$;

grant create on schema parties to gongzhi_job;
alter function parties.keep_former_label() owner to gongzhi_job;
alter function parties.label_then(bigint, timestamptz) owner to gongzhi_job;
alter function parties.was_within(bigint, timestamptz) owner to gongzhi_job;
revoke create on schema parties from gongzhi_job;
revoke all on function parties.label_then(bigint, timestamptz) from public;
revoke all on function parties.was_within(bigint, timestamptz) from public;
revoke all on function parties.is_watched(bigint, bigint, timestamptz) from public;
grant execute on function parties.label_then(bigint, timestamptz) to gongzhi_auditor;
grant execute on function parties.was_within(bigint, timestamptz) to gongzhi_auditor;
grant execute on function parties.is_watched(bigint, bigint, timestamptz) to gongzhi_auditor;

create trigger label_changed after update of label on parties.party
  for each row when (old.label is distinct from new.label)
  execute function parties.keep_former_label();

drop policy auditors_read_all on parties.security_event;
create policy auditors_read_their_ground on parties.security_event for select to gongzhi_auditor
  using (by_id = shared.current_party()
         or parties.is_watched(by_id, (select a.party_id from parties.account a where a.id = account_id), at));
drop policy auditors_read_all on parties.reveal;
create policy auditors_read_their_ground on parties.reveal for select to gongzhi_auditor
  using (parties.is_watched(by_id, party_id, at));

alter policy seen_by_those_who_decide on parties.proposal to gongzhi_job;
create policy seen_on_ones_ground on parties.proposal for select to gongzhi_administrator, gongzhi_auditor
  using (exists (select from territory.area_label a where a.id = area_id and shared.in_scope(a.path)));
alter policy decided_in_ones_own_name on parties.proposal
  using (outcome = 'OPEN'
         and exists (select from territory.area_label a where a.id = area_id and shared.in_scope(a.path)));
