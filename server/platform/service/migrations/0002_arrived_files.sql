-- Contents of files that came in lately. Once due, one that no row names is removed; the rest are only forgotten.
create table arrived_file (
  hash   text   not null primary key,
  due_at bigint not null
);
create index arrived_file_by_due on arrived_file (due_at);
