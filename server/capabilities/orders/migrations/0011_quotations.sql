create table quotation (
  id                  text   not null primary key,
  number              text   not null unique,
  status              text   not null check (status in ('draft', 'sent', 'accepted', 'expired', 'lost', 'withdrawn')),
  inquiry_id          text   references inquiry (id),
  valid_until         text,
  kind                text   not null check (kind in ('regular', 'rush', 'custom')),
  customer_id         text,
  customer_name       text   not null,
  customer_reference  text,
  owner_id            text   not null,
  department_id       text   not null,
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
  documents_wanted    text   not null,
  credit_reference    text,
  remark              text,
  missing             text   not null,
  facts               text   not null,
  total_minor         bigint,
  total_currency      text,
  line_count          bigint not null check (line_count >= 0),
  sent_at             bigint,
  closed_at           bigint,
  loss_reason         text,
  closing_note        text,
  created_at          bigint not null,
  revision            bigint not null check (revision > 0),
  check ((total_minor is null) = (total_currency is null)),
  check (status not in ('sent', 'expired') or (sent_at is not null and valid_until is not null)),
  check (status <> 'draft' or sent_at is null),
  check ((status in ('lost', 'withdrawn')) = (closed_at is not null)),
  check ((status = 'lost') = (loss_reason is not null))
);
create index quotation_by_creation on quotation (created_at, id);
create index quotation_by_number on quotation (number, id);
create index quotation_by_validity on quotation ((coalesce(valid_until, '9999-12-31')), id);
create index quotation_by_customer_name on quotation (customer_name, id);
create index quotation_by_status on quotation (status, created_at, id);
create index quotation_by_status_and_validity on quotation (status, (coalesce(valid_until, '9999-12-31')), id);
create index quotation_by_owner on quotation (owner_id, created_at, id);
create index quotation_by_department on quotation (department_id, created_at, id);
create index quotation_by_customer on quotation (customer_id, created_at, id);
create index quotation_by_inquiry on quotation (inquiry_id, id) where inquiry_id is not null;

create table quotation_line (
  quotation_id         text   not null references quotation (id),
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
  supplier_id          text,
  supplier_name        text   not null,
  facts                text   not null,
  primary key (quotation_id, position),
  check ((worth_minor is null) = (worth_currency is null))
);

-- Of a quotation at most one order is alive.
create unique index sales_order_by_quotation on sales_order (quotation_id)
  where quotation_id is not null and status <> 'cancelled';

-- What figures may read of inquiries: one row each, with the order that came of it.
create view inquiry_facts as
select i.id as inquiry_id, i.number as inquiry_number, i.customer_id, i.customer_name, i.owner_id, i.department_id, i.channel,
       i.status, i.received_on, i.closed_on, i.loss_reason, i.value_minor as amount_minor, i.value_currency as currency,
       i.won_order_id, o.number as won_order_number, o.total_minor as won_amount_minor, o.total_currency as won_currency,
       (select count(*) from quotation q where q.inquiry_id = i.id) as quotation_count
from inquiry i left join sales_order o on o.id = i.won_order_id;
