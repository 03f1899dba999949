-- Double entry for money and for points. A balance is moved by a booked transfer and by nothing else.
create schema if not exists ledger;
comment on schema ledger is '账: books, accounts and what was booked between them.';
grant usage on schema ledger to gongzhi_app, gongzhi_public, gongzhi_resident, gongzhi_officer,
      gongzhi_administrator, gongzhi_auditor, gongzhi_job;

create table ledger.book (
  id             bigint generated always as identity,
  area_id        bigint      not null,
  area_path      text        not null,
  subject        text        not null,
  unit           text        not null,
  closed_through date,
  constraint book_has_an_id primary key (id),
  constraint one_book_of_a_subject unique (area_id, subject),
  constraint accounts_keep_the_unit_of_their_book unique (id, unit),
  constraint subject_is_a_word check (subject ~ '^[a-z][a-z0-9-]{1,39}$'),
  constraint unit_is_known check (unit in ('CNY', 'GREEN', 'CIVILITY', 'LOVE', 'MEMBER', 'STAFF')),
  constraint closed_through_the_end_of_a_month check (
    closed_through = date_trunc('month', closed_through) + interval '1 month - 1 day')
);
comment on table  ledger.book                is '账簿: the accounts of one area for one subject, all in one unit.';
comment on column ledger.book.subject        is '账簿用途: what is booked in it, a word of the module that keeps it.';
comment on column ledger.book.unit           is '计量单位: CNY counts fen (分), every other unit whole points.';
comment on column ledger.book.closed_through is '结账日: nothing is booked on this day or before; null until the first month is closed.';

create table ledger.account (
  id        bigint generated always as identity,
  book_id   bigint      not null,
  unit      text        not null,
  code      text        not null,
  holder    bigint      not null default 0,
  may_owe   boolean     not null,
  posted    bigint      not null default 0,
  reserved  bigint      not null default 0,
  opened_at timestamptz not null,
  closed_at timestamptz,
  constraint account_has_an_id primary key (id),
  constraint account_is_in_the_unit_of_its_book foreign key (book_id, unit) references ledger.book (id, unit),
  constraint a_code_and_holder_mean_one_account unique (book_id, code, holder),
  constraint transfers_keep_the_book_of_their_accounts unique (id, book_id),
  constraint code_is_a_word check (code ~ '^[a-z][a-z0-9./-]{0,79}$'),
  constraint holder_is_a_party_or_nobody check (holder >= 0),
  constraint nothing_negative_is_reserved check (reserved >= 0),
  constraint an_account_holds_enough check (may_owe or posted - reserved >= 0),
  constraint a_closed_account_is_empty check (closed_at is null or (posted = 0 and reserved = 0))
);
comment on table  ledger.account           is '账户: where an amount is; what flows in is debited, what flows out is credited.';
comment on column ledger.account.code      is '科目: what the account is for, within its book.';
comment on column ledger.account.holder    is '户主: the party to whom it belongs; 0 for an account of the book itself.';
comment on column ledger.account.may_owe   is '可为负: whether it stands for the world outside, from which amounts come.';
comment on column ledger.account.posted    is '余额: everything debited less everything credited, without what is only reserved.';
comment on column ledger.account.reserved  is '冻结额: what leaves it as soon as the reservation is settled.';
comment on column ledger.account.closed_at is '销户时间: null while it is in use.';
create index accounts_of_a_holder on ledger.account (holder, id) where holder <> 0;

