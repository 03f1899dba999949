-- A running matter keeps its definition and the quorums of the day it began; both can be told.
alter table procedures.decision
  add column edition  text generated always as (left(md5(definition::text), 8)) stored,
  add column rules_on date generated always as ((started_at at time zone 'Asia/Shanghai')::date) stored;
comment on column procedures.decision.edition  is '程序版本: by which one wording of a definition is told from another.';
comment on column procedures.decision.rules_on is '规则日期: the quorums and majorities in force on this day apply to the end.';
