-- Of an anonymised case only the community stays: not the building, and not the words of a public title.
grant update (area_id, area_path, title_public) on cases.case_file to gongzhi_job;
