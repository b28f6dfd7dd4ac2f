-- What the reader of the file found wrong with cells of a row, to be told when its order is checked.
alter table import_row add column faults text not null default '[]';
