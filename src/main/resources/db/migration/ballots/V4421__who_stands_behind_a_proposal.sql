-- How many must stand behind a nomination or a project, as the place said when it was announced; and who signed on paper.
alter table ballots.contest add column backers     int  not null default 1;
alter table ballots.contest add column backers_zh  text not null default '';
alter table ballots.contest add column backers_en  text not null default '';
alter table ballots.contest add constraint a_number_of_backers_has_its_rule check (
  backers between 1 and 10000 and (backers = 1 or (backers_zh <> '' and backers_en <> '')));
comment on column ballots.contest.backers    is '附议人数: so many must put the same name or project forward before it can stand on the slate; one where no rule asks for more.';
comment on column ballots.contest.backers_zh is '附议规则: the rule that asks for them; empty for none. So backers_en.';

alter table ballots.contest_option add column signatures int not null default 0;
alter table ballots.contest_option add constraint who_signs_on_paper_comes_to_the_desk check (signatures between 0 and 10000);
comment on column ballots.contest_option.signatures is '书面附议: how many signed on paper at the desk.';
grant update (signatures) on ballots.contest_option to gongzhi_officer;
alter policy people_put_forward on ballots.contest_option
  with check (channel = 'WEB' and state = 'PUT' and put_by = shared.current_party() and signatures = 0
    and exists (select from ballots.contest c where c.no = contest_no and c.state = 'NOMINATING' and c.area_path = contest_option.area_path));
grant update (backers, backers_zh, backers_en) on ballots.contest to gongzhi_officer;
