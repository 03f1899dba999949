-- Which powers were handed to which subdistrict changes with the rule table: proposed by one person, approved by another.
alter table cases.rule_change
  add column powers jsonb,
  add constraint powers_are_by_subdistrict check (powers is null or jsonb_typeof(powers) = 'object');
comment on column cases.rule_change.powers is '执法清单: codes of categories by the code of the subdistrict that was given the power; null for those of the pack.';

create or replace function cases.keep_rule_change() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'PROPOSED'
     or (new.place, new.area_path, new.rows, new.powers, new.reason, new.proposed_by, new.proposed_at)
        is distinct from (old.place, old.area_path, old.rows, old.powers, old.reason, old.proposed_by, old.proposed_at) then
    raise exception 'a change of rules is decided once and never altered' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
