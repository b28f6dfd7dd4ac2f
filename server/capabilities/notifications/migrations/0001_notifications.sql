-- What somebody is told, once for each cause. Whether they may still see the thing is asked when it is read.
create table notification (
  id            text    not null primary key,
  person_id     text    not null,
  kind          text    not null,
  cause         text    not null,
  title_code    text    not null,
  arguments     text    not null,
  topic         text    not null,
  thing_id      text    not null,
  label         text    not null,
  event_kind    text    not null,
  by_name       text    not null,
  created_at    bigint  not null,
  read_at       bigint,
  is_shown      boolean not null,
  is_for_digest boolean not null,
  unique (person_id, kind, cause),
  check ((topic = '') = (thing_id = ''))
);
create index notification_by_person on notification (person_id, created_at, id) where is_shown;
create index notification_unread on notification (person_id, created_at, id) where is_shown and read_at is null;
create index notification_for_digest on notification (person_id, created_at, id) where is_for_digest;
create index notification_by_time on notification (created_at, id);

-- Where somebody wants it otherwise than the kind's default says.
create table notification_choice (
  person_id text    not null,
  kind      text    not null,
  is_shown  boolean not null,
  mail      text    not null check (mail in ('none', 'at_once', 'digest')),
  primary key (person_id, kind)
);
