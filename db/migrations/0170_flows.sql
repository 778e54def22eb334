-- Conversations that are drawn: a draft that people work on, and versions that never change once somebody may be on them.
create table flow (
  workspace_id   uuid not null references workspace,
  flow_id        uuid not null,
  key            text not null,
  name           text not null,
  draft          jsonb not null,
  -- Counts the saves: whoever saves over a newer draft is told.
  draft_revision integer not null default 1,
  draft_at       timestamptz not null,
  draft_by       text not null,
  -- Null: nobody can start it.
  live_version   integer,
  created_at     timestamptz not null,
  created_by     text not null,
  archived_at    timestamptz,
  primary key (workspace_id, flow_id),
  unique (workspace_id, key)
);

create table flow_version (
  workspace_id uuid not null,
  flow_id      uuid not null,
  version      integer not null,
  definition   jsonb not null,
  note         text,
  -- The version that this one brings back.
  rolled_back_to integer,
  published_at timestamptz not null,
  published_by text not null,
  primary key (workspace_id, flow_id, version),
  foreign key (workspace_id, flow_id) references flow
);
revoke update, delete, truncate on flow_version from assent_app;
