-- Policies make statements slower to plan than to run, and here the way along the indexes is the same whatever the
-- values; so each connection plans a statement once. Compiling short statements never pays either.
alter role gongzhi_app set plan_cache_mode = force_generic_plan;
alter role gongzhi_app set jit = off;
