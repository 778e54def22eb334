-- People who sign in. The tables are better-auth's (1.7); it creates nothing at run time, and answers nothing on a schema
-- that is not what it writes.
create schema auth;
grant usage on schema auth to assent_app;

create table auth.user (
  id                 uuid primary key,
  name               text not null,
  email              text not null unique check (email = lower(email)),
  email_verified     boolean not null default false,
  image              text,
  two_factor_enabled boolean default false,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now()
);

-- The cookie carries the token and its HMAC: who reads this table alone cannot sign in.
create table auth.session (
  id                     uuid primary key,
  user_id                uuid not null references auth.user on delete cascade,
  token                  text not null unique,
  active_organization_id uuid,
  ip_address             text,
  user_agent             text,
  expires_at             timestamptz not null,
  created_at             timestamptz not null default now(),
  updated_at             timestamptz not null default now()
);
create index session_of_user on auth.session (user_id);
create index session_by_expiry on auth.session (expires_at);

-- A way of proving who one is: `credential` holds a scrypt hash of the password, any other provider is single sign-on.
create table auth.account (
  id                       uuid primary key,
  user_id                  uuid not null references auth.user on delete cascade,
  provider_id              text not null,
  account_id               text not null,
  password                 text,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  created_at               timestamptz not null default now(),
  updated_at               timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_of_user on auth.account (user_id);

-- Secret and backup codes are encrypted by better-auth.
create table auth.two_factor (
  id                        uuid primary key,
  user_id                   uuid not null references auth.user on delete cascade,
  secret                    text not null,
  backup_codes              text not null,
  verified                  boolean default true,
  failed_verification_count integer default 0,
  locked_until              timestamptz
);
create index two_factor_of_user on auth.two_factor (user_id);
create index two_factor_by_secret on auth.two_factor (secret);

-- Half-finished sign-ins: the second factor still to come, the single sign-on still to return.
create table auth.verification (
  id         uuid primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on auth.verification (identifier);

-- Attempts to sign in, per address of the network; shared by every process that serves.
create table auth.rate_limit (
  id           uuid primary key,
  key          text not null unique,
  count        integer not null,
  last_request bigint not null
);
