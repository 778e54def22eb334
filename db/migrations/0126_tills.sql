-- Devices at a counter, enrolled by a link that works once, and the clerks who sign in at them with a PIN.
create table till_device (
  workspace_id     uuid not null references workspace,
  device_id        uuid not null,
  capture_point_id uuid not null,
  name             text not null,
  -- Of the link, until it is used or too old; then of what the device keeps.
  link_hash        bytea unique,
  link_until       timestamptz,
  token_hash       bytea unique,
  enrolled_at      timestamptz,
  seen_at          timestamptz,
  created_at       timestamptz not null,
  created_by       text not null,
  revoked_at       timestamptz,
  primary key (workspace_id, device_id),
  foreign key (workspace_id, capture_point_id) references capture_point
);

create table till_clerk (
  workspace_id     uuid not null references workspace,
  clerk_id         uuid not null,
  capture_point_id uuid not null,
  name             text not null,
  pin_hash         text not null,
  -- Wrong tries since the last right one, and until when none is taken.
  wrong            integer not null default 0,
  wait_until       timestamptz not null default '-infinity',
  created_at       timestamptz not null,
  created_by       text not null,
  revoked_at       timestamptz,
  primary key (workspace_id, clerk_id),
  foreign key (workspace_id, capture_point_id) references capture_point
);
