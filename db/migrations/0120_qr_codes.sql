-- A QR code on a wall: which place it asks for, and the very wording that was printed beside it, in one language.
create table qr_code (
  workspace_id     uuid not null references workspace,
  qr_code_id       uuid not null,
  -- Eight characters; the person's message carries them, and /q/{code} is found by them over all workspaces.
  code             text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  capture_point_id uuid not null,
  label            text not null check (length(label) between 1 and 80),
  leads_to         text not null check (leads_to in ('chat', 'page')),
  notice_id        uuid not null,
  notice_version   integer not null,
  language         text not null,
  notice_sha256    bytea not null check (length(notice_sha256) = 32),
  created_at       timestamptz not null,
  moved_at         timestamptz,
  revoked_at       timestamptz,
  primary key (workspace_id, qr_code_id),
  foreign key (workspace_id, capture_point_id) references capture_point
);
create index qr_codes_of_point on qr_code (workspace_id, capture_point_id, qr_code_id);

-- How often each was scanned, a day in UTC. No person stands in it.
create table qr_scan (
  workspace_id uuid not null,
  qr_code_id   uuid not null,
  day          date not null,
  count        bigint not null,
  primary key (workspace_id, qr_code_id, day),
  foreign key (workspace_id, qr_code_id) references qr_code on delete cascade
);
