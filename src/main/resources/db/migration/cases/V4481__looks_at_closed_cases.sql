-- Opening a case that only named posts see leaves a line beside those of files taken along.
alter table cases.record_export drop constraint kind_of_export_is_known;
alter table cases.record_export add constraint kind_of_export_is_known check (kind in ('DOSSIER', 'HISTORY', 'HISTORIES', 'LOOK'));
