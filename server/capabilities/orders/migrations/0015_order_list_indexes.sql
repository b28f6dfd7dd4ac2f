-- The few of a status, a kind or a customer among many, in every order a list can have.
create index sales_order_by_status_and_number on sales_order (status, number, id);
create index sales_order_by_status_and_customer_name on sales_order (status, customer_name, id);
create index sales_order_by_kind_and_number on sales_order (kind, number, id);
create index sales_order_by_kind_and_promise on sales_order (kind, (coalesce(promised_on, '9999-12-31')), id);
create index sales_order_by_kind_and_customer_name on sales_order (kind, customer_name, id);
create index sales_order_by_customer_and_number on sales_order (customer_id, number, id);
-- A department's live orders by status, and whoever's by when they are promised.
create index sales_order_by_department_and_status on sales_order (department_id, status, created_at, id);
create index sales_order_by_department_status_and_promise on sales_order (department_id, status, (coalesce(promised_on, '9999-12-31')), id);
create index sales_order_live_by_department on sales_order (department_id, (coalesce(promised_on, '9999-12-31')), id) where not is_historical;
create index sales_order_live_by_owner on sales_order (owner_id, (coalesce(promised_on, '9999-12-31')), id) where not is_historical;
-- Whether a person has any in another department than their own.
create index sales_order_by_owner_and_department on sales_order (owner_id, department_id);
create index order_promise_by_owner_and_department on order_promise (owner_id, department_id);

-- The lines behind a figure as a department and a person see them, by the date they were due.
create index order_promise_by_department_and_original on order_promise (department_id, original_on, order_id);
create index order_promise_by_department_and_agreed on order_promise (department_id, agreed_on, order_id);
create index order_promise_by_department_and_requested on order_promise (department_id, requested_on, order_id);
create index order_promise_by_owner_and_original on order_promise (owner_id, original_on, order_id);
create index order_promise_by_owner_and_agreed on order_promise (owner_id, agreed_on, order_id);
create index order_promise_by_owner_and_requested on order_promise (owner_id, requested_on, order_id);
drop index order_promise_by_number;
-- What is late and still open: few of many.
create index order_promise_open_by_original on order_promise (original_on, order_id) where lines > lines_delivered;
create index order_promise_open_by_agreed on order_promise (agreed_on, order_id) where lines > lines_delivered;
create index order_promise_open_by_requested on order_promise (requested_on, order_id) where lines > lines_delivered;
