-- Cases that wait for the one they are handled with: looked through every few seconds.
create index merged_and_waiting on cases.case_file (merged_into) where status = 'MERGED';
