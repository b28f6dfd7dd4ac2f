-- Which tiers of customers and which kinds of orders need one level more.
alter table verification_policy add column raising_tiers text not null default '["strategic"]';
alter table verification_policy add column raising_kinds text not null default '["custom"]';
