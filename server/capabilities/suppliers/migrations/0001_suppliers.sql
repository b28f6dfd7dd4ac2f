create table supplier (
  id            text    not null primary key,
  number        text    not null unique,
  name          text    not null,
  name_key      text    not null, -- the name as it is compared: folded
  country       text    check (length(country) = 2),
  remark        text    not null,
  is_active     boolean not null,
  owner_id      text,             -- who added it
  department_id text,
  created_at    bigint  not null,
  revision      bigint  not null check (revision > 0)
);
create index supplier_by_name on supplier (name, id);
create index supplier_by_number on supplier (number, id);
create index supplier_by_time on supplier (created_at, id);
create index supplier_by_name_key on supplier (name_key, id);
create index supplier_by_country on supplier (country, name, id);
create index supplier_by_owner on supplier (owner_id, name, id);
create index supplier_by_department on supplier (department_id, name, id);

-- What a supplier makes.
create table supplier_product (
  supplier_id        text    not null references supplier (id),
  product_id         text    not null references product (id),
  place              bigint  not null,
  supplier_item_code text,
  lead_time_days     bigint  check (lead_time_days between 0 and 3650),
  is_preferred       boolean not null,
  primary key (supplier_id, product_id)
);
create index supplier_product_by_product on supplier_product (product_id, supplier_id);

-- Who can step in for a supplier, the first choice first.
create table supplier_alternate (
  supplier_id  text   not null references supplier (id),
  alternate_id text   not null references supplier (id),
  place        bigint not null,
  primary key (supplier_id, alternate_id),
  check (supplier_id <> alternate_id)
);
create index supplier_alternate_by_alternate on supplier_alternate (alternate_id, supplier_id);
