-- Of which orders contract review is asked, of whom, and how soon they answer. One row.
create table review_policy (
  id                  text   not null primary key check (id = 'contract_review'),
  kinds               text   not null,
  parties             text   not null,
  answer_within_hours bigint not null check (answer_within_hours between 1 and 720),
  revision            bigint not null check (revision > 0)
);
insert into review_policy (id, kinds, parties, answer_within_hours, revision)
values ('contract_review', '["rush","custom"]', '["production","purchasing","finance"]', 48, 1);
