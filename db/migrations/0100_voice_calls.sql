-- Calls that people made to the business's numbers, and those that it made to invite them: where each is in its menu while
-- it lasts, and what came of it. Of whoever called stands here what a list may show; the number itself belongs to the address.

create table voice_call (
  workspace_id     uuid not null,
  call_id          uuid not null,
  sender_id        uuid not null,
  -- Keyed hash of the provider's own id: webhooks that come twice find the same call.
  provider_ref     bytea not null,
  direction        text not null check (direction in ('inbound', 'outbound')),
  capture_point_id uuid,
  invitation_id    uuid,
  bucket           smallint,
  address_id       uuid,
  -- Masked to two digits; null where it was withheld.
  caller           text,
  -- Country and first digits, which many numbers share: forged calls come from one range.
  range            text,
  country          text,
  status           text not null check (status in ('ringing', 'in_progress', 'completed', 'busy', 'no_answer', 'failed')),
  outcome          text,
  -- Sealed with the master key; only while the call lasts.
  sealed_menu      bytea,
  turn             integer not null default 0,
  seconds          integer,
  started_at       timestamptz not null,
  ended_at         timestamptz,
  primary key (workspace_id, call_id),
  unique (workspace_id, sender_id, provider_ref),
  foreign key (workspace_id, sender_id) references channel_sender,
  foreign key (workspace_id, capture_point_id) references capture_point,
  foreign key (workspace_id, bucket, address_id) references address
);
create index voice_call_of_point on voice_call (workspace_id, capture_point_id, started_at desc, call_id desc);
create index voice_call_of_address on voice_call (workspace_id, bucket, address_id, started_at)
  where address_id is not null;
create index voice_call_of_range on voice_call (workspace_id, capture_point_id, range, started_at) where range is not null;
create index voice_call_running on voice_call (workspace_id, sender_id) where ended_at is null;
