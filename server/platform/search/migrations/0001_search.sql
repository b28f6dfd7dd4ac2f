-- One row for each entry. While it waits for a segment it carries its terms and the number that its
-- former version has in one; a removed entry waits without terms for that number to be struck out.
create table search_document (
  kind text not null,
  id text not null,
  order_key bigint not null,
  number bigint,
  terms bytea,
  replaced bigint,
  primary key (kind, id),
  check (number is null or (terms is null and replaced is null))
);
create unique index search_document_number on search_document (number) where number is not null;
create index search_document_waiting on search_document (order_key) where number is null;

-- Segments cover ranges of numbers that do not overlap; level -1: retired, to be deleted.
create table search_segment (
  segment bigint primary key,
  level integer not null,
  first_number bigint not null,
  last_number bigint not null,
  live bigint not null check (live >= 0)
);

-- The vocabulary of a segment in the order of its bytes, cut into blocks.
create table search_block (
  segment bigint not null,
-- engine: sqlite
  first_term text not null,
-- engine: postgres
  first_term text collate "C" not null,
-- engine: both
  terms bytea not null,
  primary key (segment, first_term)
);
-- engine: postgres
alter table search_block alter column terms set storage external;
alter table search_document alter column terms set storage external;
-- engine: both

-- A merge under way: segments of `level` from first_number to last_number become `segment`; terms up to
-- last_term are written. `dead` are the numbers that it leaves out.
create table search_merge (
  level integer primary key,
  segment bigint not null,
  first_number bigint not null,
  last_number bigint not null,
  last_term text,
  dead bytea not null
);

-- For each stretch of 4096 numbers: which of them no longer stand for an entry although postings name them.
create table search_dead (
  span bigint primary key,
  numbers bytea not null
);

-- For each stretch of 4096 numbers: their order keys, for hits of equal score.
create table search_order (
  span bigint primary key,
  newest bigint not null,
  order_keys bytea not null
);

create table search_counter (
  one integer primary key check (one = 1),
  next_number bigint not null,
  next_segment bigint not null
);
insert into search_counter (one, next_number, next_segment) values (1, 0, 0);
