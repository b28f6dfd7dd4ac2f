-- engine: postgres
-- Whose an order is says of which department it is. Taken for independent, a person's orders in their own department
-- seem few enough to be sorted.
create statistics sales_order_people (dependencies, mcv) on owner_id, department_id from sales_order;
create statistics order_promise_people (dependencies, mcv) on owner_id, department_id from order_promise;
create statistics inquiry_people (dependencies, mcv) on owner_id, department_id from inquiry;
create statistics quotation_people (dependencies, mcv) on owner_id, department_id from quotation;
