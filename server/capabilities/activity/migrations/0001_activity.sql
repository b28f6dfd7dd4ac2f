-- What people wrote beside a thing. The event of its writing gives a note its place in the timeline; what a
-- deleted one said stands in the record alone.
create table note (
  id          text   not null primary key,
  event_id    text   not null unique,
  topic       text   not null,
  thing_id    text   not null,
  text        text   not null,
  author_id   text   not null,
  author_name text   not null,
  written_at  bigint not null,
  edited_at   bigint,
  deleted_at  bigint,
  revision    bigint not null check (revision > 0),
  check ((deleted_at is null) = (text <> ''))
);

-- Files that belong to a thing. A removed one keeps its row and its content, and is shown no more.
create table attachment (
  id              text   not null primary key,
  topic           text   not null,
  thing_id        text   not null,
  name            text   not null,
  hash            text   not null,
  size            bigint not null check (size >= 0),
  media_type      text   not null,
  added_by_id     text   not null,
  added_by_name   text   not null,
  added_at        bigint not null,
  removed_at      bigint,
  removed_by_name text,
  removal_reason  text,
  check ((removed_at is null) = (removal_reason is null) and (removed_at is null) = (removed_by_name is null))
);
create unique index attachment_content on attachment (topic, thing_id, hash) where removed_at is null;
create index attachment_by_thing on attachment (topic, thing_id, added_at, id) where removed_at is null;

create table follower (
  topic     text   not null,
  thing_id  text   not null,
  person_id text   not null,
  since     bigint not null,
  primary key (topic, thing_id, person_id)
);
create index follower_by_thing on follower (topic, thing_id, since, person_id);
