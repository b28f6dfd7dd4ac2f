create table import_mapping (
  id         text   not null primary key,
  name       text   not null unique,
  mapping    text   not null,
  is_shipped boolean not null,
  created_at bigint not null,
  revision   bigint not null check (revision > 0)
);

-- One file on its way in. `state` says how far it has come; what is staged survives a restart.
create table import_run (
  id             text    not null primary key,
  name           text    not null,
  file_hash      text    not null,
  detection      text    not null,
  mapping        text,
  state          text    not null check (state in ('uploaded', 'staging', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed')),
  failure        text,
  is_historical  boolean not null,
  is_cancelling  boolean not null,
  rows_staged    bigint  not null,
  orders_total   bigint  not null,
  orders_checked bigint  not null,
  orders_done    bigint  not null,
  orders_created bigint  not null,
  orders_known   bigint  not null,
  orders_refused bigint  not null,
  problem_count  bigint  not null,
  position       text    not null,
  person_id      text    not null,
  person_name    text    not null,
  created_at     bigint  not null,
  finished_at    bigint,
  revision       bigint  not null check (revision > 0)
);
create index import_run_by_creation on import_run (created_at, id);

-- The table's rows, so that an order's rows are together wherever they stood in the file.
create table import_row (
  import_id  text   not null,
  group_key  text   not null,
  row_number bigint not null,
  cells      text   not null,
  primary key (import_id, group_key, row_number)
);
-- Rows by the columns that other rows refer to.
create table import_row_key (
  import_id    text   not null,
  column_index bigint not null,
  key          text   not null,
  group_key    text   not null,
  row_number   bigint not null,
  primary key (import_id, column_index, key)
);

create table import_problem (
  import_id  text   not null,
  number     bigint not null,
  row_number bigint not null,
  column_name text  not null,
  code       text   not null,
  value      text   not null,
  primary key (import_id, number)
);

create table import_result (
  import_id text   not null,
  group_key text   not null,
  outcome   text   not null check (outcome in ('created', 'known', 'refused')),
  order_id  text   not null,
  order_number text not null,
  row_count bigint not null,
  problems  text   not null,
  primary key (import_id, group_key)
);
create index import_result_by_outcome on import_result (import_id, outcome, group_key);
