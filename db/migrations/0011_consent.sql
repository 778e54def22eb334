-- Addresses, what was said from them, and what it adds up to.
-- (workspace_id, bucket, address_id) leads every heavy key. bucket (0 to 255) is drawn once per address from its first
-- identifier's hash and never changes: distribution column, campaign strand and locality in one.

create table contact (
  workspace_id uuid not null references workspace,
  contact_id   uuid not null,
  name         text,
  language     text,
  attributes   jsonb not null default '{}',
  -- Derived from the consent states in the transaction of the record; null: unknown.
  opt_in       boolean,
  merged_into  uuid,
  created_at   timestamptz not null,
  erased_at    timestamptz,
  primary key (workspace_id, contact_id)
) with (fillfactor = 80);

-- One place a message can reach, and THE LOCK of the gate: who changes what may be sent takes it for no key update and
-- bumps epoch; who claims takes it for share. It outlives erasure: with its identifiers' hashes it is the suppression.
create table address (
  workspace_id        uuid not null references workspace,
  bucket              smallint not null check (bucket between 0 and 255),
  address_id          uuid not null,
  contact_id          uuid,
  kind                text not null check (kind in ('number', 'mailbox')),
  country             text,
  epoch               bigint not null default 0,
  records             integer not null default 0,
  -- The newest no to every topic, present and future, and the newest to all marketing.
  no_all_at           timestamptz not null default '-infinity',
  no_all_seq          integer,
  no_all_state        text,
  no_marketing_at     timestamptz not null default '-infinity',
  no_marketing_seq    integer,
  no_marketing_state  text,
  -- WhatsApp's own stop stands until its own resume, whatever we were told since.
  platform_stopped_at timestamptz,
  -- A hold is not a no: 'unread' while an inbound message could not be read, 'likely' and 'unsure' readings of one.
  hold                text check (hold in ('unread', 'likely', 'unsure')),
  held_at             timestamptz,
  identity_changed_at timestamptz,
  paused_until        timestamptz not null default '-infinity',
  -- "This wasn't me": no form may ask this address until then.
  no_ask_until        timestamptz not null default '-infinity',
  -- The one of a contact's addresses that the person last wrote from.
  preferred           boolean not null default false,
  merged_into         uuid,
  closed_at           timestamptz,
  erased_at           timestamptz,
  created_at          timestamptz not null,
  primary key (workspace_id, bucket, address_id)
) with (fillfactor = 80);
create index address_of_contact on address (workspace_id, contact_id);

-- A name of an address. hash = HMAC-SHA256(pepper, class ‖ folded value), phone and wa_id in one class, so two first
-- messages of one number make one address.
create table identifier (
  workspace_id uuid not null,
  hash         bytea not null check (length(hash) = 32),
  kind         text not null check (kind in ('phone', 'wa_id', 'bsuid', 'parent_bsuid', 'email')),
  -- As it is written for sending; null once erased.
  value        text,
  bucket       smallint not null,
  address_id   uuid not null,
  evidence     text not null,
  valid_from   timestamptz not null,
  valid_to     timestamptz,
  primary key (workspace_id, hash),
  -- Checked at commit: a name is taken first, and whoever took it makes the address.
  foreign key (workspace_id, bucket, address_id) references address deferrable initially deferred
);
create index identifiers_of_address on identifier (workspace_id, bucket, address_id);

-- What a person said. Only added: the application's role may insert and select, so the proof of a change of mind is
-- kept beside the proof of the first one.
create table consent_record (
  workspace_id     uuid not null,
  bucket           smallint not null,
  address_id       uuid not null,
  seq              integer not null check (seq > 0),       -- gap-free, under the lock
  record_id        uuid not null,
  -- requested, deferred and unknown are kept and shown, and change no state.
  state            text not null check (state in ('unknown', 'requested', 'deferred', 'given', 'renewed', 'refused', 'withdrawn', 'revoked', 'invalidated')),
  scope            text not null check (scope in ('topic', 'marketing', 'all')),
  topic_id         uuid,
  act              text not null,
  channel          text not null,
  actor            text not null,
  strength         text not null check (strength in ('vouched', 'signed', 'attested', 'claimed')),
  confirms         integer,
  capture_point_id uuid,
  policy_pack      text not null,
  reason           text,
  occurred_at      timestamptz not null,
  recorded_at      timestamptz not null,
  expires_at       timestamptz,
  -- What the fold compares: a yes rounded down and a no up to the second, ten seconds to the no's favour off WhatsApp's clock.
  counts_at        timestamptz not null,
  notice_sha256    bytea,
  rendered_sha256  bytea,
  language         text,
  -- Digest of the source's own id of this act: a replay inserts nothing.
  dedupe           bytea not null,
  -- Canonical JSON without personal data: the bytes that the log commits to.
  statement        bytea not null,
  primary key (workspace_id, bucket, address_id, seq),
  unique (workspace_id, bucket, address_id, dedupe),
  foreign key (workspace_id, bucket, address_id) references address,
  foreign key (workspace_id, topic_id) references topic,
  foreign key (workspace_id, notice_sha256) references wording,
  foreign key (workspace_id, rendered_sha256) references wording,
  constraint an_act_is_not_in_the_future check (occurred_at <= recorded_at + interval '60 seconds'),
  constraint a_topic_has_its_scope check ((scope = 'topic') = (topic_id is not null)),
  constraint only_a_no_is_wide check (scope = 'topic' or state in ('refused', 'withdrawn', 'revoked', 'invalidated')),
  constraint a_yes_has_a_wording check (state not in ('given', 'renewed') or notice_sha256 is not null)
);

