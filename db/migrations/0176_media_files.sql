-- Pictures, films, sounds and documents that messages carry: in pieces, so that nobody holds a big one whole to keep it.
create table media_file (
  workspace_id uuid not null references workspace,
  file_id      uuid not null,
  kind         text not null check (kind in ('image', 'video', 'audio', 'document')),
  media_type   text not null,
  name         text not null,
  bytes        integer not null check (bytes between 1 and 104857600),
  sha256       bytea not null check (length(sha256) = 32),
  added_at     timestamptz not null,
  added_by     text not null,
  primary key (workspace_id, file_id)
);

create table media_chunk (
  workspace_id uuid not null,
  file_id      uuid not null,
  part         integer not null,
  bytes        bytea not null,
  primary key (workspace_id, file_id, part)
);
-- They are compressed already.
alter table media_chunk alter column bytes set storage external;

-- The copy of a file that WhatsApp holds for one of our numbers: wanted by the first message that carries it, and again when
-- WhatsApp has let it go.
create table media_copy (
  workspace_id uuid not null,
  file_id      uuid not null,
  sender_id    uuid not null,
  media_id     text,
  expires_at   timestamptz not null default '-infinity',
  -- Why WhatsApp did not take it.
  failure      text,
  wanted_at    timestamptz not null,
  leased_until timestamptz not null default '-infinity',
  primary key (workspace_id, file_id, sender_id),
  foreign key (workspace_id, file_id) references media_file on delete cascade
);
create index media_copy_wanted on media_copy (wanted_at) where media_id is null and failure is null;
