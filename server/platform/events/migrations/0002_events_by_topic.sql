-- The topic of a stream: "orders/01h…" without the id. The same expression stands in the queries that use it.
create index event_by_topic on event (
  rtrim(rtrim(stream, '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.'), '/'), at desc, id desc
);
