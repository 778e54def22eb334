-- The door of a form or shop tool: an address that cannot be guessed, and the secrets that it signs with.
create table form_hook (
  workspace_id     uuid not null,
  capture_point_id uuid not null,
  path             text not null unique check (length(path) >= 24),
  -- Sealed with the master key; never in the clear.
  sealed_secrets   bytea not null,
  made_at          timestamptz not null,
  made_by          text not null,
  primary key (workspace_id, capture_point_id),
  foreign key (workspace_id, capture_point_id) references capture_point
);

-- What came and could not be used whole: which fields, and why. No value that a person typed stands in it.
create table form_set_aside (
  workspace_id     uuid not null,
  capture_point_id uuid not null,
  set_aside_id     bigint generated always as identity,
  received_at      timestamptz not null,
  result           text not null check (result in ('set_aside', 'refused')),
  errors           jsonb not null,
  primary key (workspace_id, capture_point_id, set_aside_id),
  foreign key (workspace_id, capture_point_id) references form_hook on delete cascade
);
