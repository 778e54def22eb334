-- What has been kept long enough, and what ends by itself, is found without reading everything.

-- A yes that grows too old: its person's opt_in changes, though nobody says anything. Requests end too, and change nothing.
create index yes_that_ends on consent_record (expires_at) where state in ('given', 'renewed') and expires_at is not null;

-- Both tables grow in the order of time: a summary of each stretch of them is index enough, and costs a write nothing.
create index message_by_age on message using brin (at);
create index evidence_by_age on evidence using brin (keep_until);

-- How far each has been looked at.
insert into sweep (name, swept_until) values ('opt_in', '-infinity'), ('message_bodies', '-infinity');
