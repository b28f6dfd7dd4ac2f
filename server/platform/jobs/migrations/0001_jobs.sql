-- Work that is due at an instant. A row goes when its work is done; dead ones stay until someone decides.
create table job (
  id         text    not null primary key,
  kind       text    not null,
  subject    text,                       -- one unfinished job of a kind and subject
  body       text    not null,
  due_at     bigint  not null,           -- while claimed: when the claim lapses and others may take it
  claimed_by text,
  attempts   integer not null default 0 check (attempts >= 0),
  again_at   bigint,                     -- asked for once more while it was claimed
  last_error text,
  created_at bigint  not null,
  died_at    bigint,
  check (again_at is null or subject is not null),
  check (died_at is null or (claimed_by is null and again_at is null))
);
create index job_due on job (due_at, id) where died_at is null;
create unique index job_subject on job (kind, subject) where died_at is null and subject is not null;
create index job_dead on job (died_at desc, id desc) where died_at is not null;
