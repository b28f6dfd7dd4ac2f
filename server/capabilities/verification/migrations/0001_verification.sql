-- Which levels of verification an order needs: one policy for the organisation.
create table verification_policy (
  id          text   not null primary key check (id = 'policy'),
  profile     text   not null check (profile in ('small', 'standard', 'strict')),
  high_values text   not null,
  revision    bigint not null check (revision > 0)
);

-- What somebody, or the machine, read in the customer's documents without looking at the order.
create table verification_reading (
  id             text   not null primary key,
  order_id       text   not null references sales_order (id),
  requirement_id text   references requirement (id),
  source         text   not null check (source in ('machine', 'blind')),
  content        text   not null,
  read_by_id     text   not null,
  read_by_name   text   not null,
  read_at        bigint not null,
  superseded_at  bigint
);
create index verification_reading_by_order on verification_reading (order_id, read_at, id);
create unique index verification_reading_standing on verification_reading (order_id, source, read_by_id)
  where superseded_at is null;

-- Why a difference is none, or is accepted. It holds as long as both sides say what they said.
create table verification_resolution (
  id               text   not null primary key,
  order_id         text   not null references sales_order (id),
  path             text   not null,
  left_value       text   not null,
  right_value      text   not null,
  kind             text   not null check (kind in ('accepted_deviation', 'false_alarm')),
  reason           text   not null,
  requirement_id   text   references requirement (id),
  resolved_by_id   text   not null,
  resolved_by_name text   not null,
  resolved_at      bigint not null,
  check (kind <> 'accepted_deviation' or requirement_id is not null),
  unique (order_id, path, left_value, right_value)
);

-- A person's word that a level was checked, over one exact content.
create table verification_signature (
  id             text    not null primary key,
  order_id       text    not null references sales_order (id),
  content_hash   text    not null check (length(content_hash) = 64),
  level          bigint  not null check (level between 1 and 3),
  signed_by_id   text    not null,
  signed_by_name text    not null,
  signed_at      bigint  not null,
  is_independent boolean not null,
  unique (order_id, content_hash, level)
);
create unique index verification_signature_by_person on verification_signature (order_id, content_hash, signed_by_id)
  where is_independent;
create index verification_signature_by_order on verification_signature (order_id, signed_at, id);
