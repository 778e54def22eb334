-- Files of many people. How far one has come is written in the transaction of its records, so that a crash takes no row
-- twice and skips none.
create table import (
  workspace_id     uuid not null references workspace,
  import_id        uuid not null,
  kind             text not null check (kind in ('noes', 'yeses', 'contacts')),
  state            text not null check (state in ('draft', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed')),
  capture_point_id uuid,
  settings         jsonb not null default '{}',
  -- What is known of the file: its name, size, encoding, columns. Its hash stays when its bytes are gone.
  file_id          uuid,
  file             jsonb,
  sha256           bytea,
  kept_until       timestamptz,
  rows             integer not null default 0,
  rows_total       integer,
  counts           jsonb not null default '{}',
  first            jsonb not null default '{}',
  created_at       timestamptz not null,
  created_by       text not null,
  checked_at       timestamptz,
  started_at       timestamptz,
  started_by       text,
  reason           text,
  ended_at         timestamptz,
  failure          text,
  leased_by        text,
  leased_until     timestamptz not null default '-infinity',
  fence            bigint not null default 0,
  primary key (workspace_id, import_id),
  foreign key (workspace_id, capture_point_id) references capture_point
);

-- The file in pieces, so that any worker can read it and nobody holds it whole.
create table import_chunk (
  workspace_id uuid not null,
  file_id      uuid not null,
  part         integer not null,
  bytes        bytea not null,
  added_at     timestamptz not null default now(),
  primary key (workspace_id, file_id, part)
);
-- Compressed again it would only cost time.
alter table import_chunk alter column bytes set storage external;

-- What became of each row of the newest pass, a batch a row of this table; nobody's data.
create table import_outcomes (
  workspace_id uuid not null,
  import_id    uuid not null,
  first_row    integer not null,
  outcomes     text[] not null,
  primary key (workspace_id, import_id, first_row),
  foreign key (workspace_id, import_id) references import
);
