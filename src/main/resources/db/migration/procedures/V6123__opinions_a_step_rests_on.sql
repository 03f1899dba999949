-- Whoever does a step names an opinion by its number; the program looks what it came to.
create policy program_compares_opinions on procedures.advice for select to gongzhi_job using (true);
