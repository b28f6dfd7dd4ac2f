-- By which rules of words the entries of a kind are cut; after_id: while they are indexed anew, how far that came.
create table search_rules (
  kind text primary key,
  rules integer not null,
  after_id text
);
