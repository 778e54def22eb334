-- Named audiences: a rule that is asked each time, or a list of people.
create table segment (
  workspace_id uuid not null references workspace,
  segment_id   uuid not null,
  -- How rules, campaigns and flows name it. It never changes.
  key          text not null check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  name         text not null,
  description  text not null default '',
  -- Null: it is a list.
  rule         jsonb,
  created_at   timestamptz not null,
  created_by   text not null,
  archived_at  timestamptz,
  primary key (workspace_id, segment_id),
  unique (workspace_id, key)
);

create table segment_member (
  workspace_id uuid not null,
  segment_id   uuid not null,
  contact_id   uuid not null,
  added_at     timestamptz not null,
  primary key (workspace_id, segment_id, contact_id),
  foreign key (workspace_id, segment_id) references segment,
  foreign key (workspace_id, contact_id) references contact
);
create index segments_of_contact on segment_member (workspace_id, contact_id);

-- A segment that something waits for people to enter. Whoever was in it when the watch began did not enter it.
create table segment_watch (
  workspace_id uuid not null,
  segment_id   uuid not null,
  began_at     timestamptz not null,
  -- Null until those who were in it from the beginning are known.
  looked_at    timestamptz,
  primary key (workspace_id, segment_id),
  foreign key (workspace_id, segment_id) references segment
);

-- Who is in a watched segment, as it was looked at last.
create table segment_inside (
  workspace_id uuid not null,
  segment_id   uuid not null,
  contact_id   uuid not null,
  entered_at   timestamptz not null,
  primary key (workspace_id, segment_id, contact_id),
  foreign key (workspace_id, segment_id) references segment_watch on delete cascade
);
create index inside_of_contact on segment_inside (workspace_id, contact_id);

grant select, delete on segment_member, segment_inside to assent_eraser;

-- The words of a campaign's audience as its segments stood when it started: a rule that is changed later changes nobody's turn.
alter table campaign add column resolved jsonb;
