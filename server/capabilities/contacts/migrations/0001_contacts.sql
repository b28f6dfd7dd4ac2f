-- People at customers and suppliers. Who they are is sealed by a key of their own, kept wrapped beside it:
-- with the row goes the key, and everything that was ever sealed by it stays unreadable.
create table contact (
  id                   text   not null primary key,
  role                 text   not null,
  preferred_channel    text   check (preferred_channel in ('email', 'phone', 'wechat', 'whatsapp', 'portal', 'other')),
  name                 bytea  not null,
  email                bytea,
  phone                bytea,
  messenger            bytea,
  preferred_hours      bytea,
  owner_kind           text   not null check (owner_kind in ('customer', 'supplier')),
  owner_id             text   not null,
  place                bigint not null,
  wrapped_key          bytea  not null,
  email_index          text,
  phone_index          text,
  national_phone_index text,
  check ((email is null) = (email_index is null)),
  check ((phone is null) = (national_phone_index is null)),
  check (phone_index is null or phone is not null)
);
create index contact_by_owner on contact (owner_kind, owner_id, place, id);
create index contact_by_email on contact (email_index, owner_kind, owner_id);
create index contact_by_phone on contact (phone_index, owner_kind, owner_id);
create index contact_by_national_phone on contact (national_phone_index, owner_kind, owner_id);
