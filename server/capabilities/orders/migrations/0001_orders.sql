create table sales_order (
  id                  text    not null primary key,
  number              text    not null unique,
  kind                text    not null check (kind in ('regular', 'rush', 'custom')),
  status              text    not null check (status in ('draft', 'under_review', 'awaiting_customer', 'confirmed', 'in_production',
                                                         'completed', 'closed', 'on_hold', 'cancelled')),
  customer_id         text,
  customer_name       text    not null,
  customer_reference  text,
  owner_id            text    not null,
  department_id       text    not null,
  ordered_on          text,
  requested_on        text,
  promised_on         text,
  incoterm            text,
  incoterm_place      text,
  incoterm_edition    bigint,
  payment_term        text,
  currency            text,
  transport_mode      text,
  port_of_loading     text,
  port_of_discharge   text,
  delivery_address    text,
  invoice_address     text,
  documents_wanted    text    not null,
  credit_reference    text,
  remark              text,
  missing             text    not null,
  facts               text    not null,
  total_minor         bigint,
  total_currency      text,
  line_count          bigint  not null check (line_count >= 0),
  completeness_percent bigint not null check (completeness_percent between 0 and 100),
  is_historical       boolean not null,
  source_system       text,
  source_reference    text,
  quotation_id        text,
  held_from           text,
  held_at             bigint,
  hold_reason         text,
  cancelled_at        bigint,
  cancellation_reason text,
  confirmed_at        bigint,
  created_at          bigint  not null,
  revision            bigint  not null check (revision > 0),
  check ((source_system is null) = (source_reference is null)),
  check ((status = 'on_hold') = (held_from is not null)),
  check ((status = 'cancelled') = (cancelled_at is not null)),
  check ((total_minor is null) = (total_currency is null))
);
create unique index sales_order_by_source on sales_order (source_system, source_reference) where source_reference is not null;
create index sales_order_by_creation on sales_order (created_at, id);
create index sales_order_by_number on sales_order (number, id);
create index sales_order_by_promise on sales_order ((coalesce(promised_on, '9999-12-31')), id);
create index sales_order_by_customer_name on sales_order (customer_name, id);
create index sales_order_by_owner on sales_order (owner_id, created_at, id);
create index sales_order_by_department on sales_order (department_id, created_at, id);
create index sales_order_by_customer on sales_order (customer_id, created_at, id);
create index sales_order_by_status on sales_order (status, created_at, id);
create index sales_order_by_status_and_promise on sales_order (status, (coalesce(promised_on, '9999-12-31')), id);

create index sales_order_by_reference on sales_order (customer_reference, id) where customer_reference is not null;
create index sales_order_by_source_reference on sales_order (source_reference, id) where source_reference is not null;

create table sales_order_line (
  id                   text   not null primary key,
  order_id             text   not null references sales_order (id),
  position             bigint not null check (position between 1 and 9999),
  product_id           text,
  product_name         text   not null,
  product_code         text,
  customer_item_code   text,
  description          text,
  specification        text   not null,
  quantity             bigint check (quantity > 0),
  unit                 text,
  tolerance_over       bigint,
  tolerance_under      bigint,
  unit_price           bigint check (unit_price >= 0),
  amount               bigint,
  worth_minor          bigint,
  worth_currency       text,
  requested_on         text,
  confirmed_on         text,
  forecast_on          text,
  original_on          text,
  supplier_id          text,
  supplier_name        text   not null,
  delivered_quantity   bigint not null check (delivered_quantity >= 0),
  completed_on         text,
  facts                text   not null,
  unique (order_id, position),
  check ((worth_minor is null) = (worth_currency is null))
);
create index sales_order_line_by_supplier on sales_order_line (supplier_id, order_id);
create index sales_order_line_by_product on sales_order_line (product_id, order_id);

create table line_delivery (
  id           text   not null primary key,
  order_id     text   not null references sales_order (id),
  line_id      text   not null references sales_order_line (id),
  delivered_on text   not null,
  quantity     bigint not null check (quantity > 0),
  remark       text,
  recorded_at  bigint not null
);
create index line_delivery_by_order on line_delivery (order_id, line_id, delivered_on, id);
create index line_delivery_by_line on line_delivery (line_id);

-- What figures may read of orders: one row per line.
create view order_line_facts as
select l.id as line_id, l.order_id, o.number as order_number, l.position, o.customer_id, o.customer_name, l.supplier_id, l.supplier_name,
       o.owner_id, o.department_id, o.transport_mode, o.incoterm, l.worth_minor as amount_minor, l.worth_currency as currency,
       l.quantity, l.original_on, coalesce(l.confirmed_on, o.promised_on) as agreed_on,
       coalesce(l.requested_on, o.requested_on) as requested_on, l.delivered_quantity,
       l.completed_on as delivered_on, (o.status = 'cancelled') as is_cancelled, o.is_historical
from sales_order_line l join sales_order o on o.id = l.order_id;
