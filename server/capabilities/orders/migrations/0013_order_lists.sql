-- What a department and a person see, in every order a list can have.
create index sales_order_by_department_and_number on sales_order (department_id, number, id);
create index sales_order_by_department_and_promise on sales_order (department_id, (coalesce(promised_on, '9999-12-31')), id);
create index sales_order_by_department_and_customer_name on sales_order (department_id, customer_name, id);
create index sales_order_by_owner_and_number on sales_order (owner_id, number, id);
create index sales_order_by_owner_and_promise on sales_order (owner_id, (coalesce(promised_on, '9999-12-31')), id);
create index sales_order_by_owner_and_customer_name on sales_order (owner_id, customer_name, id);

-- Few of many: the live ones, those of a kind, those of a customer.
create index sales_order_live_by_promise on sales_order ((coalesce(promised_on, '9999-12-31')), id) where not is_historical;
create index sales_order_live_by_creation on sales_order (created_at, id) where not is_historical;
create index sales_order_by_kind on sales_order (kind, created_at, id);
create index sales_order_by_customer_and_promise on sales_order (customer_id, (coalesce(promised_on, '9999-12-31')), id);
