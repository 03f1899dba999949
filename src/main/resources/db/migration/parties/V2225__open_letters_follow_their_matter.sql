-- A letter that nobody has gathered lies with whoever has its matter now: a confidential one with the unit that got it,
-- one that is in the open again with the office of the ground.
create function parties.letters_follow(about text, unit bigint) returns integer
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with moved as (
    update parties.letter l set unit_id = letters_follow.unit
     where l.matter = about and l.matter <> '' and l.batch_id is null and l.unit_id is distinct from letters_follow.unit
    returning l.id)
  select count(*)::int from moved
$$;
comment on function parties.letters_follow is
  '信函随件: moves the letters of a matter that nobody has gathered to the unit that has it, and says how many those were.';
grant create on schema parties to gongzhi_job;
alter function parties.letters_follow(text, bigint) owner to gongzhi_job;
revoke create on schema parties from gongzhi_job;
revoke all on function parties.letters_follow(text, bigint) from public;
grant execute on function parties.letters_follow(text, bigint) to gongzhi_resident, gongzhi_officer, gongzhi_job;
