-- Forms on paper: each range that was printed, with the very wording that stands on it; what was entered from them; and the
-- scans, sealed under a key of each, apart from what they prove.

create table paper_run (
  workspace_id     uuid not null references workspace,
  run_id           uuid not null,
  -- The first four characters of every form id of the range.
  serial           text not null unique check (serial ~ '^[0-9A-HJKMNP-TV-Z]{4}$'),
  capture_point_id uuid not null,
  notice_id        uuid not null,
  notice_version   integer not null,
  language         text not null,
  notice_sha256    bytea not null check (length(notice_sha256) = 32),
  -- As they were printed, in their order.
  topics           uuid[] not null,
  copies           integer not null check (copies between 1 and 9999),
  created_at       timestamptz not null,
  created_by       text not null,
  primary key (workspace_id, run_id),
  foreign key (workspace_id, capture_point_id) references capture_point
);
create index paper_run_of_point on paper_run (workspace_id, capture_point_id, run_id);

create table evidence_file (
  workspace_id uuid not null references workspace,
  file_id      uuid not null,
  sha256       bytea not null check (length(sha256) = 32),
  media_type   text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  bytes        integer not null check (bytes between 1 and 10485760),
  -- Its own data key, wrapped by the master key.
  wrapped      bytea not null,
  sealed       bytea not null,
  added_at     timestamptz not null,
  added_by     text not null,
  primary key (workspace_id, file_id)
);
create index evidence_file_by_age on evidence_file (added_at);

create table paper_entry (
  workspace_id     uuid not null,
  entry_id         uuid not null,
  form_id          text not null,
  run_id           uuid not null,
  capture_point_id uuid not null,
  file_id          uuid,
  -- 'waiting' for the person's own confirmation; 'to_check' by a second pair of eyes; then 'approved' or 'returned'.
  state            text not null check (state in ('waiting', 'to_check', 'approved', 'returned')),
  -- Keyed digest of numbers and topics: whether the same form is entered again, or another one under its id.
  said_hash        bytea not null,
  signed_at        timestamptz not null,
  entered_at       timestamptz not null,
  entered_by       text not null,
  checked_at       timestamptz,
  checked_by       text,
  reason           text,
  primary key (workspace_id, entry_id),
  foreign key (workspace_id, run_id) references paper_run
);
create unique index one_entry_a_form on paper_entry (workspace_id, form_id) where state <> 'returned';
create index paper_entry_by_state on paper_entry (workspace_id, state, entry_id);

-- Whose numbers stood on a form, and what was ticked for each.
create table paper_entry_number (
  workspace_id uuid not null,
  entry_id     uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  topics       uuid[] not null,
  primary key (workspace_id, entry_id, bucket, address_id),
  foreign key (workspace_id, entry_id) references paper_entry on delete cascade
);
create index paper_entry_of_address on paper_entry_number (workspace_id, bucket, address_id);

grant select, delete on evidence_file, paper_entry, paper_entry_number to assent_eraser;
