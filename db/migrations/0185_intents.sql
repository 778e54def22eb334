-- What people mean in words of their own: an intent with examples of how it is said. Built-in ones that nobody has changed
-- have no row. Of `stop` a row holds what a workspace added, never the words that mean it anyway.
create table intent (
  workspace_id uuid not null references workspace,
  key          text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  name         text not null,
  description  text not null,
  -- By language: what stands on the button that offers it.
  labels       jsonb not null,
  -- By language: how it is said.
  utterances   jsonb not null,
  threshold    double precision check (threshold between 0 and 1),
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  primary key (workspace_id, key)
);

create table intent_settings (
  workspace_id uuid not null references workspace,
  threshold    double precision not null check (threshold between 0 and 1),
  ask_from     double precision not null check (ask_from between 0 and threshold),
  -- Messages with the intent that each should come to.
  regression   jsonb not null,
  -- Another one after each change of an intent or a threshold: what a process has trained is right while it is this one.
  stamp        uuid not null,
  primary key (workspace_id)
);
