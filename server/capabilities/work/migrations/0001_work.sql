-- What is to be done and by whom. Done means gone: what was done stands in the record of the thing itself.
create table work_item (
  id              text   not null primary key,
  source          text   not null,
  subject         text   not null,
  key             text   not null,
  assignee_id     text   not null,
  owner_id        text   not null,
  department_id   text   not null,
  role_code       text   not null,
  -- The one list the item stands in: a person's, a role's, or that of a department.
  list_id         text   not null generated always as (
    case when owner_id <> '' then owner_id when role_code <> '' then 'role/' || role_code
         else 'department/' || department_id end) stored,
  title_code      text   not null,
  title_arguments text   not null,
  link_kind       text,
  link_id         text,
  link_number     text,
  reason_code     text   not null,
  too_late_at     bigint not null,
  action_code     text,
  created_at      bigint not null,
  unique (source, subject, key),
  check (owner_id in ('', assignee_id)),
  check ((link_kind is null) = (link_id is null) and (link_id is null) = (link_number is null))
);
create index work_item_by_list on work_item (list_id, too_late_at, id);
create index work_item_by_department on work_item (department_id, too_late_at, id);
create index work_item_by_time on work_item (too_late_at, id);
create index work_item_unowned on work_item (too_late_at, id) where owner_id = '';
create index work_item_by_link on work_item (link_kind, link_id, too_late_at, id) where link_id is not null;
create index work_item_by_assignee on work_item (assignee_id) where assignee_id <> '';

-- What people remind themselves of.
create table todo (
  id          text   not null primary key,
  owner_id    text   not null,
  text        text   not null,
  too_late_at bigint not null,
  link        text,
  done_at     bigint,
  created_at  bigint not null,
  revision    bigint not null check (revision > 0)
);
create index todo_by_owner on todo (owner_id, created_at, id);
