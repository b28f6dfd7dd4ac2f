-- What on-time figures count, kept current in the transaction that changes an order: the lines of one order
-- that share supplier, currency and promised dates, as one row. Ten lines are mostly one or two rows.
-- `delivered` are the lines that are complete; `…_by_original` those complete by that date.
create table order_promise (
  order_id            text    not null references sales_order (id),
  first_position      bigint  not null,  -- the least of its lines
  customer_id         text,
  supplier_id         text,
  owner_id            text    not null,
  department_id       text    not null,
  transport_mode      text,
  incoterm            text,
  currency            text,
  is_historical       boolean not null,
  is_cancelled        boolean not null,
  original_on         text,
  agreed_on           text,
  requested_on        text,
  lines               bigint  not null check (lines > 0),
  lines_delivered     bigint  not null,
  lines_by_original   bigint  not null,
  lines_by_agreed     bigint  not null,
  lines_by_requested  bigint  not null,
  amount              bigint  not null,  -- minor units of `currency`
  amount_delivered    bigint  not null,
  amount_by_original  bigint  not null,
  amount_by_agreed    bigint  not null,
  amount_by_requested bigint  not null,
  primary key (order_id, first_position)
);
create index order_promise_by_original on order_promise (original_on, order_id);
create index order_promise_by_agreed on order_promise (agreed_on, order_id);
create index order_promise_by_requested on order_promise (requested_on, order_id);
create index order_promise_by_customer on order_promise (customer_id, agreed_on);
create index order_promise_by_supplier on order_promise (supplier_id, agreed_on);

insert into order_promise
select l.order_id, min(l.position), o.customer_id, l.supplier_id, o.owner_id, o.department_id, o.transport_mode, o.incoterm,
       l.worth_currency, o.is_historical, (o.status = 'cancelled'),
       l.original_on, coalesce(l.confirmed_on, o.promised_on), coalesce(l.requested_on, o.requested_on),
       count(*),
       count(l.completed_on),
       count(case when l.completed_on <= l.original_on then 1 end),
       count(case when l.completed_on <= coalesce(l.confirmed_on, o.promised_on) then 1 end),
       count(case when l.completed_on <= coalesce(l.requested_on, o.requested_on) then 1 end),
       cast(sum(coalesce(l.worth_minor, 0)) as bigint),
       cast(sum(case when l.completed_on is not null then coalesce(l.worth_minor, 0) else 0 end) as bigint),
       cast(sum(case when l.completed_on <= l.original_on then coalesce(l.worth_minor, 0) else 0 end) as bigint),
       cast(sum(case when l.completed_on <= coalesce(l.confirmed_on, o.promised_on) then coalesce(l.worth_minor, 0) else 0 end) as bigint),
       cast(sum(case when l.completed_on <= coalesce(l.requested_on, o.requested_on) then coalesce(l.worth_minor, 0) else 0 end) as bigint)
from sales_order_line l join sales_order o on o.id = l.order_id
group by l.order_id, o.customer_id, l.supplier_id, o.owner_id, o.department_id, o.transport_mode, o.incoterm, l.worth_currency,
         o.is_historical, (o.status = 'cancelled'), l.original_on, coalesce(l.confirmed_on, o.promised_on),
         coalesce(l.requested_on, o.requested_on);

-- What figures may read.
create view order_promise_facts as select * from order_promise;
create view order_customer_facts as select customer_id, customer_name from sales_order;
create view order_supplier_facts as select supplier_id, supplier_name, order_id from sales_order_line;

-- The lines behind the counts: found by the counts' indexes, then by their order.
drop view order_line_facts;
create view order_line_facts as
select l.id as line_id, c.order_id, o.number as order_number, l.position, c.customer_id, o.customer_name, c.supplier_id,
       l.supplier_name, c.owner_id, c.department_id, c.transport_mode, c.incoterm, l.worth_minor as amount_minor, c.currency,
       l.quantity, c.original_on, c.agreed_on, c.requested_on, l.delivered_quantity, l.completed_on as delivered_on,
       c.is_cancelled, c.is_historical, c.lines as lines_together, c.lines_by_original, c.lines_by_agreed, c.lines_by_requested
from order_promise c
join sales_order o on o.id = c.order_id
join sales_order_line l on l.order_id = c.order_id
  and l.supplier_id is not distinct from c.supplier_id
  and l.worth_currency is not distinct from c.currency
  and l.original_on is not distinct from c.original_on
  and coalesce(l.confirmed_on, o.promised_on) is not distinct from c.agreed_on
  and coalesce(l.requested_on, o.requested_on) is not distinct from c.requested_on;
