-- Words that a business puts on people. Folded before they are written, so that equal ones are one.
alter table contact add column tags text[] not null default '{}' check (cardinality(tags) <= 50);
create index contact_by_tag on contact using gin (tags) where tags <> '{}';
