create table late_reason (
  line_id  text   not null primary key,
  order_id text   not null,
  reason   text   not null check (reason in (
    'customer_approval', 'customer_payment', 'customer_change', 'supplier_material', 'supplier_capacity', 'supplier_quality',
    'own_capacity', 'own_quality', 'own_mistake', 'carrier_space', 'carrier_delay', 'customs', 'force_majeure', 'other')),
  note     text   check (length(note) between 1 and 500),
  said_by  text   not null,
  said_at  bigint not null,
  check (reason <> 'other' or note is not null)
);
create index late_reason_by_reason on late_reason (reason, line_id);
