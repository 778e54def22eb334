-- Conversations, templates, campaigns and deliveries.

-- What a number and a person have going: the 24-hour window, the question that is open, what was last said to them.
create table conversation (
  workspace_id      uuid not null,
  bucket            smallint not null,
  address_id        uuid not null,
  sender_id         uuid not null,
  last_inbound_at   timestamptz not null default '-infinity',
  -- The last marketing message or consent question: marked STOP words count for 72 h after it.
  last_marketing_at timestamptz not null default '-infinity',
  -- {kind, offers: […], refers_to, asked_at}: the question that "yes" would answer.
  open_question     jsonb,
  last_help_at      timestamptz not null default '-infinity',
  primary key (workspace_id, bucket, address_id, sender_id),
  foreign key (workspace_id, bucket, address_id) references address
) with (fillfactor = 70);

-- What was written, both ways, for the contact's page. Bodies are pruned; records and deliveries are not.
create table message (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  message_id   uuid not null,
  sender_id    uuid not null,
  direction    text not null check (direction in ('in', 'out')),
  kind         text not null,
  content      jsonb not null,
  wamid_hash   bytea,
  delivery_id  uuid,
  meaning      text,
  at           timestamptz not null,
  primary key (workspace_id, bucket, address_id, message_id),
  foreign key (workspace_id, bucket, address_id) references address
);

create table template (
  workspace_id      uuid not null references workspace,
  template_id       uuid not null,
  sender_id         uuid not null,
  name              text not null,
  language          text not null,
  category          text not null check (category in ('MARKETING', 'UTILITY', 'AUTHENTICATION')),
  parameter_format  text not null default 'POSITIONAL' check (parameter_format in ('POSITIONAL', 'NAMED')),
  components        jsonb not null,
  -- draft: only here; the rest are WhatsApp's words.
  state             text not null,
  external_id       text,
  quality           text,
  rejected_reason   text,
  correct_category  text,
  previous_category text,
  paused_until      timestamptz,
  -- The owner's recorded acceptance of a marketing template without a stop instruction.
  accepted_at       timestamptz,
  accepted_by       text,
  version           integer not null default 1,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  primary key (workspace_id, template_id),
  unique (workspace_id, sender_id, name, language),
  foreign key (workspace_id, sender_id) references sender
);

create table campaign (
  workspace_id  uuid not null references workspace,
  campaign_id   uuid not null,
  name          text not null,
  topic_id      uuid not null,
  sender_id     uuid not null,
  template_id   uuid not null,
  -- {"first_name": {"attribute": "name", "fallback": "there"} | {"text": "…"}}
  variables     jsonb not null default '{}',
  -- {"all": [{"attribute", "op", "value"}]}: who is meant; the gate says who may be.
  audience      jsonb not null default '{"all": []}',
  every_address boolean not null default false,
  include_attested boolean not null default true,
  state         text not null check (state in ('draft', 'scheduled', 'running', 'paused', 'done', 'cancelled')),
  paused_reason text,
  starts_at     timestamptz,
  started_at    timestamptz,
  ended_at      timestamptz,
  created_at    timestamptz not null,
  created_by    text not null,
  primary key (workspace_id, campaign_id),
  foreign key (workspace_id, topic_id) references topic,
  foreign key (workspace_id, template_id) references template,
  foreign key (workspace_id, sender_id) references sender
);
create index campaign_at_work on campaign (state) where state in ('scheduled', 'running');

-- A campaign within one bucket: what a worker leases. The cursor moves, the fence rises with every lease.
create table campaign_strand (
  workspace_id  uuid not null,
  campaign_id   uuid not null,
  bucket        smallint not null,
  after_address uuid not null default '00000000-0000-0000-0000-000000000000',
  done_at       timestamptz,
  leased_by     text,
  leased_until  timestamptz not null default '-infinity',
  fence         bigint not null default 0,
  -- How many were looked at, and how many were refused, by reason.
  audience      integer not null default 0,
  refused       jsonb not null default '{}',
  primary key (workspace_id, campaign_id, bucket),
  foreign key (workspace_id, campaign_id) references campaign
) with (fillfactor = 50);

-- One message to one address. No index stands on a column that changes, so status updates stay on their page.
create table delivery (
  workspace_id    uuid not null,
  bucket          smallint not null,
  address_id      uuid not null,
  delivery_id     uuid not null,
  campaign_id     uuid,
  sender_id       uuid not null,
  template_id     uuid,
  purpose         text not null check (purpose in ('topic', 'reply', 'stop_confirmation', 'confirmation_request', 'consent_request', 'invitation', 'code', 'test')),
  topic_id        uuid,
  record_seq      integer,
  status          text not null check (status in ('queued', 'refused', 'sending', 'in_doubt', 'accepted', 'sent', 'delivered', 'read', 'failed', 'lost')),
  reason          text,
  attempt         smallint not null default 0,
  -- Set when claimed and left alone after: until then the send may still be in the air.
  hand_over_until timestamptz,
  wamid_hash      bytea,
  error_code      integer,
  claimed_at      timestamptz,
  accepted_at     timestamptz,
  sent_at         timestamptz,
  delivered_at    timestamptz,
  read_at         timestamptz,
  failed_at       timestamptz,
  created_at      timestamptz not null,
  primary key (workspace_id, bucket, address_id, delivery_id),
  -- A strand leased twice still sends once.
  unique (workspace_id, bucket, campaign_id, address_id),
  foreign key (workspace_id, bucket, address_id) references address,
  constraint consent_is_cited check (purpose <> 'topic' or status in ('queued', 'refused') or record_seq is not null)
) with (fillfactor = 45);
create index delivery_of_campaign on delivery (workspace_id, campaign_id) where campaign_id is not null;
create index delivery_in_the_air on delivery (hand_over_until);

-- What waits to be handed over: replies, confirmations and retries. Apart from delivery, so that its rows stay unindexed by status.
create table delivery_queue (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  delivery_id  uuid not null,
  sender_id    uuid not null,
  -- 0: the confirmation of a stop; 1: replies; 5: campaign retries.
  priority     smallint not null,
  not_before   timestamptz not null,
  expires_at   timestamptz,
  payload      jsonb not null,
  leased_until timestamptz not null default '-infinity',
  primary key (workspace_id, bucket, address_id, delivery_id)
);
create index delivery_queue_next on delivery_queue (priority, not_before);

-- What a no caused: how long until the gate was closed and the answer given, and what was in the air or already accepted then.
create table stop_report (
  workspace_id     uuid not null,
  bucket           smallint not null,
  address_id       uuid not null,
  seq              integer not null,
  received_at      timestamptz not null,
  closed_at        timestamptz not null,
  answered_at      timestamptz,
  accepted_before  integer not null default 0,
  in_doubt         integer not null default 0,
  caused_by        uuid,                                    -- the campaign that the person answered
  primary key (workspace_id, bucket, address_id, seq)
);
create index stop_caused_by_campaign on stop_report (workspace_id, caused_by) where caused_by is not null;

-- Members' own numbers for test sends: at most five per workspace, each of which has written to the sender.
create table test_number (
  workspace_id uuid not null references workspace,
  bucket       smallint not null,
  address_id   uuid not null,
  member_id    uuid not null,
  added_at     timestamptz not null,
  primary key (workspace_id, bucket, address_id),
  foreign key (workspace_id, bucket, address_id) references address
);
