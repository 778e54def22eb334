-- What campaigns remember beside their strands, and what the worker does.

-- How many addresses were meant when it started.
alter table campaign add column audience_size integer;

-- Which campaign a waiting message belongs to: it waits while that stands still.
alter table delivery_queue add column campaign_id uuid;
create index delivery_queue_of_campaign on delivery_queue (workspace_id, campaign_id) where campaign_id is not null;

-- WhatsApp withheld a message because the person gets enough: nothing of the kind before then.
alter table address add column rest_until timestamptz not null default '-infinity';

-- Countries in which WhatsApp lets this number write to nobody.
alter table sender add column blocked_countries text[] not null default '{}';

-- When how many were refused: a refusal leaves no delivery, so a campaign's curve needs this. Only added to.
create table campaign_step (
  workspace_id uuid not null,
  campaign_id  uuid not null,
  at           timestamptz not null,
  refused      integer not null,
  foreign key (workspace_id, campaign_id) references campaign
);
create index steps_of_campaign on campaign_step (workspace_id, campaign_id, at);

-- How far the worker has looked for hand-overs that nobody settled, by what it does.
create table sweep (
  name        text primary key,
  swept_until timestamptz not null
);
insert into sweep (name, swept_until) values ('in_doubt', now() - interval '1 day'), ('lost', now() - interval '3 days');
