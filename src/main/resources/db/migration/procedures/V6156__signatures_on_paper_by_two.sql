-- Sheets of signatures are entered by one person, with a picture, and read once more by another; then they count. Who is
-- not known on the ground (no home there, on no frozen roll) confirms it on their own device before it counts.
alter table procedures.support add column waits boolean not null default false;
comment on column procedures.support.waits is '等本人确认: signed on paper by somebody not known there; it counts once they confirm.';
grant update (at, waits) on procedures.support to gongzhi_resident;

create table procedures.support_sheet (
  id          bigint generated always as identity,
  proposal_no text        not null,
  area_path   text        not null,
  signers     bigint[]    not null,
  document    text        not null,
  entered_by  bigint      not null,
  entered_at  timestamptz not null,
  read_by     bigint,
  read_at     timestamptz,
  constraint a_sheet_has_an_id primary key (id),
  constraint a_sheet_belongs_to_a_proposal foreign key (proposal_no) references procedures.proposal (no),
  constraint a_sheet_has_its_picture check (document <> ''),
  constraint another_person_reads_it check ((read_by is null) = (read_at is null) and (read_by is null or read_by <> entered_by))
);
comment on table  procedures.support_sheet          is '联名表: signatures on paper as one person entered them, and whether another read the same.';
comment on column procedures.support_sheet.signers  is '签名人: until both readings agree; empty afterwards, when they stand as supporters.';
comment on column procedures.support_sheet.document is '联名表照片: the sheet as it was signed; seen where it is entered.';
comment on column procedures.support_sheet.read_by  is '第二人: null until another person read the same.';
create unique index one_sheet_waits on procedures.support_sheet (proposal_no) where read_by is null;
alter table procedures.support_sheet enable row level security;
alter table procedures.support_sheet force row level security;
create policy sheets_are_seen_where_they_are_entered on procedures.support_sheet to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path) and shared.current_party() in (entered_by, read_by));
create policy background_forgets_signers on procedures.support_sheet to gongzhi_job using (true) with check (true);
grant select, insert, delete on procedures.support_sheet to gongzhi_officer;
grant update (signers, read_by, read_at) on procedures.support_sheet to gongzhi_officer;
grant select on procedures.support_sheet to gongzhi_job;
grant update (signers) on procedures.support_sheet to gongzhi_job;
