-- What everybody reads of an emergency can name somebody by mistake: it is corrected, and the record keeps what stood there.
create table cases.emergency_correction (
  id           bigint generated always as identity,
  emergency_id bigint      not null references cases.emergency,
  part         text        not null,
  words        text        not null,
  why          text        not null,
  by_id        bigint      not null,
  at           timestamptz not null,
  constraint correction_has_an_id primary key (id),
  constraint part_is_known check (part in ('REASON', 'STAND_DOWN', 'WELL', 'BADLY')),
  constraint corrected_words_are_at_most_five_hundred check (length(words) between 1 and 500),
  constraint a_correction_says_why check (length(why) between 1 and 500)
);
comment on table  cases.emergency_correction       is '应急文字更正: what everybody reads instead of the words of an emergency; the words themselves stay on record.';
comment on column cases.emergency_correction.part  is '更正哪一段: the reason, the word at its end, what went well or what did not.';
comment on column cases.emergency_correction.words is '更正后的文字: as everybody reads it now.';
comment on column cases.emergency_correction.why   is '更正原因: for staff.';
create index corrections_of_one on cases.emergency_correction (emergency_id, part, id desc);
call shared.keep_append_only('cases.emergency_correction');

alter table cases.emergency_correction enable row level security;
alter table cases.emergency_correction force row level security;
create policy everybody_reads on cases.emergency_correction for select
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor using (true);
create policy background_sees_all on cases.emergency_correction for select to gongzhi_job using (true);
create policy corrected_in_ones_own_name on cases.emergency_correction for insert to gongzhi_officer
  with check (by_id = shared.current_party()
    and exists (select from cases.emergency e where e.id = emergency_id and parties.answers_for(e.area_path)));
grant select (id, emergency_id, part, words, at) on cases.emergency_correction
  to gongzhi_public, gongzhi_resident, gongzhi_administrator, gongzhi_auditor;
grant select, insert on cases.emergency_correction to gongzhi_officer;
grant select on cases.emergency_correction to gongzhi_job;

create function cases.emergency_words(of_emergency bigint, of_part text, said text) returns text
  language sql stable
  return coalesce((select c.words from cases.emergency_correction c
                    where c.emergency_id = of_emergency and c.part = of_part order by c.id desc limit 1), said);
comment on function cases.emergency_words is '现在的文字: what everybody reads of this part, corrected or as it was said.';
revoke all on function cases.emergency_words(bigint, text, text) from public;
grant execute on function cases.emergency_words(bigint, text, text)
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
