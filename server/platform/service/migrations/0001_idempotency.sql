-- Answers already given to a POST with an Idempotency-Key: the same key and request get the same answer.
create table idempotent_answer (
  key_hash     text   not null primary key,
  request_hash text   not null,
  status       bigint not null,
  headers      text   not null,
  body         text   not null,
  created_at   bigint not null
);
create index idempotent_answer_by_time on idempotent_answer (created_at);
