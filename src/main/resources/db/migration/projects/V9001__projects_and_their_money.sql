-- Projects, what is paid for them, and what the bank says. Amounts themselves are booked in the ledger.
create schema if not exists projects;
comment on schema projects is '项目资金: projects, their budgets and payments, and statements of the bank.';
grant usage on schema projects to gongzhi_app, gongzhi_public, gongzhi_resident, gongzhi_officer,
      gongzhi_administrator, gongzhi_auditor, gongzhi_job;

create table projects.project (
  id        bigint generated always as identity,
  no        text        not null,
  area_id   bigint      not null,
  area_path text        not null,
  book_id   bigint      not null,
  kind      text        not null,
  title     text        not null,
  words     text        not null,
  basis     text        not null default '',
  state     text        not null default 'PLANNED',
  made_by   bigint      not null,
  made_at   timestamptz not null,
  ended_at  timestamptz,
  constraint a_project_has_an_id primary key (id),
  constraint a_project_number_is_one_project unique (no),
  constraint project_number_is_readable check (no ~ '^XM-[0-9]{4}-[0-9]{4,}$'),
  constraint project_kind_is_known check (kind in ('WORKS', 'SERVICE', 'GOODS')),
  constraint project_state_is_known check (state in ('PLANNED', 'RUNNING', 'ENDED')),
  constraint an_ended_project_says_when check ((state = 'ENDED') = (ended_at is not null)),
  constraint project_words_are_short check (
    length(title) between 4 and 60 and length(words) between 4 and 1000 and length(basis) <= 100)
);
comment on table  projects.project         is '项目: something a community carries out with money from its funds.';
comment on column projects.project.no      is '项目编号: with year and month, such as XM-2611-0001.';
comment on column projects.project.book_id is '账簿: the book in which its money is.';
comment on column projects.project.kind    is '类别: works, service or goods (工程、服务、货物).';
comment on column projects.project.basis   is '依据: number of the decision, meeting or case from which it comes.';
comment on column projects.project.state   is '状态: planned, running as soon as it has money, ended when what is left went back.';
create index projects_of_an_area on projects.project (area_path text_pattern_ops, id desc);
create sequence projects.project_number;

