create table organisation (
  id            text    not null primary key,
  name          text    not null,
  zone          text    not null,
  language      text    not null check (language in ('zh-CN', 'en')),
  base_currency text    not null check (length(base_currency) = 3),
  is_demo       boolean not null,
  created_at    bigint  not null,
  revision      bigint  not null check (revision > 0),
  is_only       boolean not null default true unique check (is_only)
);

create table department (
  id        text   not null primary key,
  name      text   not null unique,
  parent_id text   references department (id),
  head_id   text,
  revision  bigint not null check (revision > 0),
  check (parent_id <> id)
);
create index department_by_parent on department (parent_id);

create table person (
  id            text    not null primary key,
  account       text    not null unique,
  name          text    not null,
  email         text,
  department_id text    references department (id),
  language      text    not null check (language in ('zh-CN', 'en')),
  zone          text    not null,
  is_active     boolean not null,
  created_at    bigint  not null,
  revision      bigint  not null check (revision > 0)
);
create index person_by_name on person (name, id);
create index person_by_department on person (department_id, name, id);

-- Apart from the person, so that no list of people ever reads it.
create table person_password (
  person_id  text   not null primary key references person (id),
  hash       text   not null,
  changed_at bigint not null
);

create table role (
  id         text    not null primary key,
  code       text    not null unique,
  name       text    not null,
  is_builtin boolean not null,
  revision   bigint  not null check (revision > 0)
);
create table role_permission (
  role_id    text not null references role (id),
  permission text not null,
  scope      text not null check (scope in ('own', 'department', 'all')),
  primary key (role_id, permission)
);
create table person_role (
  person_id text not null references person (id),
  role_id   text not null references role (id),
  primary key (person_id, role_id)
);
create index person_role_by_role on person_role (role_id, person_id);

-- Permissions whose default grants have been given: an administrator's later changes stay.
create table known_permission (
  name text not null primary key
);

create table session (
  id           text   not null primary key,
  token_hash   text   not null unique,
  person_id    text   not null references person (id),
  created_at   bigint not null,
  last_seen_at bigint not null,
  expires_at   bigint not null,
  address      text   not null,
  user_agent   text   not null
);
create index session_by_person on session (person_id, last_seen_at desc);
create index session_by_expiry on session (expires_at);

create table api_token (
  id           text   not null primary key,
  token_hash   text   not null unique,
  person_id    text   not null references person (id),
  name         text   not null,
  permissions  text   not null,
  created_at   bigint not null,
  expires_at   bigint,
  last_used_at bigint
);
create index api_token_by_person on api_token (person_id, created_at desc, id desc);

-- Failed sign-ins by account and by address, for the throttle.
create table sign_in_failure (
  subject       text   not null primary key,
  failures      bigint not null check (failures > 0),
  last_at       bigint not null
);
create index sign_in_failure_by_time on sign_in_failure (last_at);

create table set_up_token (
  is_only    boolean not null primary key check (is_only),
  token_hash text    not null
);
