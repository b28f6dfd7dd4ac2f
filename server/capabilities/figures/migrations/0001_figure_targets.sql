create table figure_target (
  id           text   not null primary key check (id = 'on_time'),
  basis_points bigint check (basis_points between 1 and 10000),
  revision     bigint not null check (revision > 0)
);