create table ledger.booking (
  id           bigint generated always as identity,
  book_id      bigint      not null,
  key          text        not null,
  content_hash bytea       not null,
  reason       text        not null,
  words        text        not null default '',
  booked_on    date        not null,
  booked_at    timestamptz not null,
  booked_by    bigint      not null,
  reserving    boolean     not null,
  reverses     bigint,
  constraint booking_has_an_id primary key (id),
  constraint booking_is_in_a_book foreign key (book_id) references ledger.book (id),
  constraint a_key_books_once unique (book_id, key),
  constraint bookings_keep_their_book unique (id, book_id),
  constraint a_booking_is_reversed_once unique (reverses),
  constraint reversal_is_in_the_same_book foreign key (reverses, book_id) references ledger.booking (id, book_id),
  constraint a_reversal_is_final check (reverses is null or not reserving),
  constraint key_is_short check (length(key) between 1 and 120),
  constraint content_hash_is_sha256 check (length(content_hash) = 32),
  constraint reason_is_a_word check (reason ~ '^[a-z][a-z0-9.-]{1,59}$'),
  constraint words_are_short check (length(words) <= 300)
);
comment on table  ledger.booking              is '记账: one act on the accounts of a book, whole or not at all.';
comment on column ledger.booking.key          is '幂等键: the same key with the same content is the same booking; with another content it is refused.';
comment on column ledger.booking.content_hash is '内容摘要: SHA-256 of what was asked for under the key.';
comment on column ledger.booking.reason       is '事由: code of why; its words stand in the message files.';
comment on column ledger.booking.booked_on    is '记账日: the day to whose month it belongs.';
comment on column ledger.booking.reserving    is '预留: whether it only reserves until it is settled or released.';
comment on column ledger.booking.reverses     is '冲正: the booking it takes back; null for every other.';

create table ledger.transfer (
  id         bigint generated always as identity,
  booking_id bigint not null,
  book_id    bigint not null,
  debit      bigint not null,
  credit     bigint not null,
  amount     bigint not null,
  constraint transfer_has_an_id primary key (id),
  constraint transfer_is_of_a_booking foreign key (booking_id, book_id) references ledger.booking (id, book_id),
  constraint debit_is_in_the_book foreign key (debit, book_id) references ledger.account (id, book_id),
  constraint credit_is_in_the_book foreign key (credit, book_id) references ledger.account (id, book_id),
  constraint it_moves_something check (amount > 0),
  constraint it_moves_somewhere_else check (debit <> credit)
);
comment on table  ledger.transfer        is '分录: an amount that leaves one account and enters another, so that every booking sums to zero.';
comment on column ledger.transfer.debit  is '借方: the account it enters.';
comment on column ledger.transfer.credit is '贷方: the account it leaves.';
comment on column ledger.transfer.amount is '金额: in the unit of the book, fen for money.';
create index transfers_of_a_booking on ledger.transfer (booking_id);
create index entered_an_account on ledger.transfer (debit, id);
create index left_an_account on ledger.transfer (credit, id);

create table ledger.settlement (
  booking_id bigint      not null,
  book_id    bigint      not null,
  settled    boolean     not null,
  settled_on date        not null,
  settled_at timestamptz not null,
  settled_by bigint      not null,
  constraint a_reservation_ends_once primary key (booking_id),
  constraint settlement_is_of_a_booking foreign key (booking_id, book_id) references ledger.booking (id, book_id)
);
comment on table  ledger.settlement            is '结清: how a reservation ended.';
comment on column ledger.settlement.settled    is '已支付: true when the amount moved, false when the reservation was released.';
comment on column ledger.settlement.settled_on is '记账日: the day to whose month the amount belongs.';

call shared.keep_append_only('ledger.booking');
call shared.keep_append_only('ledger.transfer');
call shared.keep_append_only('ledger.settlement');

-- Balances follow the rows: accounts are locked in the order of their ids, so that two bookings never wait for each other.
create function ledger.move(moved ledger.transfer[], to_posted integer, to_reserved integer) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  change record;
begin
  for change in
    select account, sum(amount) as posted, sum(leaving) as reserved
      from (select m.debit as account, m.amount, 0 as leaving from unnest(moved) m
            union all select m.credit, -m.amount, m.amount from unnest(moved) m) legs
     group by account order by account
  loop
    update ledger.account
       set posted = posted + to_posted * change.posted, reserved = reserved + to_reserved * change.reserved
     where id = change.account and closed_at is null;
    if not found then
      raise exception 'account % is closed', change.account using errcode = 'check_violation', constraint = 'a_closed_account_stays_closed';
    end if;
  end loop;
end $$;
comment on function ledger.move is '过账: the only way in which a balance changes.';
revoke execute on function ledger.move from public;

create function ledger.fold_transfers() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  final ledger.transfer[];
  reserving ledger.transfer[];
