-- Which changes somebody else must agree to. One row.
create table change_policy (
  id                  text   not null primary key check (id = 'changes'),
  value_basis_points  bigint not null check (value_basis_points between 0 and 10000),
  days_moved          bigint not null check (days_moved between 0 and 365),
  fields              text   not null,
  parties             text   not null,
  answer_within_hours bigint not null check (answer_within_hours between 1 and 720),
  revision            bigint not null check (revision > 0)
);
insert into change_policy (id, value_basis_points, days_moved, fields, parties, answer_within_hours, revision)
values ('changes', 500, 7,
        '["customer_id","currency","payment_term","incoterm","incoterm_place","delivery_address","unit_price"]',
        '["supervisor"]', 24, 1);
