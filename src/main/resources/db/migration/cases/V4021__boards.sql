-- What the boards of the three levels ask. Written only by the few acts that raise a case.
create index raised_by_reporter on cases.case_event (at) where act = 'APPEALED';
