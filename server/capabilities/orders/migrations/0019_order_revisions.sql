-- What was agreed, each time that it was agreed: 1 as the order was confirmed, then one for each change. Nothing of a
-- row ever changes.
create table order_revision (
  id               text   not null primary key,
  order_id         text   not null references sales_order (id),
  number           bigint not null check (number > 0),
  content_hash     text   not null,
  reference        text,   -- what it comes from, where a change made it
  reference_number text,
  author_ids       text   not null,
  made_by_id       text   not null,
  made_by_name     text   not null,
  made_at          bigint not null,
  content          text   not null,
  unique (order_id, number),
  check ((reference is null) = (reference_number is null)),
  check ((number = 1) = (reference is null))
);
create index order_revision_by_number on order_revision (order_id, number, id);
