-- Of which of the customer's documents a reading and a signature speak; one from before does not say, and stands for
-- none that counts now.
alter table verification_reading add column documents_hash text not null default '';
-- Why somebody read once more what they had read.
alter table verification_reading add column reason text;

create table verification_signature_over_documents (
  id               text    not null primary key,
  order_id         text    not null references sales_order (id),
  content_hash     text    not null check (length(content_hash) = 64),
  level            bigint  not null check (level between 1 and 3),
  signed_by_id     text    not null,
  signed_by_name   text    not null,
  signed_at        bigint  not null,
  is_independent   boolean not null,
  in_place_of_id   text,
  in_place_of_name text    check ((in_place_of_id is null) = (in_place_of_name is null)),
  documents_hash   text    not null default '',
  unique (order_id, content_hash, documents_hash, level)
);
insert into verification_signature_over_documents (id, order_id, content_hash, level, signed_by_id, signed_by_name,
    signed_at, is_independent, in_place_of_id, in_place_of_name)
  select id, order_id, content_hash, level, signed_by_id, signed_by_name, signed_at, is_independent, in_place_of_id,
    in_place_of_name
  from verification_signature;
drop table verification_signature;
alter table verification_signature_over_documents rename to verification_signature;
create unique index verification_signature_by_person
  on verification_signature (order_id, content_hash, documents_hash, signed_by_id) where is_independent;
create unique index verification_signature_in_place
  on verification_signature (order_id, content_hash, documents_hash, in_place_of_id)
  where is_independent and in_place_of_id is not null;
create index verification_signature_by_order on verification_signature (order_id, signed_at, id);
