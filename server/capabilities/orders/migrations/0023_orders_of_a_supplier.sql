-- An order is listed once among each supplier's orders, however many of its lines are that supplier's.
alter table order_promise add column is_first_of_supplier boolean not null default false;
update order_promise set is_first_of_supplier = true
where supplier_id is not null and first_position = (
  select min(alike.first_position) from order_promise alike
  where alike.order_id = order_promise.order_id and alike.supplier_id = order_promise.supplier_id);
create unique index order_promise_first_of_supplier on order_promise (supplier_id, order_id) where is_first_of_supplier;
create index order_promise_first_of_supplier_by_department on order_promise (supplier_id, department_id, order_id)
where is_first_of_supplier;
create index order_promise_first_of_supplier_by_owner on order_promise (supplier_id, owner_id, order_id)
where is_first_of_supplier;
