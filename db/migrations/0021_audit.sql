-- Who did what to which thing, written in the transaction of the change. Only added; it holds no contact's data and no
-- secret, so nothing in it ever has to be erased.
create table audit (
  workspace_id uuid not null references workspace,
  audit_id     uuid not null,
  at           timestamptz not null,
  actor_kind   text not null check (actor_kind in ('member', 'key', 'system', 'person')),
  actor_id     text not null,
  actor_name   text not null,
  action       text not null check (action ~ '^[a-z-]+\.[a-z-]+$'),
  subject_kind text not null,
  subject_id   text not null,
  -- {"before": {…}, "after": {…}, …}, whatever tells the change.
  detail       jsonb not null default '{}',
  reason       text,
  request_id   text,
  primary key (workspace_id, audit_id)
);
create index audit_of_subject on audit (workspace_id, subject_kind, subject_id, audit_id);
revoke update, delete on audit from assent_app;
