-- Lines of one promise that are complete on different days are counted apart, so that the counts alone tell how early and
-- how late they were.
alter table order_promise add column completed_on text;
drop view order_line_facts;
drop view order_promise_facts;
delete from order_promise;
insert into order_promise (
  order_id, order_number, first_position, customer_id, supplier_id, is_first_of_supplier, owner_id, department_id,
  transport_mode, incoterm, currency, is_historical, is_agreed, is_cancelled, original_on, agreed_on, requested_on,
  completed_on, lines, lines_delivered, lines_by_original, lines_by_agreed, lines_by_requested,
  amount, amount_delivered, amount_by_original, amount_by_agreed, amount_by_requested)
select order_id, number, min(position), customer_id, supplier_id,
       supplier_id is not null and
         min(position) = min(min(position)) over (partition by order_id, supplier_id),
       owner_id, department_id, transport_mode, incoterm, worth_currency, is_historical, is_agreed, is_cancelled,
       original_on, agreed_on, requested_on, completed_on,
       count(*),
       count(completed_on),
       count(case when completed_on <= original_on then 1 end),
       count(case when completed_on <= agreed_on then 1 end),
       count(case when completed_on <= requested_on then 1 end),
       cast(sum(worth) as bigint),
       cast(sum(case when completed_on is not null then worth else 0 end) as bigint),
       cast(sum(case when completed_on <= original_on then worth else 0 end) as bigint),
       cast(sum(case when completed_on <= agreed_on then worth else 0 end) as bigint),
       cast(sum(case when completed_on <= requested_on then worth else 0 end) as bigint)
from (
  select l.order_id, o.number, l.position, o.customer_id, l.supplier_id, o.owner_id, o.department_id, o.transport_mode,
         o.incoterm, l.worth_currency, coalesce(l.worth_minor, 0) as worth, o.is_historical,
         (o.is_historical or o.confirmed_at is not null) as is_agreed, (o.status = 'cancelled') as is_cancelled,
         l.original_on, coalesce(l.confirmed_on, o.promised_on) as agreed_on,
         coalesce(l.requested_on, o.requested_on) as requested_on, l.completed_on
  from sales_order_line l join sales_order o on o.id = l.order_id
) line
group by order_id, number, customer_id, supplier_id, owner_id, department_id, transport_mode, incoterm, worth_currency,
         is_historical, is_agreed, is_cancelled, original_on, agreed_on, requested_on, completed_on;

create view order_promise_facts as select * from order_promise;

-- engine: sqlite
create view order_line_facts as
select l.id as line_id, c.order_id, c.order_number, l.position, c.customer_id, o.customer_name, c.supplier_id,
       l.supplier_name, c.owner_id, c.department_id, c.transport_mode, c.incoterm, l.worth_minor as amount_minor, c.currency,
       l.quantity, c.original_on, c.agreed_on, c.requested_on, l.delivered_quantity, c.completed_on as delivered_on,
       c.is_cancelled, c.is_historical, c.is_agreed
from order_promise c
join sales_order o on o.id = c.order_id
join sales_order_line l on l.order_id = c.order_id
  and l.supplier_id is not distinct from c.supplier_id
  and l.worth_currency is not distinct from c.currency
  and l.original_on is not distinct from c.original_on
  and coalesce(l.confirmed_on, o.promised_on) is not distinct from c.agreed_on
  and coalesce(l.requested_on, o.requested_on) is not distinct from c.requested_on
  and l.completed_on is not distinct from c.completed_on;

-- engine: postgres
create view order_line_facts as
select l.line_id, c.order_id, c.order_number, l.position, c.customer_id, l.customer_name, c.supplier_id,
       l.supplier_name, c.owner_id, c.department_id, c.transport_mode, c.incoterm, l.worth_minor as amount_minor, c.currency,
       l.quantity, c.original_on, c.agreed_on, c.requested_on, l.delivered_quantity, c.completed_on as delivered_on,
       c.is_cancelled, c.is_historical, c.is_agreed
from order_promise c
cross join lateral (
  select l.id as line_id, l.position, o.customer_name, l.supplier_name, l.worth_minor, l.quantity, l.delivered_quantity
  from sales_order o join sales_order_line l on l.order_id = o.id
  where o.id = c.order_id
    and l.supplier_id is not distinct from c.supplier_id
    and l.worth_currency is not distinct from c.currency
    and l.original_on is not distinct from c.original_on
    and coalesce(l.confirmed_on, o.promised_on) is not distinct from c.agreed_on
    and coalesce(l.requested_on, o.requested_on) is not distinct from c.requested_on
    and l.completed_on is not distinct from c.completed_on
  offset 0
) l;
-- engine: both
