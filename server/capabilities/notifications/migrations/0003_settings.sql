-- When somebody wants mail and the digest, in minutes after midnight of their own zone.
create table notification_setting (
  person_id      text   not null primary key,
  quiet_from     bigint check (quiet_from between 0 and 1439),
  quiet_until    bigint check (quiet_until between 0 and 1439),
  digest_minute  bigint not null check (digest_minute between 0 and 1439),
  digest_days    text   not null check (digest_days in ('working_days', 'every_day', 'never')),
  next_digest_at bigint,
  revision       bigint not null check (revision >= 0),
  check ((quiet_from is null) = (quiet_until is null)),
  check ((digest_days = 'never') = (next_digest_at is null))
);
create index notification_setting_by_digest on notification_setting (next_digest_at, person_id)
  where next_digest_at is not null;
