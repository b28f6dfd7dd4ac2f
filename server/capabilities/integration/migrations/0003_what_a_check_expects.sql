-- What the check expects of writing: with problems an order is refused, one that is there already is left as it is.
alter table import_run add column orders_with_problems bigint not null default 0;
alter table import_run add column orders_there_already bigint not null default 0;
-- Checked before there were these numbers: to be checked once more.
update import_run set state = 'uploaded', rows_staged = 0, orders_total = 0, orders_checked = 0, problem_count = 0, position = ''
where state = 'checked';
update import_run set orders_checked = 0, problem_count = 0, position = '' where state = 'checking';
delete from import_problem where import_id in (select id from import_run where state in ('uploaded', 'checking'));
