-- People for whom a flow is to be started by something that was not theirs to say: an event, a segment that they entered, an
-- hour. Written with what caused it; each is started in a transaction of its own, by whichever worker comes first.
create table flow_start (
  workspace_id uuid not null,
  start_id     uuid not null,
  contact_id   uuid not null,
  flow_id      uuid not null,
  trigger      text not null,
  data         jsonb not null,
  -- How many events led to this one without anybody's word in between.
  hops         smallint not null default 0,
  leased_until timestamptz not null default '-infinity',
  created_at   timestamptz not null,
  primary key (workspace_id, start_id)
);
create index flow_start_next on flow_start (created_at);
create index flow_start_of_contact on flow_start (workspace_id, contact_id);
grant select, delete on flow_start to assent_eraser;

-- How far the list of a schedule has been gone through on its day.
create table flow_schedule_day (
  workspace_id  uuid not null,
  flow_id       uuid not null,
  at            text not null,
  segment       text not null,
  day           date not null,
  after_contact uuid,
  done          boolean not null default false,
  primary key (workspace_id, flow_id, at, segment, day)
);

-- A yes whose end was told once.
create table told_expiry (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  topic_id     uuid not null,
  expires_at   timestamptz not null,
  primary key (workspace_id, bucket, address_id, topic_id, expires_at)
);
create index consent_state_ending on consent_state (workspace_id, expires_at) where expires_at < 'infinity';
