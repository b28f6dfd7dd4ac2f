-- The lines behind a figure are also listed by their order's number: it stands beside the counts, so that an index
-- gives that order too.
alter table order_promise add column order_number text not null default '';
update order_promise set order_number = (select o.number from sales_order o where o.id = order_id);
create index order_promise_by_number on order_promise (order_number, order_id);

drop view order_line_facts;
create view order_line_facts as
select l.id as line_id, c.order_id, c.order_number, l.position, c.customer_id, o.customer_name, c.supplier_id,
       l.supplier_name, c.owner_id, c.department_id, c.transport_mode, c.incoterm, l.worth_minor as amount_minor, c.currency,
       l.quantity, c.original_on, c.agreed_on, c.requested_on, l.delivered_quantity, l.completed_on as delivered_on,
       c.is_cancelled, c.is_historical, c.lines as lines_together, c.lines_delivered, c.lines_by_original, c.lines_by_agreed,
       c.lines_by_requested
from order_promise c
join sales_order o on o.id = c.order_id
join sales_order_line l on l.order_id = c.order_id
  and l.supplier_id is not distinct from c.supplier_id
  and l.worth_currency is not distinct from c.currency
  and l.original_on is not distinct from c.original_on
  and coalesce(l.confirmed_on, o.promised_on) is not distinct from c.agreed_on
  and coalesce(l.requested_on, o.requested_on) is not distinct from c.requested_on;
