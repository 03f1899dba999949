-- Letters for those who chose paper or have no other way. Where somebody lives is sealed like a phone number, and each
-- look at it is written down; an officer gets it for a letter that is to be printed, and for nothing else.
alter table parties.identity
  add column address_sealed bytea,
  add column letters_wanted boolean not null default false,
  add column letters_closed_at timestamptz,
  add constraint letters_need_an_address check (
    address_sealed is not null or (not letters_wanted and letters_closed_at is null));
comment on column parties.identity.address_sealed    is '通讯地址: sealed; null when none was given.';
comment on column parties.identity.letters_wanted    is '要信函: whether letters are wanted besides other ways; without any other way they are sent all the same.';
comment on column parties.identity.letters_closed_at is '信函停用时间: when a letter came back; null while letters arrive.';

alter table parties.reveal
  drop constraint field_is_known,
  add constraint field_is_known check (field in ('NAME', 'PHONE', 'NUMBER', 'ADDRESS'));

create table parties.letter_batch (
  id        bigint generated always as identity primary key,
  area_path text        not null,
  made_by   bigint      not null references parties.party,
  made_at   timestamptz not null,
  posted_on date,
  posted_by bigint      references parties.party,
  noted_at  timestamptz,
  constraint somebody_posted_it check ((posted_on is null) = (posted_by is null) and (posted_on is null) = (noted_at is null))
);
comment on table  parties.letter_batch           is '信函批次: letters that are printed and posted together.';
comment on column parties.letter_batch.area_path is '属地: the ground of the office that prints.';
comment on column parties.letter_batch.posted_on is '交寄日期: null until they are posted.';

create table parties.letter_print (
  batch_id   bigint      not null references parties.letter_batch,
  number     integer     not null,
  printed_by bigint      not null references parties.party,
  printed_at timestamptz not null,
  reason     text        not null,
  constraint each_printing_has_its_number primary key (batch_id, number),
  constraint printing_again_has_a_reason check (number = 1 or (number > 1 and length(reason) between 4 and 200))
);
comment on table  parties.letter_print        is '信函打印记录: each time a batch was printed; never changed.';
comment on column parties.letter_print.reason is '重印原因: empty the first time.';
call shared.keep_append_only('parties.letter_print');

create table parties.letter (
  id          bigint generated always as identity primary key,
  notice_id   uuid        not null references parties.notice,
  party_id    bigint      not null references parties.party,
  area_path   text        not null,
  matter      text        not null,
  key         text        not null,
  words       jsonb       not null,
  link        text        not null,
  told_at     timestamptz not null,
  batch_id    bigint      references parties.letter_batch,
  back_at     timestamptz,
  back_by     bigint      references parties.party,
  back_reason text        not null default '',
  constraint one_letter_per_notice unique (notice_id),
  constraint what_came_back_was_printed check (back_at is null or batch_id is not null),
  constraint somebody_noted_that_it_came_back check ((back_at is null) = (back_by is null)),
  constraint it_came_back_for_a_reason check (back_at is null or length(back_reason) between 2 and 100)
);
comment on table  parties.letter           is '信函: one notice on paper; the address stands with the person alone.';
comment on column parties.letter.matter    is '事项: number of the case it is about; empty for none.';
comment on column parties.letter.area_path is '属地: of the case, or of the home of the person.';
comment on column parties.letter.batch_id  is '批次: null until it is to be printed.';
comment on column parties.letter.back_at   is '退回时间: null unless it came back.';
create index open_letters on parties.letter (id) where batch_id is null;
create index letters_of_a_batch on parties.letter (batch_id, id) where batch_id is not null;
create index old_letters on parties.letter (told_at);

alter table parties.letter       enable row level security;
alter table parties.letter       force row level security;
alter table parties.letter_batch enable row level security;
alter table parties.letter_batch force row level security;
alter table parties.letter_print enable row level security;
alter table parties.letter_print force row level security;
create policy program_work on parties.letter to gongzhi_job using (true) with check (true);
create policy officers_of_the_ground on parties.letter to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy officers_of_the_ground on parties.letter_batch to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy officers_of_the_ground on parties.letter_print for select to gongzhi_officer
  using (exists (select from parties.letter_batch b where b.id = batch_id));
create policy printed_in_ones_own_name on parties.letter_print for insert to gongzhi_officer
  with check (printed_by = shared.current_party() and exists (select from parties.letter_batch b where b.id = batch_id));
grant select, insert, update on parties.letter to gongzhi_job;
grant select, update (batch_id, back_at, back_by, back_reason) on parties.letter to gongzhi_officer;
grant select, insert, update (posted_on, posted_by, noted_at) on parties.letter_batch to gongzhi_officer;
grant select, insert on parties.letter_print to gongzhi_officer;

-- The only way an officer's transaction gets a sealed address: for a letter of a batch on the own ground, together with
-- the line that says who looked and why.
create function parties.open_address(which bigint, why text, now timestamptz)
  returns bytea language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  sealed bytea;
  whom   bigint;
  about  text;
  ground text;
begin
  select l.party_id, l.matter, l.area_path into whom, about, ground
    from parties.letter l
   where l.id = which and l.batch_id is not null;
  if whom is null or shared.current_party() is null or not shared.in_scope(ground) then
    raise exception 'not within reach' using errcode = 'insufficient_privilege';
  end if;
  select i.address_sealed into sealed
    from parties.identity i
   where i.party_id = whom and i.letters_closed_at is null;
  if sealed is not null then
    insert into parties.reveal (party_id, by_id, field, reason, matter, at, over_many)
    values (whom, shared.current_party(), 'ADDRESS', why, about, now, false);
  end if;
  return sealed;
end
$$;

grant create on schema parties to gongzhi_job;
alter function parties.open_address(bigint, text, timestamptz) owner to gongzhi_job;
revoke create on schema parties from gongzhi_job;
revoke all on function parties.open_address(bigint, text, timestamptz) from public;
grant execute on function parties.open_address(bigint, text, timestamptz) to gongzhi_officer;
