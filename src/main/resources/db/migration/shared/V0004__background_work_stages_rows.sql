-- Many rows are copied into a table of the session first, because COPY goes past no row-level security and is refused
-- where it stands. Only the background, which no request of a person runs as by itself, may make such tables; functions
-- with the rights of others name pg_temp last, so that nothing in it stands in for what they mean.
do $$
begin
  execute format('grant temporary on database %I to gongzhi_job', current_database());
end $$;
