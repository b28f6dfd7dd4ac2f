-- How far the file has been read: how many rows it holds is known only at its end, how many bytes before.
alter table import_run add column bytes_read bigint not null default 0;
alter table import_run add column bytes_total bigint not null default 0;
update import_run set bytes_read = 1, bytes_total = 1 where orders_total > 0;