-- Apart from the statement, so that erasure can delete it: the leaf stays, and stays blind.
create table record_salt (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  seq          integer not null,
  salt         bytea not null check (length(salt) = 32),
  primary key (workspace_id, bucket, address_id, seq)
);

-- The address's own data key, wrapped by the master key: destroying it makes its evidence unreadable, in backups too.
create table address_key (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  wrapped      bytea,
  destroyed_at timestamptz,
  primary key (workspace_id, bucket, address_id)
);

create table evidence (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  seq          integer not null,
  sealed       bytea not null,                             -- AES-256-GCM under the address's data key; nonce in front
  sha256       bytea not null,
  keep_until   timestamptz not null,
  primary key (workspace_id, bucket, address_id, seq)
);

-- The fold of the records, kept as maxima: a maximum does not mind the order of arrival.
-- A vouched yes counts while it is newer than every no; any other yes counts only while no no covers it at all.
create table consent_state (
  workspace_id    uuid not null,
  bucket          smallint not null,
  address_id      uuid not null,
  topic_id        uuid not null,
  yes_at          timestamptz not null default '-infinity',
  yes_seq         integer,
  expires_at      timestamptz not null default 'infinity',
  weak_yes_at     timestamptz not null default '-infinity',
  weak_yes_seq    integer,
  weak_expires_at timestamptz not null default 'infinity',
  no_at           timestamptz not null default '-infinity',
  no_seq          integer,
  no_state        text,
  asked_at        timestamptz not null default '-infinity',
  asked_until     timestamptz not null default '-infinity',
  primary key (workspace_id, bucket, address_id, topic_id),
  foreign key (workspace_id, bucket, address_id) references address
) with (fillfactor = 70);

-- A request for consent that waits for an act from the address itself.
create table confirmation (
  workspace_id     uuid not null,
  confirmation_id  uuid not null,
  token_hash       bytea not null,
  bucket           smallint not null,
  address_id       uuid not null,                           -- the address that was named, not yet proved
  kind             text not null check (kind in ('person_sends', 'we_ask', 'link')),
  asks             integer[] not null,                      -- seq of the requested records it would confirm
  topics           uuid[] not null,
  capture_point_id uuid,
  notice_sha256    bytea not null,
  rendered_sha256  bytea,
  language         text not null,
  -- How many records the address had when it was issued: a yes through it comes after every no among them.
  after_seq        integer not null,
  issued_at        timestamptz not null,
  expires_at       timestamptz not null,
  used_at          timestamptz,
  answer           text check (answer in ('given', 'refused', 'not_me', 'expired')),
  primary key (workspace_id, token_hash),
  unique (workspace_id, confirmation_id)
);
create index confirmation_of_address on confirmation (workspace_id, bucket, address_id, issued_at);

-- Links to a person's own pages. They live long and can only reduce; a yes needs a fresh one that was sent to the address.
create table page_link (
  workspace_id uuid not null,
  token_hash   bytea not null,
  kind         text not null check (kind in ('preferences')),
  bucket       smallint not null,
  address_id   uuid not null,
  -- Sent to the address by WhatsApp at this time: until 48 h later it may say yes, once.
  sent_at      timestamptz,
  -- How many records the address had then.
  after_seq    integer not null,
  yes_used_at  timestamptz,
  created_at   timestamptz not null,
  primary key (workspace_id, token_hash)
);
create index page_link_by_token on page_link (token_hash);

-- What arrived, before it was understood. Statuses never enter.
create table inbox (
  workspace_id uuid not null,
  source       text not null,
  dedupe       bytea not null,
  received_at  timestamptz not null,
  payload      jsonb not null,
  read_at      timestamptz,
  failed       text,
  attempts     integer not null default 0,
  primary key (workspace_id, source, dedupe)
);
create index inbox_unread on inbox (received_at) where read_at is null;

-- Updates that could not be understood at all; kept so that nothing is lost and nobody else is failed.
create table inbox_aside (
  aside_id    uuid primary key,
  workspace_id uuid not null,
  source      text not null,
  received_at timestamptz not null,
  reason      text not null,
  payload     text not null
);

create table idempotency (
  workspace_id   uuid not null,
  key_hash       bytea not null,
  request_sha256 bytea not null,
  status         smallint,
  response       jsonb,
  created_at     timestamptz not null,
  primary key (workspace_id, key_hash)
);

-- The log: queued in the record's own transaction, numbered later by one sequencer per workspace.
create table ledger_queue (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  seq          integer not null,
  primary key (workspace_id, bucket, address_id, seq)
);

-- Append-only by privilege: no code of ours, and no mistake in it, can alter or drop what a person said.
revoke update, delete, truncate on consent_record, wording from assent_app;
revoke delete, truncate on address, identifier, consent_state, evidence, record_salt from assent_app;
revoke update on record_salt, evidence from assent_app;
grant select, delete on record_salt, evidence, ledger_queue to assent_eraser;
grant select, update on address, identifier, address_key, contact to assent_eraser;
