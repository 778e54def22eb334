-- Where a start is meant for one address: a yes that ends is asked for again where it was given. And when it is tried: a chat
-- that is not free is waited for.
alter table flow_start
  add bucket smallint,
  add address_id uuid,
  add not_before timestamptz not null default '-infinity';
drop index flow_start_next;
create index flow_start_next on flow_start (not_before, created_at);
