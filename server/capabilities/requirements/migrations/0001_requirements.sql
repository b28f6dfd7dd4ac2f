-- The customer's words as they came. Nothing of a row changes but its being void and its links (revision).
create table requirement (
  id             text   not null primary key,
  order_id       text   not null references sales_order (id),
  form           text   not null check (form in ('file', 'text')),
  channel        text   not null check (channel in ('email', 'wechat', 'phone', 'portal', 'paper', 'other')),
  received_at    bigint not null,
  sender         text,
  note           text,
  name           text,
  hash           text   not null,
  size           bigint not null check (size >= 0),
  media_type     text   not null,
  text           text,
  kept_by_id     text   not null,
  kept_by_name   text   not null,
  kept_at        bigint not null,
  voided_at      bigint,
  voided_by_name text,
  void_reason    text,
  revision       bigint not null check (revision > 0),
  check ((form = 'file') = (name is not null) and (form = 'text') = (text is not null)),
  check ((voided_at is null) = (void_reason is null) and (voided_at is null) = (voided_by_name is null))
);
create index requirement_by_order on requirement (order_id, received_at, id);
create unique index requirement_content on requirement (order_id, hash) where form = 'file' and voided_at is null;

-- From which place of a requirement a field of its order comes.
create table requirement_link (
  requirement_id text   not null references requirement (id),
  order_id       text   not null references sales_order (id),
  field          text   not null,
  origin         text   not null,
  position       bigint not null,
  primary key (requirement_id, field)
);
create index requirement_link_by_order on requirement_link (order_id, field);
