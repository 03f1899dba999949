-- Whoever is put forward under two spellings stands once: by the person, where the phone says who it is, and by the name
-- without its spaces. Of two listings of before, the first keeps the person.
alter table ballots.contest_option disable trigger a_posted_slate_stays;
update ballots.contest_option o
   set nominee_id = null, consent_note = case when o.consent = 'ASKED' or o.consent_note <> '' then o.consent_note else '-' end
 where exists (select from ballots.contest_option e
                where e.contest_no = o.contest_no and e.nominee_id = o.nominee_id and e.no < o.no);
alter table ballots.contest_option enable always trigger a_posted_slate_stays;
create unique index a_person_is_listed_once on ballots.contest_option (contest_no, nominee_id) where nominee_id is not null;

create function ballots.without_spaces(name text) returns text
  language sql immutable set search_path = pg_catalog
  return translate(name, U&'\0020\0009\00A0\3000\00B7\2022\30FB', '');
comment on function ballots.without_spaces is '去掉空格: a name as it is compared, without spaces and the dots inside names.';
create function ballots.option_of(contest text, name text, person bigint) returns int
  language sql stable security definer set search_path = pg_catalog
  return (select o.no from ballots.contest_option o
           where o.contest_no = contest
             and (o.nominee_id = person or ballots.without_spaces(o.title) = ballots.without_spaces(name))
           order by (o.nominee_id = person) is true desc, o.no limit 1);
comment on function ballots.option_of is '已有的提名: the number of the option that lists this person, else this name; null for none.';
drop function ballots.option_named;
revoke execute on function ballots.option_of from public;
grant execute on function ballots.option_of to gongzhi_resident, gongzhi_officer;
