create table cases.note (
  id        bigint generated always as identity,
  author_id bigint      not null,
  area_id   bigint      not null,
  words     text        not null,
  noted_at  timestamptz not null,
  case_no   text,
  constraint note_has_an_id primary key (id),
  constraint note_says_something_short check (length(words) between 1 and 1000)
);
comment on table  cases.note         is '民情记录本: what an officer wrote down on the way; nobody else reads it until it becomes a case.';
comment on column cases.note.area_id is '属地: the ground it is about, one that the author serves.';
comment on column cases.note.words   is '记录: with phones and identity numbers masked.';
comment on column cases.note.case_no is '转成的诉求: null while it is only a note; set once and never changed.';
create index notes_of_an_author on cases.note (author_id, id desc);

alter table cases.note enable row level security;
alter table cases.note force row level security;
create policy ones_own_notes on cases.note for all to gongzhi_officer
  using (author_id = shared.current_party()) with check (author_id = shared.current_party());
create policy background_sees_all on cases.note for all to gongzhi_job using (true) with check (true);
grant select, insert, delete on cases.note to gongzhi_officer;
grant update (case_no) on cases.note to gongzhi_officer;

create function cases.keep_what_became_a_case() returns trigger
  language plpgsql as $$
begin
  if old.case_no is not null then
    raise exception 'a note that became a case stays as it is' using errcode = 'insufficient_privilege';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger a_note_becomes_one_case before update or delete on cases.note
  for each row execute function cases.keep_what_became_a_case();
