-- Erasing a person. It runs as assent_eraser, which may delete what names a person or proves what they said, and may not
-- touch a record: those stay, and nothing in them tells whose they were.

-- Who erased whom, and when: what is shown instead of the proof that is gone. It names nobody, and is only added to.
create table erasure (
  workspace_id uuid not null references workspace,
  erasure_id   uuid not null,
  contact_id   uuid not null,
  buckets      smallint[] not null,
  addresses    uuid[] not null,
  -- How many records stay, without their salts and evidence.
  records      integer not null,
  erased_at    timestamptz not null,
  erased_by    text not null,
  primary key (workspace_id, erasure_id),
  unique (workspace_id, contact_id),
  foreign key (workspace_id, contact_id) references contact,
  constraint each_erased_address_has_its_bucket check (cardinality(buckets) = cardinality(addresses))
);
revoke insert, update, delete on erasure from assent_app;

-- What the log will commit to: SHA-256('consent-commit/v1' ‖ 0 ‖ salt ‖ statement). Left null while the salt is there to
-- make it from; erasure writes it before it deletes the salt, so the log still takes the record in, and blind.
alter table ledger_queue add column commitment bytea check (length(commitment) = 32);

grant select on workspace, consent_record, consent_state, contact_merge, erasure, inbox, inbox_aside, idempotency, message,
  conversation, confirmation, page_link, test_number, delivery, delivery_queue to assent_eraser;
grant insert on audit, erasure to assent_eraser;
grant update on ledger_queue, delivery, inbox to assent_eraser;
grant delete on inbox_aside, idempotency, message, conversation, confirmation, page_link, test_number, delivery_queue
  to assent_eraser;
revoke delete on ledger_queue from assent_eraser;
