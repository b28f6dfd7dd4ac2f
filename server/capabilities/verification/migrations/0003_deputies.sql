-- In whose place a deputy signed.
alter table verification_signature add column in_place_of_id text;
alter table verification_signature add column in_place_of_name text check ((in_place_of_id is null) = (in_place_of_name is null));
create unique index verification_signature_in_place on verification_signature (order_id, content_hash, in_place_of_id)
  where is_independent and in_place_of_id is not null;
