-- What the machine read in a requirement. Made anew at any time from the document and `reader`, the version of the
-- rules: nothing here is anybody's word.
create table requirement_reading (
  requirement_id text   not null primary key references requirement (id),
  reader         bigint not null,
  refusal        text,
  result         text   not null,
  original       text   not null,
  read_at        bigint not null
);
