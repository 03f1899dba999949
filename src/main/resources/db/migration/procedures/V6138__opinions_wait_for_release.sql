-- What a resident says to a matter is read for names and doors of others before everybody reads it.
alter table procedures.opinion add column released_at timestamptz, add column released_by bigint;
comment on table  procedures.opinion             is '意见: what a resident said to a matter, without who; everybody reads it once it is released.';
comment on column procedures.opinion.released_at is '公开时间: null while nobody who serves there looked at it.';
comment on column procedures.opinion.released_by is '查看人: who looked; null until then, and for old ones.';
update procedures.opinion set released_at = at;
alter table procedures.opinion add constraint who_releases_looked check (released_by is null or released_at is not null);
drop policy opinions_are_public on procedures.opinion;
create policy released_opinions_are_public on procedures.opinion for select using (released_at is not null);
create policy opinions_are_read_where_one_serves on procedures.opinion for select to gongzhi_officer
  using (exists (select from procedures.decision d where d.no = decision_no
          and (shared.in_scope(d.area_path) or d.owner_id = shared.current_party())));
create policy background_reads_opinions on procedures.opinion for select to gongzhi_job using (true);
create policy released_where_one_serves on procedures.opinion for update to gongzhi_officer
  using (released_at is null and exists (select from procedures.decision d where d.no = decision_no
          and (shared.in_scope(d.area_path) or d.owner_id = shared.current_party())))
  with check (released_by = shared.current_party());
grant update (released_at, released_by) on procedures.opinion to gongzhi_officer;
