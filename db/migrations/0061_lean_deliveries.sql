-- A delivery is written once for each message of a campaign, and every index is written with it.

-- What keeps a strand that was leased twice from sending twice also finds all of a campaign's deliveries.
alter table delivery drop constraint delivery_workspace_id_bucket_campaign_id_address_id_key;
drop index delivery_of_campaign;
create unique index one_message_of_a_campaign on delivery (workspace_id, campaign_id, bucket, address_id)
  where campaign_id is not null;

-- Whoever writes a delivery holds its address's lock, or found the address in the same transaction; and no address is ever
-- deleted, for it outlives its person as the suppression. Looking for it again costs each message a sixth of its claim.
alter table delivery drop constraint delivery_workspace_id_bucket_address_id_fkey;
