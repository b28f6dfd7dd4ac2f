-- An order's content as it was frozen to be agreed on. Nothing of a row ever changes.
create table order_version (
  id            text   not null primary key,
  order_id      text   not null references sales_order (id),
  number        bigint not null check (number > 0),
  content_hash  text   not null,
  customer_name text   not null,
  content       text   not null,
  made_by_id    text   not null,
  made_by_name  text   not null,
  made_at       bigint not null,
  unique (order_id, content_hash),
  unique (order_id, number)
);
create index order_version_by_number on order_version (order_id, number, id);

-- What is sent to a named person of the customer's, for one version. The token itself is nowhere.
create table signoff_link (
  id              text   not null primary key,
  order_id        text   not null references sales_order (id),
  version_id      text   not null references order_version (id),
  token_hash      text   not null unique,
  recipient_name  text   not null,
  language        text   not null,
  sent_by_id      text   not null,
  sent_by_name    text   not null,
  sent_at         bigint not null,
  expires_at      bigint not null,
  revoked_at      bigint,
  revoked_by_name text,
  views           bigint not null check (views >= 0),
  first_viewed_at bigint,
  last_viewed_at  bigint,
  check (expires_at > sent_at),
  check ((revoked_at is null) = (revoked_by_name is null)),
  check ((views = 0) = (first_viewed_at is null) and (views = 0) = (last_viewed_at is null))
);
create index signoff_link_by_order on signoff_link (order_id, sent_at, id);

-- One for each link at most. Nothing of a row ever changes.
create table signoff_signature (
  id             text   not null primary key,
  order_id       text   not null references sales_order (id),
  version_id     text   not null references order_version (id),
  link_id        text   not null unique references signoff_link (id),
  statement      text   not null,
  signature_hash text   not null,
  signed_at      bigint not null,
  event_position bigint not null,
  event_hash     text   not null
);
create index signoff_signature_by_order on signoff_signature (order_id, signed_at);

-- The customer's agreement that came by another way, with the document that says so.
create table signoff_evidence (
  id               text   not null primary key,
  order_id         text   not null references sales_order (id),
  version_id       text   not null references order_version (id),
  document_kind    text   not null check (document_kind in ('requirement', 'attachment')),
  document_id      text   not null,
  document_name    text   not null,
  document_hash    text   not null,
  agreed_by        text   not null,
  agreed_at        bigint not null,
  channel          text   not null check (channel in ('email', 'wechat', 'phone', 'portal', 'paper', 'other')),
  note             text,
  recorded_by_id   text   not null check (recorded_by_id <> ''),
  recorded_by_name text   not null,
  recorded_at      bigint not null,
  event_position   bigint not null,
  event_hash       text   not null,
  unique (version_id, document_id)
);
create index signoff_evidence_by_order on signoff_evidence (order_id, recorded_at);
create index signoff_evidence_document on signoff_evidence (document_hash);

-- What the customer wants otherwise than the version says.
create table signoff_proposal (
  id             text   not null primary key,
  order_id       text   not null references sales_order (id),
  version_id     text   not null references order_version (id),
  link_id        text   not null references signoff_link (id),
  name           text   not null,
  remark         text,
  changes        text   not null,
  proposed_at    bigint not null,
  address        text   not null,
  user_agent     text   not null,
  outcome        text   check (outcome in ('signed_anyway', 'new_version', 'declined', 'replaced')),
  closed_at      bigint,
  closed_by_name text,
  closing_note   text,
  check ((outcome is null) = (closed_at is null) and (outcome is null) = (closed_by_name is null))
);
create index signoff_proposal_by_order on signoff_proposal (order_id, proposed_at);
create index signoff_proposal_by_link on signoff_proposal (link_id);
