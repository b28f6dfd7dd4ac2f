-- Confirmed orders of a customer that are worth as much: among them is the one that another repeats.
create index sales_order_alike on sales_order (customer_id, total_minor, confirmed_at, id) where confirmed_at is not null;
