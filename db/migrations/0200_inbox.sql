-- Chats as the team works through them: who has one, what of it was read and answered, what the team wrote to itself.
alter table conversation
  add column conversation_id uuid not null default gen_random_uuid(),
  -- `member:<id>` or `key:<id>`; null: the bot has it, or it waits for somebody.
  add column held_by text,
  -- What was written before was seen to: by a reply, or by whoever took it from the bot.
  add column attended_at timestamptz not null default '-infinity',
  -- When somebody of the team last did anything in it: their silence gives it back to the bot.
  add column acted_at timestamptz not null default '-infinity',
  -- The newest message that somebody of the team has looked at.
  add column read_at timestamptz not null default '-infinity',
  -- Closed until the person writes again.
  add column closed_at timestamptz not null default '-infinity';
create unique index conversation_by_id on conversation (workspace_id, conversation_id);
create index conversation_by_newest on conversation (workspace_id, last_inbound_at desc, conversation_id desc);
create index conversation_handed_off on conversation (workspace_id, handed_off_at) where handed_off_at is not null;

-- What happened in a chat besides messages: notes, which nobody sends, and who had it when.
create table conversation_entry (
  workspace_id uuid not null,
  bucket       smallint not null,
  address_id   uuid not null,
  entry_id     uuid not null,
  sender_id    uuid not null,
  kind         text not null check (kind in ('note', 'handed_off', 'taken', 'assigned', 'handed_back', 'closed')),
  -- The note; what a flow said to the team when it handed the chat off.
  text         text,
  by           text not null,
  -- To whom it was assigned.
  to_whom      text,
  at           timestamptz not null,
  primary key (workspace_id, bucket, address_id, entry_id),
  foreign key (workspace_id, bucket, address_id) references address
);
create index conversation_entry_by_age on conversation_entry using brin (at);
grant select, delete on conversation_entry to assent_eraser;

-- `member:<id>` or `key:<id>` where somebody of the team wrote it; null: a flow, a campaign, or the product.
alter table message add column written_by text;

create table inbox_settings (
  workspace_id          uuid primary key references workspace,
  -- Null: never.
  hand_back_after_hours smallint check (hand_back_after_hours between 1 and 168)
);
