-- Few products are inactive: a list of them must not read past all others.
create index product_by_activity on product (is_active, code, id);
