-- Whoever votes for somebody else brings a document, and its picture is kept as such beside the ballot.
alter table ballots.paper       add column proxy_document text not null default '';
alter table ballots.cast_ballot add column proxy_document text not null default '';
comment on column ballots.paper.proxy_document       is '委托书: picture of the document that names the agent; empty where the voter filled it in.';
comment on column ballots.cast_ballot.proxy_document is '委托书: picture of the document that names the agent; empty for none, and in older ballots.';
