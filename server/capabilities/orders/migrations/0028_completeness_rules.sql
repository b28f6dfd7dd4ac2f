create table completeness_policy (
  id       text   not null primary key check (id = 'policy'),
  revision bigint not null check (revision > 0)
);
create table completeness_rule (
  number      bigint not null primary key,
  kind        text   check (kind in ('regular', 'rush', 'custom')),
  customer_id text,
  field       text   not null,
  need        text   not null check (need in ('critical', 'required', 'not_required'))
);
create unique index completeness_rule_once on completeness_rule (coalesce(customer_id, ''), coalesce(kind, ''), field);
