-- What a message was taken for and by which rule, what is in doubt about it, and how the doubt ended. Its words stay with
-- the message, and go with them.
create table reading (
  workspace_id  uuid not null,
  bucket        smallint not null,
  address_id    uuid not null,
  -- The message's own id.
  reading_id    uuid not null,
  sender_id     uuid not null,
  at            timestamptz not null,
  label         text not null,
  certainty     text not null check (certainty in ('certain', 'likely', 'unsure')),
  rule          text not null,
  matched       text not null,
  lexicon       text not null,                              -- which lexicons and model: a hash
  language      text,
  score         real not null,
  ms            real not null,
  scope         text check (scope in ('topic', 'marketing', 'all')),
  topic_id      uuid,
  -- The person said something certain: whatever was in doubt before is answered by it.
  settles       boolean not null,
  hold          text check (hold in ('likely', 'unsure')),
  -- When a likely no that nobody answers becomes one.
  due_at        timestamptz,
  -- What a member has to do about it, whatever becomes of the doubt.
  asks          text check (asks in ('erasure', 'person')),
  ended_at      timestamptz,
  ended_by      text,
  outcome       text check (outcome in ('stopped', 'kept', 'lapsed', 'done')),
  reviewed_at   timestamptz,
  reviewed_by   text,
  correct_label text,
  reason        text,
  primary key (workspace_id, bucket, address_id, reading_id),
  foreign key (workspace_id, bucket, address_id) references address,
  constraint an_end_has_an_outcome check ((ended_at is null) = (outcome is null)),
  constraint a_topic_is_named check ((scope = 'topic') = (topic_id is not null) or scope is null)
);
create index reading_by_id on reading (workspace_id, reading_id);
create index reading_to_review on reading (workspace_id, reading_id) where reviewed_at is null;
create index reading_due on reading (due_at) where ended_at is null and due_at is not null;

grant select, delete on reading to assent_eraser;
