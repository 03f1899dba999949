-- Procedures that officers draft at the desk; published by a second person, in versions. What runs keeps its own copy.
create table procedures.draft (
  id           bigint generated always as identity,
  place        text        not null,
  area_path    text        not null,
  rule_key     text        not null,
  content      jsonb       not null,
  state        text        not null default 'DRAFT',
  drafted_by   bigint      not null,
  changed_at   timestamptz not null,
  definition   jsonb,
  decided_by   bigint,
  decided_at   timestamptz,
  reason       text        not null default '',
  version      integer,
  constraint a_draft_has_an_id primary key (id),
  constraint key_has_its_form check (rule_key ~ '^[a-z0-9-]{0,40}$'),
  constraint state_is_known check (state in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'REFUSED')),
  constraint another_person_publishes check (decided_by is null or decided_by <> drafted_by),
  constraint what_is_published_is_whole check (
    (state = 'PUBLISHED') = (version is not null) and (state = 'PUBLISHED') = (definition is not null)
    and (state in ('PUBLISHED', 'REFUSED')) = (decided_by is not null)
    and (state in ('PUBLISHED', 'REFUSED')) = (decided_at is not null) and length(reason) <= 500),
  constraint a_version_stands_once unique (place, rule_key, version)
);
comment on table  procedures.draft            is '程序草案: a procedure as officers write it; once published it never changes.';
comment on column procedures.draft.content    is '填写内容: as typed, faults included.';
comment on column procedures.draft.definition is '程序定义: what it says once it was published; null before.';
comment on column procedures.draft.decided_by is '发布人: never who drafted it; null until then.';
comment on column procedures.draft.decided_at is '发布时间: null until then.';
comment on column procedures.draft.version    is '版本: counted for each procedure of a place; null before it is published.';

create function procedures.keep_published() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state in ('PUBLISHED', 'REFUSED') then
    raise exception 'what was published never changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function procedures.keep_published is '发布留痕: refuses changes of what was decided.';
create trigger published_procedures_never_change before update or delete on procedures.draft
  for each row execute function procedures.keep_published();
alter table procedures.draft enable always trigger published_procedures_never_change;

alter table procedures.draft enable row level security;
alter table procedures.draft force row level security;
create policy published_procedures_are_public on procedures.draft for select using (state = 'PUBLISHED');
create policy drafts_are_seen_where_one_serves on procedures.draft for select to gongzhi_officer
  using (shared.in_scope(area_path));
create policy drafted_where_one_serves on procedures.draft for insert to gongzhi_officer
  with check (shared.in_scope(area_path) and drafted_by = shared.current_party() and state = 'DRAFT');
create policy changed_where_one_serves on procedures.draft for update to gongzhi_officer
  using (shared.in_scope(area_path))
  with check (shared.in_scope(area_path) and shared.current_party() in (drafted_by, decided_by));
grant select on procedures.draft
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert on procedures.draft to gongzhi_officer;
grant update (rule_key, content, state, changed_at, definition, decided_by, decided_at, reason, version)
  on procedures.draft to gongzhi_officer;
