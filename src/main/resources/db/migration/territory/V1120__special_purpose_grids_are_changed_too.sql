-- Special-purpose grids begin, get another host and end by the same two persons as other changes of grids.
alter table territory.grid_change drop constraint kind_is_known;
alter table territory.grid_change add constraint kind_is_known check (
  kind in ('SPLIT', 'MERGE', 'MOVE', 'BEGIN_SPECIAL', 'HOST_SPECIAL', 'END_SPECIAL'));
comment on column territory.grid_change.area_id is
  '所在: the neighbourhood or community in which all these grids lie; for a special-purpose grid its community.';
comment on column territory.grid_change_part.taken is
  '划入楼栋: buildings it takes from the ground of others; a special-purpose grid is laid over them and takes nothing.';
