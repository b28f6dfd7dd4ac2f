-- The outbox. What a mail says is sealed, and gone once nobody waits for it any more.
create table mail (
  id            text   not null primary key,
  template_code text   not null,
  topic         text   not null,
  thing_id      text   not null,
  label         text   not null,
  message_id    text   not null unique,
  content       bytea,
  sent_by_id    text   not null,
  sent_by_name  text   not null,
  created_at    bigint not null,
  send_before   bigint,
  check ((topic = '') = (thing_id = ''))
);

-- A mail goes to each of its recipients by itself, under the same id.
create table mail_recipient (
  id             text   not null primary key,
  mail_id        text   not null references mail (id),
  person_id      text   not null,
  name           text   not null,
  masked_address text   not null,
  address        bytea,
  state          text   not null check (state in ('waiting', 'sent', 'bounced', 'dead', 'expired', 'cancelled')),
  attempts       bigint not null check (attempts >= 0),
  -- Attempts that began and whose end nobody knows: the program died while it sent.
  begun          bigint not null check (begun >= 0),
  reply          text   not null,
  next_at        bigint,
  changed_at     bigint not null,
  check ((state = 'waiting') = (next_at is not null))
);
create index mail_recipient_by_mail on mail_recipient (mail_id, id);
create index mail_recipient_by_change on mail_recipient (changed_at, id);
create index mail_recipient_by_state on mail_recipient (state, changed_at, id);

create table mail_attachment (
  mail_id    text   not null references mail (id),
  position   bigint not null,
  name       text   not null,
  media_type text   not null,
  hash       text   not null,
  primary key (mail_id, position)
);
create index mail_attachment_by_content on mail_attachment (hash);

-- Where an administrator has worded a mail otherwise than as shipped.
create table mail_template (
  code       text   not null,
  language   text   not null check (language in ('zh-CN', 'en')),
  subject    text   not null,
  text       text   not null,
  revision   bigint not null check (revision > 0),
  primary key (code, language)
);
