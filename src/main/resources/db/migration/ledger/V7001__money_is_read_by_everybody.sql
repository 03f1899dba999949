-- Money of areas is everybody's to follow. What belongs to one person (dividends, points) that person alone follows.
create policy books_are_known on ledger.book for select using (true);
create policy money_of_no_person_is_public on ledger.account for select using (unit = 'CNY' and holder = 0);
create policy accounts_of_ones_own on ledger.account for select to gongzhi_resident using (holder = shared.current_party());
create policy transfers_of_accounts_one_sees on ledger.transfer for select
  using (exists (select from ledger.account a where a.id = debit) and exists (select from ledger.account a where a.id = credit));
create policy transfers_of_ones_own_account on ledger.transfer for select to gongzhi_resident
  using (exists (select from ledger.account a where a.id in (debit, credit) and a.holder = shared.current_party()));
create policy bookings_one_sees_a_part_of on ledger.booking for select
  using (exists (select from ledger.transfer t where t.booking_id = id));
create policy settlements_of_bookings_one_sees on ledger.settlement for select
  using (exists (select from ledger.booking b where b.id = booking_id));
-- Whoever may read a book does not book in it for that.
alter policy accounts_of_ones_books on ledger.account
  using (exists (select from ledger.book b where b.id = book_id and shared.in_scope(b.area_path)))
  with check (exists (select from ledger.book b where b.id = book_id and shared.in_scope(b.area_path)));
alter policy bookings_of_ones_books on ledger.booking
  using (exists (select from ledger.book b where b.id = book_id and shared.in_scope(b.area_path)))
  with check (booked_by = shared.current_party()
          and exists (select from ledger.book b where b.id = book_id and shared.in_scope(b.area_path)));
alter policy transfers_of_ones_books on ledger.transfer
  using (exists (select from ledger.book b where b.id = book_id and shared.in_scope(b.area_path)))
  with check (exists (select from ledger.book b where b.id = book_id and shared.in_scope(b.area_path)));
alter policy settlements_of_ones_books on ledger.settlement
  using (exists (select from ledger.book b where b.id = book_id and shared.in_scope(b.area_path)))
  with check (settled_by = shared.current_party()
          and exists (select from ledger.book b where b.id = book_id and shared.in_scope(b.area_path)));
grant select on ledger.book to gongzhi_public, gongzhi_resident, gongzhi_administrator;
grant select on ledger.account to gongzhi_public, gongzhi_resident, gongzhi_administrator;
grant select on ledger.booking to gongzhi_public, gongzhi_resident, gongzhi_administrator;
grant select on ledger.transfer to gongzhi_public, gongzhi_resident, gongzhi_administrator;
grant select on ledger.settlement to gongzhi_public, gongzhi_resident, gongzhi_administrator;

create view ledger.moved with (security_invoker = true) as
  select t.id, t.booking_id, t.book_id, t.debit, t.credit, t.amount, coalesce(s.settled_on, b.booked_on) as moved_on
    from ledger.transfer t
    join ledger.booking b on b.id = t.booking_id
    left join ledger.settlement s on s.booking_id = t.booking_id
   where not b.reserving or s.settled;
comment on view   ledger.moved          is '发生额: what moved for good, without what is only held back.';
comment on column ledger.moved.moved_on is '记账日: the day to whose month it belongs.';
grant select on ledger.moved to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator,
      gongzhi_auditor, gongzhi_job;
create index transfers_of_a_book on ledger.transfer (book_id, id);
