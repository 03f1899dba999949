-- Everybody reads the rows of a posted roll and says which of them is wrong. Owners stand there by building and unit with
-- how many parts they have, voters by surname; no area, which would tell their ballot in the public file, and no flat.
create function ballots.posted_rows(roll bigint, after int, most int)
  returns table (no int, ground text, parts bigint, label text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select e.no,
         coalesce((select string_agg(distinct concat_ws('-', nullif(p.building, ''), nullif(p.unit, '')), '、')
                     from ballots.roll_part p where p.roll_id = e.roll_id and p.entry_no = e.no), ''),
         (select count(*) from ballots.roll_part p where p.roll_id = e.roll_id and p.entry_no = e.no),
         case when r.kind = 'OWNERS' then ''
              else coalesce((select string_agg(l.label, '、' order by q.voice desc, l.label)
                               from ballots.roll_person q join parties.party_label l on l.id = q.party_id
                              where q.roll_id = e.roll_id and q.entry_no = e.no), '') end
    from ballots.roll r join ballots.roll_entry e on e.roll_id = r.id
   where r.id = posted_rows.roll and r.state <> 'DRAFT' and e.no > posted_rows.after
   order by e.no
   limit posted_rows.most;
end;
comment on function ballots.posted_rows is '公布的名册: number, building and unit and how many parts for owners, surnames for others; nothing of a draft.';
grant execute on function ballots.posted_rows
   to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;

alter table ballots.roll_objection add column entry_no int;
comment on column ballots.roll_objection.entry_no is '序号: which row is said to be wrong; null for the whole roll, or for who is missing.';
