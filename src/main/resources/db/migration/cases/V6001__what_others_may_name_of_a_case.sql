-- What modules above may name of a case: what its reader may see of it, with the reader's own rights.
create view cases.case_label with (security_invoker = true) as
  select no, title_public, status, received_at, closed_at, area_path from cases.case_file;
comment on view cases.case_label is '诉求标签: number, public title and state of the cases the reader may see.';
grant select on cases.case_label
  to gongzhi_public, gongzhi_resident, gongzhi_officer, gongzhi_administrator, gongzhi_auditor, gongzhi_job;
