-- What is to become of an order after its confirmation: who asks, why, and the whole content it would have. The
-- content it was written against is the order's revision `base_revision`.
create table order_change (
  id               text   not null primary key,
  number           text   not null unique,
  order_id         text   not null references sales_order (id),
  order_number     text   not null,
  customer_name    text   not null,
  asked_by         text   not null check (asked_by in ('customer', 'us')),
  asked_by_name    text   not null,
  channel          text   not null check (channel in ('email', 'wechat', 'phone', 'portal', 'paper', 'other')),
  reason           text   not null check (reason <> ''),
  requirement_id   text,
  base_revision    bigint not null check (base_revision > 0),
  base_hash        text   not null,
  content_hash     text   not null,
  state            text   not null check (state in ('draft', 'awaiting_approval', 'refused', 'awaiting_customer', 'contested',
                                                    'accepted', 'applied', 'withdrawn')),
  state_since      bigint not null,
  made_by_id       text   not null,
  made_by_name     text   not null,
  made_at          bigint not null,
  applied_revision bigint check (applied_revision > base_revision),
  withdrawal_reason text,
  owner_id         text   not null,
  department_id    text   not null,
  revision         bigint not null check (revision > 0),
  proposed         text   not null,
  check (content_hash <> base_hash),
  check ((state = 'applied') = (applied_revision is not null)),
  check ((state = 'withdrawn') = (withdrawal_reason is not null))
);
create index order_change_by_order on order_change (order_id, made_at, id);
create index order_change_by_making on order_change (made_at, id);
create index order_change_by_state on order_change (state, made_at, id);
create index order_change_by_owner on order_change (owner_id, made_at, id);
create index order_change_by_owner_and_department on order_change (owner_id, department_id);
create index order_change_by_department on order_change (department_id, made_at, id);
create index order_change_by_number on order_change (number, id);
create index order_change_by_owner_and_number on order_change (owner_id, number, id);
create index order_change_by_department_and_number on order_change (department_id, number, id);
create index order_change_by_state_and_number on order_change (state, number, id);
create index order_change_by_order_and_number on order_change (order_id, number, id);

-- Who wrote it: they do not agree to it, and are authors of the order that it makes.
create table order_change_author (
  change_id text not null references order_change (id),
  person_id text not null,
  primary key (change_id, person_id)
);

-- What the customer said to a part of it, as the part was then. Nothing of a row ever changes.
create table order_change_answer (
  id               text   not null primary key,
  change_id        text   not null references order_change (id),
  part             text   not null,
  part_hash        text   not null,
  verdict          text   not null check (verdict in ('accepted', 'countered', 'rejected')),
  reason           text,
  answered_by      text   not null,
  answered_at      bigint not null,
  channel          text   check (channel in ('email', 'wechat', 'phone', 'portal', 'paper', 'other')),  -- null: the link
  requirement_id   text,
  recorded_by_id   text   not null,
  recorded_by_name text   not null,
  recorded_at      bigint not null,
  check (verdict = 'accepted' or reason is not null),
  check ((channel is null) = (recorded_by_id = '')),
  check ((channel is null) = (requirement_id is null))
);
create index order_change_answer_by_change on order_change_answer (change_id, recorded_at, id);
