-- What the reader of the file found wrong with cells of a row, to be told when its order is checked.
alter table import_row add column faults text not null default '[]';
-- What was read before is read once more: it may hold faults that nobody was told.
delete from import_row where import_id in (select id from import_run where state in ('staging', 'checking', 'checked'));
delete from import_row_key where import_id in (select id from import_run where state in ('staging', 'checking', 'checked'));
delete from import_problem where import_id in (select id from import_run where state in ('staging', 'checking', 'checked'));
update import_run set rows_staged = 0, orders_total = 0, orders_checked = 0, orders_with_problems = 0,
  orders_there_already = 0, problem_count = 0, position = ''
where state in ('staging', 'checking', 'checked');
update import_run set state = 'uploaded' where state = 'checked';
update import_run set state = 'staging' where state = 'checking';
