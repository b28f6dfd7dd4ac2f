-- engine: sqlite
insert into sqlite_stat1 (tbl, idx, stat) values ('sales_order', 'sales_order_alike', '80000 160 2 1 1');
