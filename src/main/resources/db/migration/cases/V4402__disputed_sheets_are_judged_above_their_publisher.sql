-- A report that disputes a posted sheet is judged above its publisher: nobody who works for the publisher acts on it, and
-- none of them is given it.
alter table cases.case_file
  add column disputed_ground text,
  add column disputed_unit   bigint,
  add constraint a_disputed_unit_has_its_ground check (disputed_unit is null or disputed_ground is not null),
  add constraint a_publisher_does_not_judge_its_sheet check (unit_id is null or disputed_unit is null or unit_id <> disputed_unit);
comment on column cases.case_file.disputed_ground is '有异议清单的发布地: path of the ground of whoever published the sheet that the report disputes; null for none.';
comment on column cases.case_file.disputed_unit   is '有异议清单的发布单位: the organisation that published it; null for none, and for a post without one.';
grant select (disputed_ground, disputed_unit) on cases.case_file to gongzhi_officer;

create function cases.no_publisher_judges() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if new.closed_at is null and parties.works_for(new.owner_id, new.disputed_unit, new.disputed_ground) then
    raise exception using errcode = 'check_violation', constraint = 'no_publisher_judges',
      message = 'a disputed sheet is not judged by whoever works for its publisher';
  end if;
  return new;
end $$;
create trigger no_publisher_judges before insert or update of owner_id on cases.case_file
  for each row when (new.disputed_ground is not null) execute function cases.no_publisher_judges();


create function cases.no_publisher_acts() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if new.role is not null and exists (
      select from cases.case_file c
       where c.id = new.case_id and c.disputed_ground is not null
         and parties.works_for(new.by_id, c.disputed_unit, c.disputed_ground)) then
    raise exception using errcode = 'check_violation', constraint = 'no_publisher_acts',
      message = 'nobody who works for its publisher acts on a disputed sheet';
  end if;
  return new;
end $$;
grant create on schema cases to gongzhi_job;
alter function cases.no_publisher_judges() owner to gongzhi_job;
alter function cases.no_publisher_acts() owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
create trigger no_publisher_acts before insert on cases.case_event
  for each row when (new.by_id > 0 and new.role is not null) execute function cases.no_publisher_acts();
