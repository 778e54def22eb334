-- What WhatsApp answered when each step of a connection was last tried, kept so that the page shows at once what is known.
create table sender_connection (
  workspace_id        uuid not null,
  sender_id           uuid not null,
  facts               jsonb,
  checked_at          timestamptz,
  templates_synced_at timestamptz,
  primary key (workspace_id, sender_id),
  foreign key (workspace_id, sender_id) references sender
);
