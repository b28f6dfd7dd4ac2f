-- A list as somebody wants to see it again: its address's search and the columns shown.
create table saved_view (
  id         text    not null primary key,
  page       text    not null,
  name       text    not null,
  owner_id   text    not null,
  is_shared  boolean not null,
  query      text    not null,
  columns    text    not null,
  created_at bigint  not null,
  revision   bigint  not null check (revision > 0),
  unique (owner_id, page, name)
);
create index saved_view_shared on saved_view (page, name, id) where is_shared;

-- What a person sees first on a page.
create table default_view (
  person_id text not null,
  page      text not null,
  view_id   text not null references saved_view (id) on delete cascade,
  primary key (person_id, page)
);
create index default_view_by_view on default_view (view_id);
