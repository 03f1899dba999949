-- The roles every grant names, and what row-level policies ask.
create schema if not exists shared;
comment on schema shared is '共用: roles, scope and triggers that every module uses.';

-- Roles belong to the whole server, so another database of it may have made them already.
do $$
declare
  role_name text;
begin
  foreach role_name in array array[
    'gongzhi_public', 'gongzhi_resident', 'gongzhi_officer',
    'gongzhi_administrator', 'gongzhi_auditor', 'gongzhi_job']
  loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin', role_name);
    end if;
  end loop;
  if not exists (select from pg_roles where rolname = 'gongzhi_app') then
    create role gongzhi_app nologin noinherit;
  end if;
  execute format('grant connect on database %I to gongzhi_app', current_database());
end $$;

-- The program's login has no rights of its own: each transaction takes on one of these roles.
grant gongzhi_public, gongzhi_resident, gongzhi_officer,
      gongzhi_administrator, gongzhi_auditor, gongzhi_job to gongzhi_app;

-- Row-level security binds the owner too; migrations that move data pass as background work.
grant gongzhi_job to current_user;

-- A forgotten transaction or a bad statement must not hold up everybody else.
alter role gongzhi_app set statement_timeout = '15s';
alter role gongzhi_app set lock_timeout = '4s';
alter role gongzhi_app set idle_in_transaction_session_timeout = '30s';
alter role gongzhi_app set search_path = shared;

grant usage on schema shared to gongzhi_app, gongzhi_public, gongzhi_resident, gongzhi_officer,
      gongzhi_administrator, gongzhi_auditor, gongzhi_job;

create function shared.in_scope(path text) returns boolean
  language sql stable parallel safe
  return exists (
    select from unnest(string_to_array(current_setting('gongzhi.areas', true), ',')) as served(area)
     where served.area <> '' and starts_with(path, served.area));
comment on function shared.in_scope is
  '属地范围: whether a territory path lies in an area the viewer serves; false where nothing is set.';

create function shared.current_party() returns bigint
  language sql stable parallel safe
  return nullif(nullif(current_setting('gongzhi.party', true), '')::bigint, 0);
comment on function shared.current_party is '当前主体: the viewer''s party; null for nobody.';

create function shared.in_organisation(id bigint) returns boolean
  language sql stable parallel safe
  return coalesce(
    id = any (string_to_array(nullif(current_setting('gongzhi.organisations', true), ''), ',')::bigint[]),
    false);
comment on function shared.in_organisation is
  '所在组织: whether the viewer holds a post in this organisation.';

create function shared.refuse_change() returns trigger
  language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
comment on function shared.refuse_change is '只增不改: the trigger of tables whose rows never change.';

create procedure shared.keep_append_only(kept regclass)
  language plpgsql as $$
begin
  execute format(
    'create trigger rows_never_change before update or delete on %s
       for each row execute function shared.refuse_change()', kept);
  execute format(
    'create trigger table_is_never_emptied before truncate on %s
       for each statement execute function shared.refuse_change()', kept);
  execute format('alter table %s enable always trigger rows_never_change', kept);
  execute format('alter table %s enable always trigger table_is_never_emptied', kept);
end $$;
comment on procedure shared.keep_append_only is
  '只增不改: makes a table refuse update, delete and truncate, also under replication.';
revoke execute on procedure shared.keep_append_only from public;