create table projects.payment (
  id            bigint generated always as identity,
  project_id    bigint      not null,
  area_path     text        not null,
  booking_id    bigint      not null,
  source        text        not null,
  amount        bigint      not null,
  payee         text        not null,
  what          text        not null,
  invoice       text        not null,
  photo         text        not null,
  needs_second  boolean     not null,
  state         text        not null default 'WAITING',
  asked_by      bigint      not null,
  asked_at      timestamptz not null,
  decided_by    bigint,
  decided_at    timestamptz,
  refused_why   text        not null default '',
  constraint a_payment_has_an_id primary key (id),
  constraint payment_is_of_a_project foreign key (project_id) references projects.project (id),
  constraint a_booking_pays_once unique (booking_id),
  constraint payment_is_above_zero check (amount > 0),
  constraint payment_state_is_known check (state in ('WAITING', 'PAID', 'REFUSED')),
  constraint a_decided_payment_says_by_whom check ((state = 'WAITING') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint nobody_approves_their_own_payment check (not needs_second or decided_by is distinct from asked_by),
  constraint a_refused_payment_says_why check ((state = 'REFUSED') = (refused_why <> '')),
  constraint payment_words_are_short check (length(payee) between 2 and 60 and length(what) between 2 and 200
    and length(invoice) between 2 and 40 and length(refused_why) <= 200)
);
comment on table  projects.payment              is '支付申请: an amount held back for a payee, paid or set free.';
comment on column projects.payment.booking_id   is '记账: the reservation in the ledger, settled when it is paid.';
comment on column projects.payment.source       is '资金来源: from which of the project''s sources it is paid.';
comment on column projects.payment.amount       is '金额: in fen.';
comment on column projects.payment.payee        is '收款单位: an organisation or a trader by its public name.';
comment on column projects.payment.invoice      is '票据号: number of the invoice or receipt, one payment each.';
comment on column projects.payment.photo        is '票据照片: name of the kept picture.';
comment on column projects.payment.needs_second is '须两人: whether a second person decides, by the rule when it was asked for.';
create unique index an_invoice_is_paid_once on projects.payment (area_path, payee, invoice) where state <> 'REFUSED';
create index payments_of_a_project on projects.payment (project_id, id);
create index payments_that_wait on projects.payment (area_path text_pattern_ops, id) where state = 'WAITING';

create table projects.bank_line (
  id          bigint generated always as identity,
  book_id     bigint      not null,
  area_path   text        not null,
  day         date        not null,
  amount      bigint      not null,
  counterpart text        not null,
  words       text        not null,
  ref         text        not null,
  booking_id  bigint,
  matched_by  bigint,
  matched_at  timestamptz,
  imported_by bigint      not null,
  imported_at timestamptz not null,
  constraint a_bank_line_has_an_id primary key (id),
  constraint a_bank_line_comes_once unique (book_id, ref),
  constraint a_booking_matches_one_bank_line unique (booking_id),
  constraint a_match_says_by_whom check ((booking_id is null) = (matched_by is null) and (matched_by is null) = (matched_at is null)),
  constraint something_moved_at_the_bank check (amount <> 0),
  constraint bank_words_are_short check (length(counterpart) <= 80 and length(words) <= 200 and length(ref) between 1 and 60)
);
comment on table  projects.bank_line             is '银行流水: a line of the statement of the account behind a book.';
comment on column projects.bank_line.amount      is '金额: in fen; above zero for what came in.';
comment on column projects.bank_line.counterpart is '对方户名: may be a private person, so only officers see it.';
comment on column projects.bank_line.ref         is '流水号: of the bank.';
comment on column projects.bank_line.booking_id  is '对上的账: null as long as nothing in the book explains it.';
create index bank_lines_unexplained on projects.bank_line (book_id, day, id) where booking_id is null;

create table projects.month_close (
  book_id      bigint      not null,
  area_path    text        not null,
  month        date        not null,
  unexplained  integer     not null,
  proposed_by  bigint      not null,
  proposed_at  timestamptz not null,
  confirmed_by bigint,
  confirmed_at timestamptz,
  code         text,
  constraint a_month_is_closed_once primary key (book_id, month),
  constraint month_begins_on_its_first_day check (month = date_trunc('month', month)),
  constraint two_persons_close_a_month check (confirmed_by is distinct from proposed_by),
  constraint a_closed_month_has_a_code check ((confirmed_by is null) = (code is null) and (code is null) = (confirmed_at is null))
);
comment on table  projects.month_close             is '月结: a month whose sums two persons stand for.';
comment on column projects.month_close.unexplained is '未对上: lines of the bank without a booking when it was proposed.';
comment on column projects.month_close.code        is '查验码: under which everybody finds it in the public record.';

do $$
declare
  one text;
begin
  foreach one in array array['project', 'payment', 'bank_line', 'month_close'] loop
    execute format('alter table projects.%I enable row level security', one);
    execute format('alter table projects.%I force row level security', one);
    execute format('create policy auditors_read on projects.%I for select to gongzhi_auditor using (true)', one);
    execute format('create policy officers_of_the_ground on projects.%I to gongzhi_officer using (shared.in_scope(area_path)) with check (shared.in_scope(area_path))', one);
  end loop;
end $$;
create policy projects_are_public on projects.project for select using (true);
create policy paid_is_public on projects.payment for select using (state = 'PAID');
create policy closed_months_are_public on projects.month_close for select using (true);
create policy what_nobody_explains_is_public on projects.bank_line for select using (booking_id is null);
create policy the_program_reads_bank_lines on projects.bank_line for select to gongzhi_job using (true);
grant select on projects.project to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert on projects.project to gongzhi_officer;
grant update (state, ended_at) on projects.project to gongzhi_officer;
grant usage on sequence projects.project_number to gongzhi_officer;
grant select (id, project_id, area_path, booking_id, source, amount, payee, what, invoice, state, decided_at) on projects.payment
  to gongzhi_public, gongzhi_resident, gongzhi_administrator;
grant select on projects.payment to gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant insert on projects.payment to gongzhi_officer;
grant update (state, decided_by, decided_at, refused_why) on projects.payment to gongzhi_officer;
grant select (id, book_id, area_path, day, amount, booking_id) on projects.bank_line to gongzhi_public, gongzhi_resident, gongzhi_administrator;
grant select on projects.bank_line to gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant insert on projects.bank_line to gongzhi_officer;
grant update (booking_id, matched_by, matched_at) on projects.bank_line to gongzhi_officer;
grant select on projects.month_close to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
grant insert on projects.month_close to gongzhi_officer;
grant update (unexplained, proposed_by, proposed_at, confirmed_by, confirmed_at, code) on projects.month_close to gongzhi_officer;
