-- Who we are on paper: one row.
create table document_company (
  id         text   not null primary key check (id = 'company'),
  name_zh    text   not null,
  name_en    text   not null,
  address_zh text   not null,
  address_en text   not null,
  phone      text   not null,
  email      text   not null,
  website    text   not null,
  tax_number text   not null,
  signatory  text   not null,
  accounts   text   not null,  -- JSON
  logo_hash  text,
  seal_hash  text,
  revision   bigint not null check (revision > 0)
);
insert into document_company
  (id, name_zh, name_en, address_zh, address_en, phone, email, website, tax_number, signatory, accounts, revision)
values ('company', '', '', '', '', '', '', '', '', '', '[]', 1);

-- An organisation's own pages, each revision kept; without a page the shipped one holds again.
create table document_template (
  kind           text   not null,
  revision       bigint not null check (revision > 0),
  page           text,
  edited_by_id   text   not null,
  edited_by_name text   not null,
  edited_at      bigint not null,
  primary key (kind, revision)
);

create table document_numbering (
  kind     text   not null primary key,
  pattern  text   not null,
  revision bigint not null check (revision > 0)
);

-- What went out, or was meant to. Nothing of a row ever changes but that it is void.
create table issued_document (
  id             text   not null primary key,
  order_id       text   not null references sales_order (id),
  kind           text   not null,
  number         text   not null,  -- "PI-2026-00001-R1"
  base_number    text   not null,  -- of its first version
  version        bigint not null check (version > 0),
  language       text   not null check (language in ('zh', 'en', 'es', 'fr', 'de')),
  format         text   not null check (format in ('pdf', 'xlsx')),
  order_revision bigint not null,
  content_hash   text   not null,  -- of the order
  source_hash    text   not null,  -- of all that the kind is made from
  form_hash      text   not null,  -- of the page, our data and pictures
  file_hash      text   not null,
  file_name      text   not null,
  file_size      bigint not null,
  media_type     text   not null,
  issued_by_id   text   not null,
  issued_by_name text   not null,
  issued_at      bigint not null,
  voided_at      bigint,
  voided_by_name text,
  void_reason    text,
  check ((voided_at is null) = (voided_by_name is null) and (voided_at is null) = (void_reason is null))
);
create unique index issued_document_once on issued_document (order_id, kind, version, language, format)
  where voided_at is null;
create index issued_document_by_number on issued_document (kind, number);
create index issued_document_by_order on issued_document (order_id, issued_at, id);
create index issued_document_file on issued_document (file_hash);
