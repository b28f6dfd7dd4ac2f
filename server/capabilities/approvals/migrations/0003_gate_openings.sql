-- Conditions of gates that two people have opened by hand: never changed, never deleted, but whose its order is.
create table gate_opening (
  id               text   not null primary key,
  approval_id      text   not null references approval (id),
  order_id         text   not null references sales_order (id),
  order_number     text   not null,
  customer_name    text   not null,
  before           text   not null,
  condition        text   not null,
  missing          text   not null,
  content_hash     text   not null,
  reason           text   not null,
  asked_by_id      text   not null,
  asked_by_name    text   not null,
  agreed_by_id     text   not null,
  agreed_by_name   text   not null,
  in_place_of_name text,
  opened_at        bigint not null,
  owner_id         text   not null,
  department_id    text   not null,
  unique (approval_id, condition),
  check (asked_by_id <> agreed_by_id)
);
create index gate_opening_by_order on gate_opening (order_id, before, opened_at, id);
create index gate_opening_by_time on gate_opening (opened_at, id);
create index gate_opening_by_condition on gate_opening (condition, opened_at, id);
create index gate_opening_by_owner on gate_opening (owner_id, opened_at, id);
create index gate_opening_by_owner_and_department on gate_opening (owner_id, department_id);
create index gate_opening_by_department on gate_opening (department_id, opened_at, id);
