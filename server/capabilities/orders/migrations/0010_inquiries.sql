create table inquiry (
  id             text   not null primary key,
  number         text   not null unique,
  status         text   not null check (status in ('open', 'quoted', 'won', 'lost')),
  customer_id    text,
  prospect       text,
  customer_name  text   not null,
  owner_id       text   not null,
  department_id  text   not null,
  received_at    bigint not null,
  received_on    text   not null,
  channel        text   not null,
  text           text   not null,
  value_minor    bigint check (value_minor >= 0),
  value_currency text,
  closed_at      bigint,
  closed_on      text,
  loss_reason    text,
  closing_note   text,
  won_order_id   text references sales_order (id),
  created_at     bigint not null,
  revision       bigint not null check (revision > 0),
  check ((customer_id is null) <> (prospect is null)),
  check ((value_minor is null) = (value_currency is null)),
  check ((status in ('won', 'lost')) = (closed_at is not null)),
  check ((closed_at is null) = (closed_on is null)),
  check ((status = 'lost') = (loss_reason is not null)),
  check (won_order_id is null or status = 'won')
);
create index inquiry_by_receipt on inquiry (received_at, id);
create index inquiry_by_number on inquiry (number, id);
create index inquiry_by_customer_name on inquiry (customer_name, id);
create index inquiry_by_status on inquiry (status, received_at, id);
create index inquiry_by_owner on inquiry (owner_id, received_at, id);
create index inquiry_by_department on inquiry (department_id, received_at, id);
create index inquiry_by_customer on inquiry (customer_id, received_at, id);
create index inquiry_by_won_order on inquiry (won_order_id) where won_order_id is not null;
