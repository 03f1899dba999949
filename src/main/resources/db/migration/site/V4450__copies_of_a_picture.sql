-- The same picture sent again for the same object has another name; whoever has the one finds the others.
create function site.copies_of(its_id text)
  returns table (id text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.id from site.file f join site.file o on o.owner = f.owner and o.reference = f.reference and o.sha256 = f.sha256
   where f.id = its_id and o.id <> its_id
   order by o.id limit 60
$$;
comment on function site.copies_of is '重复图片: names of the same picture among those of the same object.';
revoke execute on function site.copies_of from public;
grant execute on function site.copies_of to gongzhi_officer;
