-- The mail by which a link went out, and to whom a reminder goes, until it has gone.
alter table signoff_link add column mail_id text;
alter table signoff_link add column address bytea;
