-- How the pages of a business look: its colour, and its own logo.
create table brand_look (
  workspace_id    uuid not null references workspace,
  accent          text check (accent ~ '^#[0-9a-f]{6}$'),
  logo_media_type text check (logo_media_type in ('image/png', 'image/svg+xml')),
  logo_bytes      bytea check (length(logo_bytes) between 1 and 131072),
  logo_sha256     bytea check (length(logo_sha256) = 32),
  changed_at      timestamptz not null,
  changed_by      text not null,
  primary key (workspace_id),
  check ((logo_bytes is null) = (logo_media_type is null) and (logo_bytes is null) = (logo_sha256 is null))
);
