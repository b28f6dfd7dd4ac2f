-- Few customers are inactive: a list of them must not read past all others.
create index customer_by_activity on customer (is_active, name, id);
