-- What a petition says must not reach whom it complains of: nobody who serves that organisation reads the case, whatever posts
-- they hold besides, and the organisation gets no part of its work.
alter table cases.case_file add column accused_id bigint;
comment on column cases.case_file.accused_id is '被反映单位: the organisation that a petition complains of; null for none. Its staff read nothing of the case.';
grant select (accused_id), update (accused_id) on cases.case_file to gongzhi_officer;

create policy whom_it_complains_of_reads_nothing on cases.case_file as restrictive for all to gongzhi_officer
  using (accused_id is null or not shared.in_organisation(accused_id));

-- Whoever gives work asks this one question, whatever they may read.
create function cases.complains_of(wanted bigint, unit bigint) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from cases.case_file c where c.id = wanted and c.accused_id = unit)
$$;

create function cases.not_to_whom_it_complains_of() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from cases.case_file c where c.id = new.case_id and c.accused_id = new.unit_id) then
    raise exception using errcode = 'check_violation', constraint = 'not_to_whom_it_complains_of',
      message = 'a petition is not given to the unit it complains of';
  end if;
  return new;
end $$;
create trigger not_to_whom_it_complains_of before insert on cases.assignment
  for each row execute function cases.not_to_whom_it_complains_of();
