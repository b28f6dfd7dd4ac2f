-- A customer's orders in a status, the oldest first: what follows a customer's edit works through those under way alone.
create index sales_order_by_customer_and_status on sales_order (customer_id, status, created_at, id);
-- engine: sqlite
insert into sqlite_stat1 (tbl, idx, stat) values
  ('sales_order', 'sales_order_by_customer_and_status', '100000 200 25 1 1');
-- engine: both
