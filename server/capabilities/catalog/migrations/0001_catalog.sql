create table product (
  id            text    not null primary key,
  code          text    not null unique,
  name          text    not null,
  description   text    not null,
  unit          text,
  hs_code       text    check (length(hs_code) between 6 and 13),
  attributes    text    not null, -- JSON list
  is_active     boolean not null,
  owner_id      text,             -- who added it
  department_id text,
  created_at    bigint  not null,
  revision      bigint  not null check (revision > 0)
);
create index product_by_code on product (code, id);
create index product_by_name on product (name, id);
create index product_by_time on product (created_at, id);
create index product_by_owner on product (owner_id, code, id);
create index product_by_department on product (department_id, code, id);

-- What customers call it: one code of one customer means one product.
create table product_customer_code (
  product_id  text   not null references product (id),
  customer_id text   not null references customer (id),
  code        text   not null,
  place       bigint not null,
  primary key (customer_id, code)
);
create index product_customer_code_by_product on product_customer_code (product_id, place);
