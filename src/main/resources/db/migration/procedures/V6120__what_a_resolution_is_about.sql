-- A resolution names the line of the posted agenda it is about; one beyond it says why. Earlier ones name nothing.
alter table procedures.resolution
  add column about      text not null default '',
  add column beyond_why text not null default '',
  add constraint a_resolution_is_of_the_agenda_or_says_why
    check ((about = '' or beyond_why = '') and length(about) <= 1000 and length(beyond_why) <= 200);
comment on column procedures.resolution.about      is '对应议题: the line of the posted agenda, word for word; empty for one beyond it.';
comment on column procedures.resolution.beyond_why is '议题外理由: why it could not wait for another notice; only bodies that coordinate have one.';
create index agendas_of_a_matter on procedures.agenda_item (no);
