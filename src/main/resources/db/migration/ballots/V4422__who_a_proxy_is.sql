-- A proxy is a person, however the name is written, and a document that has ended is none.
alter table ballots.cast_ballot add column agent_id bigint;
comment on column ballots.cast_ballot.agent_id is '受托人身份: who votes for the voter, found by the phone; null where the voter does, and in older ballots.';
create index ballots_of_a_proxy on ballots.cast_ballot (poll_no) where agent <> '';
alter table ballots.paper add column agent_id bigint;
alter table ballots.paper add column agent_until date;
comment on column ballots.paper.agent_id    is '受托人身份: null where the voter filled it in.';
comment on column ballots.paper.agent_until is '委托期限: the last day of the document; null where it says none.';
alter table ballots.proxy_revocation add column cause text not null default 'TAKEN_BACK';
alter table ballots.proxy_revocation add constraint cause_is_known check (cause in ('TAKEN_BACK', 'DIED'));
comment on column ballots.proxy_revocation.cause is '终止原因: taken back, or the voter died and what was signed before ends with it (Civil Code art. 173).';
