-- When a person leaves, what they wrote about finished matters is destroyed; the title was made of their words.

grant update (title) on cases.case_file to gongzhi_job;
