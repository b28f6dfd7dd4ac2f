-- Few suppliers are inactive: a list of them must not read past all others.
create index supplier_by_activity on supplier (is_active, name, id);
