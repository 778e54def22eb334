-- Flows that were made of a place's notice, one per number and language, and the key that opens the letters to their endpoint.
create table whatsapp_flow (
  workspace_id     uuid not null,
  flow_id          uuid not null,
  sender_id        uuid not null,
  capture_point_id uuid not null,
  language         text not null,
  -- WhatsApp's id of it.
  external_id      text not null,
  notice_sha256    bytea not null,
  -- Of the Flow's file, which is kept as a wording: what the person had before them.
  json_sha256      bytea not null,
  topics           uuid[] not null,
  state            text not null check (state in ('published', 'deprecated')),
  published_at     timestamptz not null,
  primary key (workspace_id, flow_id),
  foreign key (workspace_id, sender_id) references sender,
  foreign key (workspace_id, capture_point_id) references capture_point
);
create unique index whatsapp_flow_published on whatsapp_flow (workspace_id, sender_id, capture_point_id, language)
  where state = 'published';

create table whatsapp_flow_key (
  workspace_id uuid not null,
  sender_id    uuid not null,
  -- The private half, sealed with the master key.
  sealed_key   bytea not null,
  public_pem   text not null,
  made_at      timestamptz not null,
  primary key (workspace_id, sender_id),
  foreign key (workspace_id, sender_id) references sender
);
