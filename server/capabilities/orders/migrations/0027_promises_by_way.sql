-- The lines behind a figure for one transport mode or incoterm, however few of all lines that are.
create index order_promise_by_mode_and_original on order_promise (transport_mode, original_on, order_id);
create index order_promise_by_mode_and_agreed on order_promise (transport_mode, agreed_on, order_id);
create index order_promise_by_mode_and_requested on order_promise (transport_mode, requested_on, order_id);
create index order_promise_by_incoterm_and_original on order_promise (incoterm, original_on, order_id);
create index order_promise_by_incoterm_and_agreed on order_promise (incoterm, agreed_on, order_id);
create index order_promise_by_incoterm_and_requested on order_promise (incoterm, requested_on, order_id);

-- engine: sqlite
insert into sqlite_stat1 (tbl, idx, stat) values
  ('order_promise', 'order_promise_by_mode_and_original', '150000 30000 20 1'),
  ('order_promise', 'order_promise_by_mode_and_agreed', '150000 30000 10 1'),
  ('order_promise', 'order_promise_by_mode_and_requested', '150000 30000 10 1'),
  ('order_promise', 'order_promise_by_incoterm_and_original', '150000 15000 10 1'),
  ('order_promise', 'order_promise_by_incoterm_and_agreed', '150000 15000 5 1'),
  ('order_promise', 'order_promise_by_incoterm_and_requested', '150000 15000 5 1');
-- engine: both
