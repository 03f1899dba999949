-- What was once confidential stays unseen by everybody after its category was put right.
grant update (hidden) on cases.case_file to gongzhi_officer, gongzhi_job;
