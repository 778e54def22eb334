-- One business's world. Every other table leads its key with workspace_id, so that nothing can cross by accident.
create table workspace (
  workspace_id uuid primary key,
  slug         text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,38}$'),
  name         text not null,
  -- Demo uses emulated senders only, live real ones only, and neither ever becomes the other.
  kind         text not null check (kind in ('demo', 'live')),
  -- Legal and trading name, address, contact for help, privacy page, countries, languages, age limit.
  profile      jsonb not null default '{}',
  -- A keyed digest of a constant: a start with other keys is noticed before it writes hashes that match nothing.
  secret_check bytea not null,
  created_at   timestamptz not null
);

-- A demo may wind its one clock forward; every process of the product and the emulator reads the same skew.
create table clock_skew (
  only_row boolean primary key default true check (only_row),
  skew_ms  bigint not null default 0
);
insert into clock_skew default values;

-- A message type that a person can choose. Its category never changes: a yes was given to what it was.
create table topic (
  workspace_id uuid not null references workspace,
  topic_id     uuid not null,
  key          text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  category     text not null check (category in ('marketing', 'utility')),
  -- {"en": {"name", "description", "frequency"}, …}: what the person reads before choosing.
  texts        jsonb not null,
  position     integer not null default 0,
  created_at   timestamptz not null,
  archived_at  timestamptz,
  primary key (workspace_id, topic_id),
  unique (workspace_id, key)
);

-- What was shown, by its hash, after filling in; personal values stay placeholders.
create table wording (
  workspace_id uuid not null references workspace,
  sha256       bytea not null check (length(sha256) = 32),
  bytes        bytea not null,
  primary key (workspace_id, sha256)
);

create table notice (
  workspace_id uuid not null references workspace,
  notice_id    uuid not null,
  name         text not null,
  created_at   timestamptz not null,
  archived_at  timestamptz,
  primary key (workspace_id, notice_id)
);

-- One immutable version per language. An edit is a new version; approval is the only thing that is added later.
create table notice_version (
  workspace_id uuid not null,
  notice_id    uuid not null,
  version      integer not null check (version > 0),
  language     text not null,
  sha256       bytea not null,
  created_at   timestamptz not null,
  created_by   text not null,
  approved_at  timestamptz,
  approved_by  text,
  primary key (workspace_id, notice_id, version, language),
  foreign key (workspace_id, notice_id) references notice,
  foreign key (workspace_id, sha256) references wording
);

-- A configured place where consent is asked.
create table capture_point (
  workspace_id     uuid not null references workspace,
  capture_point_id uuid not null,
  slug             text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name             text not null,
  channel          text not null,
  notice_id        uuid not null,
  topics           uuid[] not null check (cardinality(topics) > 0),
  -- person_sends: the person sends us a code; we_ask: we send a template with yes and no.
  confirmation     text not null check (confirmation in ('person_sends', 'we_ask')),
  country          text,
  settings         jsonb not null default '{}',
  state            text not null check (state in ('draft', 'published', 'archived')),
  created_at       timestamptz not null,
  published_at     timestamptz,
  primary key (workspace_id, capture_point_id),
  foreign key (workspace_id, notice_id) references notice
);

-- Sampled views and steps per day. No person stands in it, so a page view changes nothing about anyone.
create table capture_point_day (
  workspace_id     uuid not null,
  capture_point_id uuid not null,
  day              date not null,
  step             text not null check (step in ('shown', 'started', 'pending', 'confirmed', 'refused')),
  count            bigint not null default 0,
  primary key (workspace_id, capture_point_id, day, step),
  foreign key (workspace_id, capture_point_id) references capture_point
);

-- A WhatsApp business number, and what we know of its ability to hear.
create table sender (
  workspace_id        uuid not null references workspace,
  sender_id           uuid not null,
  phone_number_id     text not null,
  waba_id             text not null,
  app_id              text,
  -- Where webhooks for it arrive: /inbound/whatsapp/{inbound_path}
  inbound_path        text not null unique,
  display_number      text not null,
  verified_name       text,
  graph_url           text not null,
  graph_version       text not null,
  -- Access token, app secrets and verify token, sealed with the master key; never in the clear.
  sealed_secrets      bytea not null,
  emulated            boolean not null,
  quality             text,
  messaging_limit     text,
  throughput          text,
  status              text,
  handshake_at        timestamptz,
  fields              text[] not null default '{}',
  fields_checked_at   timestamptz,
  heard_messages_at   timestamptz,
  heard_preferences_at timestamptz,
  heard_statuses_at   timestamptz,
  stopped_at          timestamptz,
  stopped_reason      text,
  created_at          timestamptz not null,
  primary key (workspace_id, sender_id),
  unique (phone_number_id, graph_url)
);

-- The pace of a number over all workers and replies: a GCRA clock, drawn on in slices.
create table sender_pace (
  workspace_id uuid not null,
  sender_id    uuid not null,
  tat          timestamptz not null default '-infinity',
  per_second   integer not null default 80 check (per_second > 0),
  -- Unique people outside an open window in a rolling day, shared by the portfolio; null: no limit.
  daily_limit  integer,
  primary key (workspace_id, sender_id),
  foreign key (workspace_id, sender_id) references sender
) with (fillfactor = 50);
