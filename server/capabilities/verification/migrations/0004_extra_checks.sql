-- What was found different of a customer's goods, to be looked at again when they order them again.
create table verification_finding (
  id           text   not null primary key,
  order_id     text   not null references sales_order (id),
  order_number text   not null,
  customer_id  text   not null,
  product_key  text   not null check (product_key <> ''),
  product_name text   not null,
  field        text   not null,
  path         text   not null,
  left_value   text   not null,
  right_value  text   not null,
  found_at     bigint not null,
  unique (order_id, path, left_value, right_value)
);
create index verification_finding_by_customer on verification_finding (customer_id, found_at, id);

-- A person's word that an additional check was made, over one exact content.
create table verification_tick (
  order_id       text   not null references sales_order (id),
  content_hash   text   not null check (length(content_hash) = 64),
  check_key      text   not null,
  ticked_by_id   text   not null,
  ticked_by_name text   not null,
  ticked_at      bigint not null,
  primary key (order_id, content_hash, check_key)
);
