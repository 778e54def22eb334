-- A person of the team has the chat: the bot is silent until it is handed back, except for a no.
alter table conversation add column handed_off_at timestamptz;
alter table conversation add column handed_off_note text;

-- What is said one after the other leaves one after the other.
alter table delivery_queue add column after_delivery uuid;
