-- Which record a yes rests on, beside the yes: the gate cites it for every message that it allows, and to look it up among the
-- records of an address cost as much as a quarter of the question. Null where it has to be looked up all the same.

alter table consent_state add yes_record uuid;

update consent_state s set yes_record = r.record_id
from consent_record r
where r.workspace_id = s.workspace_id and r.bucket = s.bucket and r.address_id = s.address_id
  and r.seq = coalesce(s.yes_seq, s.weak_yes_seq);
