-- The outbox is emptied by what is due, not by a job for each mail.
create index mail_recipient_due on mail_recipient (next_at, id) where state = 'waiting';
create index mail_by_sender on mail (sent_by_id);

-- A wording that was reset keeps its row: revisions only grow.
alter table mail_template add column is_as_shipped boolean not null default false;

-- What a note says is taken out of what was told of it.
create index notification_by_cause on notification (cause, kind);
