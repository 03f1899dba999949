-- How content somebody is may be told on the phone or at the door; whoever hears it writes it down, as heard.
grant insert on cases.rating to gongzhi_officer;
