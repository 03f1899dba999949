-- Words are for everyone only after somebody has read them for names and door numbers; until now they were at once.
create table cases.public_words (
  case_id   bigint      not null references cases.case_file,
  event_seq integer     not null,
  state     text        not null,
  since     timestamptz not null,
  words     text,
  constraint words_of_a_step_are_public_once primary key (case_id, event_seq),
  constraint state_is_known check (state in ('WAITING', 'RELEASED', 'WITHDRAWN')),
  constraint only_what_is_released_stands_here check ((state = 'RELEASED') = (words is not null)),
  constraint released_words_are_at_most_two_thousand check (length(words) between 1 and 2000)
);
comment on table  cases.public_words       is '公开的话: words that were written for everyone, and whether everyone reads them; who released or withdrew them and when stands among the acts of the case.';
comment on column cases.public_words.state is '状态: waiting for somebody to read them, released, or withdrawn; without a row nobody has released them either.';
comment on column cases.public_words.since is '起始: since when it stands so.';
comment on column cases.public_words.words is '公开文字: what everyone reads, as it was released; null while nobody does.';
create index words_that_wait on cases.public_words (case_id) include (since) where state = 'WAITING';

insert into cases.public_words (case_id, event_seq, state, since)
  select case_id, event_seq, 'WITHDRAWN', now() from cases.words_withdrawn;
-- What ended long ago can still be released; it does not fill anybody's list.
insert into cases.public_words (case_id, event_seq, state, since)
  select e.case_id, e.seq, 'WAITING', e.at
    from cases.case_file c
    join cases.case_event e on e.case_id = c.id
   where e.words_public <> '' and not c.restricted and not c.hidden
     and (c.closed_at is null or c.closed_at > now() - interval '60 days')
  on conflict do nothing;

create function cases.let_words_wait() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into cases.public_words (case_id, event_seq, state, since)
  select c.id, new.seq, 'WAITING', new.at
    from cases.case_file c
   where c.id = new.case_id and not c.restricted and not c.hidden;
  return null;
end $$;
comment on function cases.let_words_wait is '待核对: what was written for everyone waits, whoever wrote it and by whichever act.';
create trigger words_for_everyone_wait after insert on cases.case_event
  for each row when (new.audience = 'PUBLIC' and new.words <> '') execute function cases.let_words_wait();

alter table cases.public_words enable row level security;
alter table cases.public_words force row level security;
create policy background_sees_all on cases.public_words for all to gongzhi_job using (true) with check (true);
create policy whoever_reads_the_case on cases.public_words for select to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_auditor
  using (exists (select from cases.case_file c where c.id = case_id));
create policy released_on_ones_own_ground on cases.public_words for insert to gongzhi_officer
  with check (exists (select from cases.case_file c where c.id = case_id and shared.in_scope(c.area_path)));
create policy decided_on_ones_own_ground on cases.public_words for update to gongzhi_officer
  using (exists (select from cases.case_file c where c.id = case_id and shared.in_scope(c.area_path)));
grant select on cases.public_words to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant insert on cases.public_words to gongzhi_officer, gongzhi_job;
grant update (state, since, words) on cases.public_words to gongzhi_officer;
grant delete on cases.public_words to gongzhi_job;

-- Nobody but staff and the reporter reaches the words themselves any more.
revoke select (words_public) on cases.case_event from gongzhi_public, gongzhi_auditor;

create function cases.words_for_everyone(of_case bigint, of_step integer) returns text
  language sql stable
  return (select w.words from cases.public_words w where w.case_id = of_case and w.event_seq = of_step);
comment on function cases.words_for_everyone(bigint, integer) is '公开的话: the words of a step as somebody released them; null for all others.';
create function cases.words_wait(of_case bigint, of_step integer) returns boolean
  language sql stable
  return exists (select from cases.public_words w where w.case_id = of_case and w.event_seq = of_step and w.state = 'WAITING');
comment on function cases.words_wait is '等待核对: whether words of this step wait for somebody to read and release them.';

-- Whoever said "me too" is answered with the reporter, at once.
create function cases.words_told_to_me(of_case bigint) returns table (seq integer, words text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.seq, e.words_public
    from cases.public_words w
    join cases.case_event e on e.case_id = w.case_id and e.seq = w.event_seq
    join cases.case_file c on c.id = w.case_id
   where w.case_id = of_case and w.state = 'WAITING' and not c.restricted and not c.hidden
     and exists (select from cases.joiner j where j.case_id = of_case and j.party_id = shared.current_party())
$$;
comment on function cases.words_told_to_me is '告诉一起反映的人的话: words that wait for their release, for whoever joined the case; nothing for anybody else.';

create or replace function cases.result_of_lead(wanted bigint) returns table (no text, unit_id bigint, at timestamptz, words text, photos text[])
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.no, e.unit_id, e.at,
         case when l.restricted or l.hidden or e.audience = 'STAFF' then null
              when exists (select from cases.public_words w
                            where w.case_id = l.id and w.event_seq = e.seq and w.state = 'WITHDRAWN') then null
              else coalesce(cases.words_for_everyone(l.id, e.seq), e.words) end,
         case when l.restricted or l.hidden or e.audience = 'STAFF' then '{}'
              else array(select p.photo_id from cases.case_photo p
                          where p.case_id = l.id and p.event_seq = e.seq order by p.photo_id limit 6) end
    from cases.case_file c
    join cases.case_file l on l.id = c.merged_into
    join cases.case_event e on e.case_id = l.id and e.act = 'REPORTED_DONE'
   where c.id = wanted
     and l.done_at is not null
   order by e.seq desc
   limit 1
$$;
drop function cases.words_for_everyone(bigint, integer, text);
drop table cases.words_withdrawn;

grant create on schema cases to gongzhi_job;
alter function cases.let_words_wait() owner to gongzhi_job;
alter function cases.words_told_to_me(bigint) owner to gongzhi_job;
revoke create on schema cases from gongzhi_job;
revoke all on function cases.let_words_wait(), cases.words_told_to_me(bigint), cases.words_for_everyone(bigint, integer),
  cases.words_wait(bigint, integer) from public;
grant execute on function cases.words_told_to_me(bigint) to gongzhi_resident;
grant execute on function cases.words_for_everyone(bigint, integer), cases.words_wait(bigint, integer)
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_auditor, gongzhi_job;
