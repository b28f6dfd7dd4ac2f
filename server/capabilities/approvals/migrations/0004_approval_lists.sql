-- One order's requests, and those of one kind, in the order in which lists show them.
create index approval_of_order on approval (order_id, asked_at, id);
create index approval_of_order_by_deadline on approval (order_id, deadline_at, id);
create index approval_by_kind on approval (kind, asked_at, id);
create index approval_by_kind_and_deadline on approval (kind, deadline_at, id);
