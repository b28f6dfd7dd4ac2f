-- What was never agreed cannot be late: an order's promises count once it was confirmed. What was delivered counts.
alter table order_promise add column is_agreed boolean not null default true;
update order_promise set is_agreed = false
where not is_historical and exists (select 1 from sales_order o where o.id = order_id and o.confirmed_at is null);

-- engine: sqlite
drop view order_line_facts;
create view order_line_facts as
select l.id as line_id, c.order_id, c.order_number, l.position, c.customer_id, o.customer_name, c.supplier_id,
       l.supplier_name, c.owner_id, c.department_id, c.transport_mode, c.incoterm, l.worth_minor as amount_minor, c.currency,
       l.quantity, c.original_on, c.agreed_on, c.requested_on, l.delivered_quantity, l.completed_on as delivered_on,
       c.is_cancelled, c.is_historical, c.lines as lines_together, c.lines_delivered, c.lines_by_original, c.lines_by_agreed,
       c.lines_by_requested, c.is_agreed
from order_promise c
join sales_order o on o.id = c.order_id
join sales_order_line l on l.order_id = c.order_id
  and l.supplier_id is not distinct from c.supplier_id
  and l.worth_currency is not distinct from c.currency
  and l.original_on is not distinct from c.original_on
  and coalesce(l.confirmed_on, o.promised_on) is not distinct from c.agreed_on
  and coalesce(l.requested_on, o.requested_on) is not distinct from c.requested_on;

-- engine: postgres
create or replace view order_promise_facts as select * from order_promise;
create or replace view order_line_facts as
select l.line_id, c.order_id, c.order_number, l.position, c.customer_id, l.customer_name, c.supplier_id,
       l.supplier_name, c.owner_id, c.department_id, c.transport_mode, c.incoterm, l.worth_minor as amount_minor, c.currency,
       l.quantity, c.original_on, c.agreed_on, c.requested_on, l.delivered_quantity, l.completed_on as delivered_on,
       c.is_cancelled, c.is_historical, c.lines as lines_together, c.lines_delivered, c.lines_by_original, c.lines_by_agreed,
       c.lines_by_requested, c.is_agreed
from order_promise c
cross join lateral (
  select l.id as line_id, l.position, o.customer_name, l.supplier_name, l.worth_minor, l.quantity, l.delivered_quantity,
         l.completed_on
  from sales_order o join sales_order_line l on l.order_id = o.id
  where o.id = c.order_id
    and l.supplier_id is not distinct from c.supplier_id
    and l.worth_currency is not distinct from c.currency
    and l.original_on is not distinct from c.original_on
    and coalesce(l.confirmed_on, o.promised_on) is not distinct from c.agreed_on
    and coalesce(l.requested_on, o.requested_on) is not distinct from c.requested_on
  offset 0
) l;
