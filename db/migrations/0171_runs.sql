-- One person's walks through flows. What is kept of a run is enough to move it on anywhere, and the rows of its steps are
-- what it was moved by: replayed, they give the same state.
create table run (
  workspace_id  uuid not null,
  bucket        smallint not null,
  address_id    uuid not null,
  run_id        uuid not null,
  sender_id     uuid not null,
  flow_id       uuid not null,
  version       integer not null,
  -- The run that goes on when this one has ended.
  parent_run    uuid,
  status        text not null check (status in ('running', 'suspended', 'ended')),
  -- Where it stands, or stood when it ended.
  node          text,
  ended_because text,
  state         jsonb not null,
  trigger       text not null,
  steps         integer not null default 0,
  said_yes      boolean not null default false,
  -- The request for consent whose answer it waits for, by the hash of its token.
  asked_token   bytea,
  due_at        timestamptz,
  leased_until  timestamptz not null default '-infinity',
  -- Rises with each move: whoever was slower moves nothing.
  fence         integer not null default 0,
  started_at    timestamptz not null,
  moved_at      timestamptz not null,
  ended_at      timestamptz,
  primary key (workspace_id, bucket, address_id, run_id),
  foreign key (workspace_id, bucket, address_id) references address
) with (fillfactor = 60);
create unique index one_run_at_a_time on run (workspace_id, bucket, address_id, sender_id) where status = 'running';
create index run_due on run (due_at) where status = 'running' and due_at is not null;
create index run_of_flow on run (workspace_id, flow_id, run_id);
create index run_by_end on run (ended_at) where status = 'ended';

create table run_step (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  run_id       uuid not null,
  step         integer not null,
  input        jsonb not null,
  -- The ways that were taken, in their order: node and way out.
  taken        jsonb not null,
  -- Where it stood afterwards.
  node         text,
  effects      jsonb not null,
  -- The deliveries that carry it to the person: place of the effect, and id.
  said         jsonb not null,
  -- How many records the address had when this step asked: a yes to it comes after all of them.
  records      integer not null,
  at           timestamptz not null,
  primary key (workspace_id, bucket, address_id, run_id, step),
  foreign key (workspace_id, bucket, address_id, run_id) references run on delete cascade
);

-- What a run has others do outside of the database. Done at least once; its id travels along, so that it counts once.
create table run_errand (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  errand_id    uuid not null,
  run_id       uuid not null,
  node         text not null,
  -- False: nobody waits for what became of it.
  awaited      boolean not null,
  work         jsonb not null,
  attempts     smallint not null default 0,
  not_before   timestamptz not null,
  leased_until timestamptz not null default '-infinity',
  created_at   timestamptz not null,
  primary key (workspace_id, bucket, address_id, errand_id),
  foreign key (workspace_id, bucket, address_id, run_id) references run on delete cascade
);
create index run_errand_due on run_errand (not_before);

-- How many went which way, version by version; a bucket's own row, so that nobody waits for a stranger's.
create table flow_count (
  workspace_id uuid not null,
  bucket       smallint not null,
  flow_id      uuid not null,
  version      integer not null,
  node         text not null,
  exit         text not null,
  count        bigint not null,
  primary key (workspace_id, flow_id, version, bucket, node, exit)
) with (fillfactor = 60);

-- What a node of a flow adds to a record that stood already.
create table record_attachment (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  seq          integer not null,
  run_id       uuid not null,
  flow_id      uuid not null,
  version      integer not null,
  node         text not null,
  at           timestamptz not null,
  primary key (workspace_id, bucket, address_id, seq, run_id, node),
  foreign key (workspace_id, bucket, address_id, seq) references consent_record
);
revoke update, truncate on record_attachment from assent_app;

grant select, delete on run, run_step, run_errand, record_attachment to assent_eraser;
