create table customer (
  id              text    not null primary key,
  number          text    not null unique,
  name            text    not null,
  name_key        text    not null, -- the name as it is compared: folded
  country         text    check (length(country) = 2),
  language        text,
  zone            text,
  date_format     text    check (date_format in ('ymd', 'dmy', 'mdy')),
  currency        text    check (length(currency) = 3),
  tier            text    not null check (tier in ('standard', 'key', 'strategic')),
  merchandiser_id text,
  department_id   text,             -- of the merchandiser
  remark          text    not null,
  is_active       boolean not null,
  addresses       text    not null, -- JSON list
  created_at      bigint  not null,
  revision        bigint  not null check (revision > 0),
  check (department_id is null or merchandiser_id is not null)
);
create index customer_by_name on customer (name, id);
create index customer_by_number on customer (number, id);
create index customer_by_time on customer (created_at, id);
create index customer_by_name_key on customer (name_key, id);
create index customer_by_merchandiser on customer (merchandiser_id, name, id);
create index customer_by_department on customer (department_id, name, id);
create index customer_by_country on customer (country, name, id);
create index customer_by_tier on customer (tier, name, id);

create table special_requirement (
  id          text    not null primary key,
  customer_id text    not null references customer (id),
  place       bigint  not null,
  name        text    not null,
  text        text    not null,
  theme       text    not null,
  dated_on    text    not null,
  source      text    not null,
  is_active   boolean not null
);
create index special_requirement_by_customer on special_requirement (customer_id, place, id);
