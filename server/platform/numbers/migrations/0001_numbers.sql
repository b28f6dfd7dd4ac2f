-- The last number given in each series: "C" of customers, "SO-2026" of orders.
create table number_series (
  series text   not null primary key,
  last   bigint not null check (last > 0)
);
