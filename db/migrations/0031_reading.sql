-- What the console reads by. Record ids are in the order of time, so this serves a receipt's look-up and the newest first;
-- its entries are added at one end, and nothing on it ever changes.
create index record_by_id on consent_record (workspace_id, record_id);

-- The outside names an address by its id alone; its bucket is ours.
create index address_by_id on address (workspace_id, address_id);

create index contact_by_name on contact (workspace_id, lower(name) text_pattern_ops) where name is not null;

-- Two contacts that turned out to be one person, and the addresses that came along: what undoing it gives back.
create table contact_merge (
  workspace_id uuid not null,
  merge_id     uuid not null,
  into_contact uuid not null,
  contact_id   uuid not null,
  buckets      smallint[] not null,
  addresses    uuid[] not null,
  merged_at    timestamptz not null,
  merged_by    text not null,
  undone_at    timestamptz,
  undone_by    text,
  primary key (workspace_id, merge_id),
  foreign key (workspace_id, into_contact) references contact,
  foreign key (workspace_id, contact_id) references contact,
  constraint each_address_has_its_bucket check (cardinality(buckets) = cardinality(addresses))
);
create unique index one_merge_at_a_time on contact_merge (workspace_id, contact_id) where undone_at is null;
create index merges_of_contact on contact_merge (workspace_id, into_contact);
