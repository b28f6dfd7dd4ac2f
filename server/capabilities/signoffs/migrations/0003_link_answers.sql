-- How often somebody proposed otherwise by a link, or answered a change part by part: an order's record is not theirs to
-- fill. Refused by signoffs::most_answers_by_link.
alter table signoff_link add column answers bigint not null default 0;
update signoff_link
set answers = (select count(*) from signoff_proposal p where p.link_id = signoff_link.id);
create index signoff_proposal_open on signoff_proposal (order_id, proposed_at) where outcome is null;
