-- Senders outside WhatsApp, the invitations that they carry, and what people said about being asked there.

create table channel_sender (
  workspace_id   uuid not null references workspace,
  sender_id      uuid not null,
  kind           text not null check (kind in ('sms', 'email', 'voice')),
  provider       text not null check (provider in ('smpp', 'twilio', 'smtp', 'plivo', 'exotel', 'signed_webhook')),
  name           text not null,
  identity       text not null,
  settings       jsonb not null default '{}',
  -- The provider's secrets, sealed with the master key; never in the clear.
  sealed_secrets bytea not null,
  inbound_path   text not null unique,
  emulated       boolean not null,
  per_second     integer not null check (per_second > 0),
  stopped_at     timestamptz,
  stopped_reason text,
  created_at     timestamptz not null,
  primary key (workspace_id, sender_id)
);

-- Every sender has a pace, whatever it speaks through.
alter table sender_pace drop constraint sender_pace_workspace_id_sender_id_fkey;

create table invitation (
  workspace_id     uuid not null,
  invitation_id    uuid not null,
  bucket           smallint not null,
  address_id       uuid not null,
  contact_id       uuid,
  channel          text not null check (channel in ('sms_link', 'email_link', 'missed_call', 'ivr_outbound')),
  capture_point_id uuid not null,
  ground           text not null check (ground in ('asked_for_it', 'customer', 'channel_consent')),
  note             text not null,
  topics           uuid[] not null,
  language         text not null,
  token_hash       bytea unique,
  delivery_id      uuid not null,
  provider_ref     bytea,
  state            text not null check (state in ('queued', 'refused', 'sent', 'delivered', 'failed')),
  reason           text,
  answer           text check (answer in ('given', 'refused')),
  answered_at      timestamptz,
  after_seq        integer not null,
  issued_at        timestamptz not null,
  expires_at       timestamptz not null,
  list_id          uuid,
  primary key (workspace_id, invitation_id),
  foreign key (workspace_id, bucket, address_id) references address,
  foreign key (workspace_id, capture_point_id) references capture_point
);
create index invitation_of_address on invitation (workspace_id, bucket, address_id, issued_at);
create index invitation_of_point on invitation (workspace_id, capture_point_id, issued_at);
create index invitation_by_delivery on invitation (workspace_id, delivery_id);
create index invitation_by_provider_ref on invitation (workspace_id, provider_ref) where provider_ref is not null;

create table channel_stop (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  channel      text not null check (channel in ('sms', 'email', 'voice')),
  stopped_at   timestamptz not null,
  lifted_at    timestamptz,
  -- How it was said: a reply, a mail programme's button, a key in a call.
  means        text not null,
  primary key (workspace_id, bucket, address_id, channel, stopped_at),
  foreign key (workspace_id, bucket, address_id) references address
);
revoke delete, truncate on channel_stop from assent_app;
