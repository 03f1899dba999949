-- What administrators did, not only to accounts; and who read the traces.

alter table parties.security_event
  add column about text not null default '',
  add constraint about_is_short check (length(about) <= 200);
comment on column parties.security_event.about is '事项: what it was about, without names or phones; empty for accounts.';

create index security_event_by_time on parties.security_event (id desc);

grant insert on parties.security_event to gongzhi_auditor;
create policy done_by_an_auditor on parties.security_event for insert to gongzhi_auditor
  with check (by_id = shared.current_party());
