-- Two districts may both have a grid G1: ground under codes of its own is numbered by each district for itself.
alter table territory.area drop constraint code_system_is_known;
alter table territory.area add constraint code_system_is_known
  check (code_system in ('nbs', 'mca', 'local', 'demo') or code_system ~ '^local-[0-9]{6}$');

comment on column territory.area.code_system is
  '编码体系: nbs statistics bureau, mca civil affairs, local-430111 of the district itself (local outside any), demo generated.';

-- The owner of a table with forced policies sees nothing to change; they are lifted for this one statement.
alter table territory.area no force row level security;
update territory.area own
   set code_system = 'local-' || left(district.code, 6)
  from territory.area district
 where own.code_system = 'local' and district.level = 'DISTRICT' and district.code ~ '^[0-9]{6}'
   and starts_with(own.path, district.path) and own.id <> district.id;
alter table territory.area force row level security;
