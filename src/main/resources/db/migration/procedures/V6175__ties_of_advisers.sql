-- An opinion counts only where its adviser declared nothing that binds them; the program looks whether they did.
create policy program_compares_ties on procedures.body_tie for select to gongzhi_job using (true);
