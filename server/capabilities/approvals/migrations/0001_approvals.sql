-- What somebody else must agree to. Nothing of a row changes but how it ended, and whose its order is.
create table approval (
  id             text   not null primary key,
  kind           text   not null,
  order_id       text   not null references sales_order (id),
  order_number   text   not null,
  customer_name  text   not null,
  reference      text   not null,  -- what of the order, where a kind has several at a time
  content_hash   text   not null,
  reason         text   not null,
  details        text   not null,  -- JSON of the kind's own
  asked_by_id    text   not null,
  asked_by_name  text   not null,
  asked_at       bigint not null,
  deadline_at    bigint not null,
  state          text   not null check (state in ('open', 'approved', 'rejected', 'withdrawn', 'outdated')),
  closed_at      bigint,
  owner_id       text   not null,
  department_id  text   not null,
  revision       bigint not null check (revision > 0),
  check ((state = 'open') = (closed_at is null))
);
create unique index approval_open_once on approval (order_id, kind, reference) where state = 'open';
create index approval_by_order on approval (order_id, kind, asked_at, id);
create index approval_by_asking on approval (asked_at, id);
create index approval_by_deadline on approval (deadline_at, id);
create index approval_by_state on approval (state, asked_at, id);
create index approval_by_state_and_deadline on approval (state, deadline_at, id);
create index approval_by_owner on approval (owner_id, asked_at, id);
create index approval_by_owner_and_deadline on approval (owner_id, deadline_at, id);
create index approval_by_owner_and_department on approval (owner_id, department_id);
create index approval_by_department on approval (department_id, asked_at, id);
create index approval_by_department_and_deadline on approval (department_id, deadline_at, id);
create index approval_by_asker on approval (asked_by_id, asked_at, id);
create index approval_by_asker_and_deadline on approval (asked_by_id, deadline_at, id);

-- Who must each decide. Two parties of one request never have one person behind them.
create table approval_party (
  approval_id      text   not null references approval (id),
  party            text   not null,
  position         bigint not null,
  permission       text   not null,
  role_code        text   not null,
  decision         text   check (decision in ('approve', 'reject')),
  reason           text,
  decided_by_id    text,
  decided_by_name  text,
  decided_at       bigint,
  in_place_of_id   text,
  in_place_of_name text,
  primary key (approval_id, party),
  check ((decision is null) = (decided_by_id is null) and (decision is null) = (decided_by_name is null)),
  check ((decision is null) = (decided_at is null) and (decision is null) = (reason is null)),
  check (decision <> 'reject' or reason <> ''),
  check ((in_place_of_id is null) = (in_place_of_name is null) and (in_place_of_id is null or decision is not null)),
  check (in_place_of_id is null or in_place_of_id <> decided_by_id)
);
create unique index approval_party_by_decider on approval_party (approval_id, decided_by_id);
create unique index approval_party_by_absent on approval_party (approval_id, in_place_of_id);

-- Who wrote what is asked about, as of the asking.
create table approval_author (
  approval_id text not null references approval (id),
  person_id   text not null,
  primary key (approval_id, person_id)
);

-- Who acts in whose place, both days included.
create table deputy (
  id            text   not null primary key,
  person_id     text   not null references person (id),
  department_id text   not null,
  deputy_id     text   not null references person (id),
  from_on       text   not null,
  until_on      text   not null,
  made_by_id    text   not null,
  made_by_name  text   not null,
  made_at       bigint not null,
  check (person_id <> deputy_id),
  check (from_on <= until_on)
);
create index deputy_by_person on deputy (person_id, until_on, id);
create index deputy_by_deputy on deputy (deputy_id, until_on, id);
create index deputy_by_end on deputy (until_on, id);
create index deputy_by_department on deputy (department_id, until_on, id);
create index deputy_by_person_and_department on deputy (person_id, department_id);
