-- A whistle is ended by the side that blew it: that person, or somebody else who serves the same ground.
alter table cases.whistle add column blown_from text;
comment on column cases.whistle.blown_from is '吹哨方: path of the ground that the person served who blew it; null for whistles before this was kept, which anybody ends who may whistle there.';
