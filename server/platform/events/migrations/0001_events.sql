-- The append-only record. One row per thing that happened, chained by hash within its stream.
create table event (
  id            text   not null primary key,
  stream        text   not null,
  position      bigint not null check (position > 0),
  kind          text   not null,
  at            bigint not null,
  actor_id      text   not null,
  actor_name    text   not null,
  via           text   not null,
  request_id    text   not null,
  body          text   not null,
  previous_hash text   not null,
  hash          text   not null,
  unique (stream, position)
);
create index event_by_time on event (at desc, id desc);
create index event_by_actor on event (actor_id, at desc, id desc);
create index event_by_kind on event (kind, at desc, id desc);

-- Where each stream stands; is_sealed says whether the newest seal already covers it.
create table event_stream (
  stream    text    not null primary key,
  length    bigint  not null check (length > 0),
  hash      text    not null,
  is_sealed boolean not null
);
create index event_stream_unsealed on event_stream (stream) where not is_sealed;

-- Signed statements: "these streams had these lengths and hashes". Each names the seal before it.
create table event_seal (
  number        bigint not null primary key check (number > 0),
  at            bigint not null,
  streams       bigint not null,
  heads_hash    text   not null,
  previous_hash text   not null,
  hash          text   not null,
  public_key    text   not null,
  signature     text   not null
);
create table event_seal_head (
  seal_number bigint not null references event_seal (number),
  stream      text   not null,
  length      bigint not null,
  hash        text   not null,
  primary key (seal_number, stream)
);
create index event_seal_head_by_stream on event_seal_head (stream, seal_number desc);
