-- engine: sqlite
insert into sqlite_stat1 (tbl, idx, stat) values
  ('order_promise', 'order_promise_first_of_supplier', '150000 750 1'),
  ('order_promise', 'order_promise_first_of_supplier_by_department', '150000 750 75 1'),
  ('order_promise', 'order_promise_first_of_supplier_by_owner', '150000 750 15 1');
