-- The dead as lists show them: has_successor says that the same was asked for since, so that reviving it is refused.
create view dead_job as
  select dead.id, dead.kind, dead.subject, dead.body, dead.attempts, dead.last_error, dead.created_at, dead.died_at,
         exists (select 1 from job rival where rival.kind = dead.kind and rival.subject = dead.subject
                                           and rival.died_at is null) as has_successor
  from job dead where dead.died_at is not null;
