-- Another category is another standard; everyone sees from which to which.
alter table cases.case_event
  add column from_category text generated always as (case when act = 'RECLASSIFIED' then detail ->> 'from' end) stored,
  add column to_category   text generated always as (case when act = 'RECLASSIFIED' then detail ->> 'category' end) stored;
comment on column cases.case_event.from_category is '原类别: before the category was changed; null for other acts.';
comment on column cases.case_event.to_category   is '新类别: after the category was changed; null for other acts.';
grant select (from_category, to_category) on cases.case_event to gongzhi_public, gongzhi_auditor;
