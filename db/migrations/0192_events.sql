-- What people did, as other systems and flows tell it. It says nothing about consent, and nothing in it changes any.
create table event (
  workspace_id uuid not null,
  -- Whose it is now: a merge moves it, and undoing the merge takes it back to `raised_for`.
  contact_id   uuid not null,
  event_id     uuid not null,
  raised_for   uuid not null,
  name         text not null,
  data         jsonb not null default '{}',
  occurred_at  timestamptz not null,
  recorded_at  timestamptz not null,
  source       text not null,
  -- The sender's own name of it: sent again, it is the same event.
  given_id     text,
  primary key (workspace_id, contact_id, event_id),
  foreign key (workspace_id, contact_id) references contact
);
create index events_by_name on event (workspace_id, contact_id, name, occurred_at);
create unique index one_event_an_id on event (workspace_id, given_id) where given_id is not null;
create index event_by_age on event using brin (recorded_at);

-- Names that were ever used, so that they can be chosen without reading everybody's events.
create table event_name (
  workspace_id uuid not null references workspace,
  name         text not null,
  first_at     timestamptz not null,
  primary key (workspace_id, name)
);

revoke update on event from assent_app;
grant update (contact_id) on event to assent_app;
grant select, delete on event to assent_eraser;