begin
  select array_agg(a) filter (where not b.reserving), array_agg(a) filter (where b.reserving)
    into final, reserving
    from added a join ledger.booking b on b.id = a.booking_id;
  perform ledger.move(final, 1, 0);
  perform ledger.move(reserving, 0, 1);
  return null;
end $$;
comment on function ledger.fold_transfers is '过账: what was booked moves the balances; what was only reserved is held back.';
create trigger transfers_move_balances after insert on ledger.transfer
  referencing new table as added for each statement execute function ledger.fold_transfers();

create function ledger.fold_settlement() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held ledger.transfer[];
begin
  if not (select reserving from ledger.booking where id = new.booking_id) then
    raise exception 'booking % reserves nothing', new.booking_id using errcode = 'check_violation', constraint = 'only_a_reservation_is_settled';
  end if;
  select array_agg(t) into held from ledger.transfer t where t.booking_id = new.booking_id;
  perform ledger.move(held, case when new.settled then 1 else 0 end, -1);
  return null;
end $$;
comment on function ledger.fold_settlement is '结清过账: what was held back moves or is free again.';
create trigger settlements_move_balances after insert on ledger.settlement
  for each row execute function ledger.fold_settlement();

-- A month that was closed stays as it was announced. The lock makes a booking wait while its month is being closed.
create function ledger.keep_closed_months() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  through date;
begin
  select closed_through into through from ledger.book where id = new.book_id for share;
  if (to_jsonb(new) ->> tg_argv[0])::date <= through then
    raise exception 'book % is closed through %', new.book_id, through using errcode = 'check_violation', constraint = 'a_closed_month_stays_closed';
  end if;
  return new;
end $$;
comment on function ledger.keep_closed_months is '结账后不补记: nothing is booked into a month that was closed.';
create trigger nothing_enters_a_closed_month before insert on ledger.booking
  for each row execute function ledger.keep_closed_months('booked_on');
create trigger nothing_settles_in_a_closed_month before insert on ledger.settlement
  for each row execute function ledger.keep_closed_months('settled_on');

do $$
declare
  one text;
begin
  foreach one in array array['book', 'account', 'booking', 'transfer', 'settlement'] loop
    execute format('alter table ledger.%I enable row level security', one);
    execute format('alter table ledger.%I force row level security', one);
    execute format('create policy the_program_works on ledger.%I to gongzhi_job using (true) with check (true)', one);
    execute format('create policy auditors_read on ledger.%I for select to gongzhi_auditor using (true)', one);
  end loop;
end $$;
grant select on ledger.book to gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant insert on ledger.book to gongzhi_officer, gongzhi_job;
grant select on ledger.account to gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant insert on ledger.account to gongzhi_officer, gongzhi_job;
grant select on ledger.booking to gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant insert on ledger.booking to gongzhi_officer, gongzhi_job;
grant select on ledger.transfer to gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant insert on ledger.transfer to gongzhi_officer, gongzhi_job;
grant select on ledger.settlement to gongzhi_officer, gongzhi_auditor, gongzhi_job;
grant insert on ledger.settlement to gongzhi_officer, gongzhi_job;
grant update (closed_through) on ledger.book to gongzhi_officer, gongzhi_job;
grant update (closed_at) on ledger.account to gongzhi_officer, gongzhi_job;

create policy books_of_ones_areas on ledger.book to gongzhi_officer
  using (shared.in_scope(area_path)) with check (shared.in_scope(area_path));
create policy accounts_of_ones_books on ledger.account to gongzhi_officer
  using (exists (select from ledger.book b where b.id = book_id))
  with check (exists (select from ledger.book b where b.id = book_id));
create policy bookings_of_ones_books on ledger.booking to gongzhi_officer
  using (exists (select from ledger.book b where b.id = book_id))
  with check (booked_by = shared.current_party() and exists (select from ledger.book b where b.id = book_id));
create policy transfers_of_ones_books on ledger.transfer to gongzhi_officer
  using (exists (select from ledger.book b where b.id = book_id))
  with check (exists (select from ledger.book b where b.id = book_id));
create policy settlements_of_ones_books on ledger.settlement to gongzhi_officer
  using (exists (select from ledger.book b where b.id = book_id))
  with check (settled_by = shared.current_party() and exists (select from ledger.book b where b.id = book_id));
