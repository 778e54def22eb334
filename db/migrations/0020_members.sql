-- A workspace is better-auth's organisation: one table, under both names. Nothing is written through this one.
create view auth.organization as
  select workspace_id as id, name, slug, null::text as logo, null::text as metadata, created_at from workspace;
revoke insert, update, delete on auth.organization from assent_app;

create table auth.member (
  id              uuid primary key,
  organization_id uuid not null references workspace,
  user_id         uuid not null references auth.user on delete cascade,
  role            text not null check (role in ('owner', 'admin', 'campaigner', 'agent', 'clerk', 'auditor', 'privacy')),
  created_at      timestamptz not null,
  unique (organization_id, user_id)
);
create index member_of_user on auth.member (user_id);

-- Whoever holds the link may join once, as what it says. Only the link's hash is kept.
create table auth.invitation (
  id              uuid primary key,
  organization_id uuid not null references workspace,
  email           text not null check (email = lower(email)),
  role            text not null check (role in ('owner', 'admin', 'campaigner', 'agent', 'clerk', 'auditor', 'privacy')),
  status          text not null default 'pending' check (status in ('pending', 'accepted', 'rejected', 'canceled')),
  inviter_id      uuid references auth.user on delete set null,
  -- Nullable only because better-auth insists that a column it does not know may be left out.
  token_sha256    bytea unique,
  expires_at      timestamptz not null,
  created_at      timestamptz not null,
  constraint an_open_invitation_has_a_link check (status <> 'pending' or token_sha256 is not null)
);
create unique index one_open_invitation on auth.invitation (organization_id, email) where status = 'pending';

-- The link that `npm start` prints while nobody owns anything: opening it shows a form, sending the form spends it.
create table first_run_token (
  token_sha256 bytea primary key check (length(token_sha256) = 32),
  workspace_id uuid not null references workspace,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  spent_at     timestamptz
);

-- A machine's credential. Thirty-two random bytes need no slow hash; what is stored cannot be turned back.
create table api_key (
  workspace_id  uuid not null references workspace,
  api_key_id    uuid not null,
  secret_sha256 bytea not null unique check (length(secret_sha256) = 32),
  -- The first characters, so that a person recognises the key.
  hint          text not null,
  name          text not null,
  role          text not null check (role in ('owner', 'admin', 'campaigner', 'agent', 'clerk', 'auditor', 'privacy')),
  -- Null: everything that the role may do.
  scopes        text[] check (cardinality(scopes) > 0),
  created_at    timestamptz not null,
  created_by    text not null,
  expires_at    timestamptz,
  revoked_at    timestamptz,
  -- Sampled: at most once a minute.
  last_used_at  timestamptz,
  primary key (workspace_id, api_key_id)
);
