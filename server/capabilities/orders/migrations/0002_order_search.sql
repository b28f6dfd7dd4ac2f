-- Orders whose entry in the search index is not yet, or no longer, what it should be; a job works it off.
create table unindexed_order (
  order_id text not null primary key references sales_order (id) on delete cascade
);
insert into unindexed_order (order_id) select id from sales_order;
