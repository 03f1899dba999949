-- Whoever leaves takes their name off what they signed or said; that somebody signed or said it stays.
grant delete on procedures.supporter, procedures.voice to gongzhi_job;
create policy signatures_are_forgotten_with_the_person on procedures.supporter for delete to gongzhi_job using (true);
create policy voices_are_forgotten_with_the_person on procedures.voice for delete to gongzhi_job using (true);
