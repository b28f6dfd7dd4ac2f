-- What came in from outside. It waits until it has an order or a reason why it needs none.
create table incoming (
  id              text   not null primary key,
  kind            text   not null check (kind in ('document', 'message', 'deposit')),
  channel         text   not null check (channel in ('email', 'wechat', 'phone', 'portal', 'paper', 'bank', 'other')),
  received_at     bigint not null,
  sender          text,
  subject         text,
  amount_minor    bigint check (amount_minor > 0),
  amount_currency text,
  name            text,
  hash            text,
  size            bigint check (size >= 0),
  media_type      text,
  text            text,
  owner_id        text   not null,
  department_id   text   not null,
  due_at          bigint not null,
  state           text   not null check (state in ('waiting', 'linked', 'closed')),
  order_id        text   references sales_order (id),
  order_number    text,
  requirement_id  text   references requirement (id),
  reason          text,
  settled_by_id   text,
  settled_by_name text,
  settled_at      bigint,
  entered_by_id   text   not null,
  entered_by_name text   not null,
  entered_at      bigint not null,
  revision        bigint not null check (revision > 0),
  check ((kind = 'deposit') = (amount_minor is not null) and (amount_minor is null) = (amount_currency is null)),
  check (kind = 'deposit' or (name is null) <> (text is null)),
  check ((name is null) = (hash is null) and (name is null) = (size is null) and (name is null) = (media_type is null)),
  check ((state = 'linked') = (order_id is not null) and (order_id is null) = (order_number is null)),
  check ((state = 'closed') = (reason is not null)),
  check (requirement_id is null or (state = 'linked' and kind <> 'deposit')),
  check ((state = 'waiting') = (settled_at is null) and (settled_at is null) = (settled_by_id is null)
         and (settled_at is null) = (settled_by_name is null))
);
create index incoming_by_receipt on incoming (received_at, id);
create index incoming_by_due on incoming (due_at, id);
create index incoming_by_state on incoming (state, received_at, id);
create index incoming_by_state_and_due on incoming (state, due_at, id);
create index incoming_by_owner on incoming (owner_id, received_at, id);
create index incoming_by_owner_and_due on incoming (owner_id, due_at, id);
create index incoming_by_department on incoming (department_id, received_at, id);
create index incoming_by_department_and_due on incoming (department_id, due_at, id);
create index incoming_by_owner_and_department on incoming (owner_id, department_id);
create index incoming_by_order on incoming (order_id, received_at, id) where order_id is not null;
create index incoming_by_content on incoming (hash) where hash is not null;

-- After how many hours something that came in is too long without an order.
create table reconciliation_policy (
  id             text   not null primary key check (id = 'policy'),
  patience_hours bigint not null check (patience_hours between 1 and 720),
  revision       bigint not null check (revision > 0)
);
