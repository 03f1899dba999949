-- Neighbours see who takes a paper. Fewer than five of them say how somebody voted, so nobody reads them one by one.
drop policy everybody_reads_papers_after_the_end on ballots.contest_slip;
create policy everybody_reads_papers_after_the_end on ballots.contest_slip for select
  using (exists (select from ballots.contest c where c.no = contest_no and c.state = 'CLOSED')
     and exists (select from ballots.contest_box b where b.contest_no = contest_slip.contest_no and b.hash <> '' and b.slips >= 5));
comment on table  ballots.contest_slip     is '纸质票: in the order in which they came out of the box, which tells nothing of who; public after the end where they are five or more.';
comment on column ballots.contest_box.hash is '摘要: SHA-256 of the count sheet, of fewer than five papers with a number thrown away; empty until the papers are in.';
