-- WhatsApp's official mark, as the business added it from its owner's brand pages. None ships with Assent.
create table brand_mark (
  workspace_id uuid not null references workspace,
  media_type   text not null check (media_type in ('image/png', 'image/svg+xml')),
  bytes        bytea not null check (length(bytes) between 1 and 131072),
  sha256       bytea not null check (length(sha256) = 32),
  added_at     timestamptz not null,
  added_by     text not null,
  primary key (workspace_id)
);
