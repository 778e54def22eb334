/**
 * The inbox: what people and our numbers write to each other, who of the team has it, and what the team does in it.
 * GET /v1/conversations, /{id}, /{id}/items, /assignees, /settings · PATCH /v1/conversations/settings
 * POST /v1/conversations/{id}/takes, /assignments, /hand-backs, /closings, /notes, /messages, /reads
 */
import { type Static, Type } from 'typebox'
import { PersonRef } from './audience.ts'
import { Decision } from './decision.ts'
import { Message } from './message.ts'
import { count, nullable, pageOf, pageQuery, part, shape, text, word } from './shape.ts'
import { Actor, Id, Instant, TopicKey } from './terms.ts'

export const conversationViews = ['open', 'mine', 'unassigned', 'closed'] as const
export type ConversationView = (typeof conversationViews)[number]

const ids = {
  conversation: '019368f0-8a30-4cc2-9d11-5e0a7f9b7001',
  contact: '019368f0-8a30-7cc2-9d11-5e0a7f9b1001',
  address: '019368f0-8a30-7cc2-9d11-5e0a7f9b1a01',
  sender: '019368f0-8a30-7cc2-9d11-5e0a7f9b3001',
  member: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e02',
  entry: '019368f0-8a30-7cc2-9d11-5e0a7f9b7101',
  message: '019368f0-8a30-7cc2-9d11-5e0a7f9b2001',
  delivery: '019368f0-8a30-7cc2-9d11-5e0a7f9b2101',
  template: '019368f0-8a30-7cc2-9d11-5e0a7f9b3101',
}

const Holder = part(
  { member: nullable(Id), name: Actor },
  'Who has it: the id of a user, or null for a key, and their name.',
)

const properties = {
  id: Type.String({ format: 'uuid', maxLength: 36, description: 'UUID.' }),
  person: PersonRef,
  address: Id,
  sender: part({ id: Id, number: text(40, 'As people read it.') }, 'Which of our numbers.'),
  state: word(
    ['bot', 'unassigned', 'assigned', 'closed'],
    'The bot has it; it waits for somebody of the team; somebody has it; it was closed, or the window of a chat that the bot had is over.',
  ),
  held_by: nullable(Holder),
  mine: Type.Boolean({ description: 'Whether the caller has it.' }),
  handed_off: nullable(
    part({ at: Instant, note: nullable(text(1000, 'What the flow told the team.')) }, 'Since when the bot is silent.'),
  ),
  last_inbound_at: nullable(Instant),
  window_until: nullable(Instant),
  unread: Type.Boolean({ description: 'The person wrote since somebody of the team looked.' }),
  waiting_since: nullable(Instant),
  hands_back_at: nullable(Instant),
  flow: nullable(
    part({ id: Id, name: text(120, 'Its name.'), node: nullable(text(60, 'Where it stands.')) }, 'What runs in it.'),
  ),
  last: nullable(
    part(
      {
        from: word(['person', 'member', 'bot'], 'Who wrote it; `bot`: a flow, or the product itself.'),
        kind: text(40, 'As of a message.'),
        text: nullable(text(200, 'How it begins; null once pruned.')),
      },
      'What was written last.',
    ),
  ),
}

const exampleConversation = {
  id: ids.conversation,
  person: { contact: ids.contact, name: 'Asha Nair', number: '+61 491 570 156' },
  address: ids.address,
  sender: { id: ids.sender, number: '+61 491 570 000' },
  state: 'assigned' as const,
  held_by: { member: ids.member, name: 'Noor Aziz' },
  mine: true,
  handed_off: { at: '2026-11-23T10:00:04Z', note: 'Wants to change an order.' },
  last_inbound_at: '2026-11-23T10:03:00Z',
  window_until: '2026-11-24T10:03:00Z',
  unread: false,
  waiting_since: '2026-11-23T10:03:00Z',
  hands_back_at: '2026-11-24T10:01:00Z',
  flow: null,
  last: { from: 'person' as const, kind: 'text', text: 'Can you send it to my office?' },
}

export const Conversation = part(properties, 'What one person and one of our numbers write to each other.')
export type Conversation = Static<typeof Conversation>

export const ConversationOut = shape(
  { ...properties, reply: Decision },
  'One conversation; `reply` is what the gate says to free words now. `window_until` is null once only a template may be sent.',
  { ...exampleConversation, reply: { allow: true, reason: 'reply' as const } },
)
export type ConversationOut = Static<typeof ConversationOut>

export const ConversationList = Type.Object(
  {
    data: Type.Array(Conversation, { maxItems: 200 }),
    waiting: count('In which somebody of the team has to answer.'),
    mine: count('That the caller has.'),
    unassigned: count('That wait for somebody to take them.'),
    next: Type.Optional(Type.String({ maxLength: 512, description: 'Ask for the next page with this as `cursor`.' })),
  },
  {
    additionalProperties: false,
    description: 'By what the person wrote last, the newest first.',
    examples: [{ data: [exampleConversation], waiting: 1, mine: 1, unassigned: 0 }],
  },
)
export type ConversationList = Static<typeof ConversationList>

export const ConversationQuery = part(
  {
    view: Type.Optional(word(conversationViews, 'All of them where it is left out.')),
    contact: Type.Optional(Id),
    ...pageQuery,
  },
  'Which ones: `open` is what is not closed, whoever has it.',
)
export type ConversationQuery = Static<typeof ConversationQuery>

export const ConversationItem = part(
  {
    id: Id,
    at: Instant,
    kind: word(
      ['message', 'note', 'handed_off', 'taken', 'assigned', 'handed_back', 'closed'],
      'A message; a note of the team, which is never sent; or what became of the chat.',
    ),
    from: nullable(
      word(
        ['person', 'member', 'flow', 'campaign', 'product'],
        'Of a message, who speaks in it; `product`: an answer that no flow wrote, such as the confirmation of a no.',
      ),
    ),
    by: nullable(Actor),
    to: nullable(Actor),
    text: nullable(text(4096, 'Of a note, or what the team was told.')),
    message: nullable(Message),
  },
  'Something in the chat.',
)
export type ConversationItem = Static<typeof ConversationItem>

export const ConversationItems = pageOf(ConversationItem, 'The newest first.', {
  data: [
    {
      id: ids.entry,
      at: '2026-11-23T10:02:00Z',
      kind: 'note',
      from: null,
      by: 'Noor Aziz',
      to: null,
      text: 'Order 4711 is still in the warehouse.',
      message: null,
    },
  ],
})
export type ConversationItems = Static<typeof ConversationItems>

export const AssignmentIn = shape(
  {
    member: nullable(Id),
    from: Type.Optional(nullable(Id)),
  },
  'To whom, by the id of the user; null: it waits for somebody. With `from`, only if they still have it.',
  { member: ids.member, from: null },
)
export type AssignmentIn = Static<typeof AssignmentIn>

export const NoteIn = shape({ text: text(4096, 'For the team alone; it is never sent.', 1) }, 'A note in the chat.', {
  text: 'Order 4711 is still in the warehouse.',
})
export type NoteIn = Static<typeof NoteIn>

export const ConversationReplyIn = shape(
  {
    text: Type.Optional(text(4096, 'Free words; inside the 24-hour window only, never marketing.', 1)),
    template: Type.Optional(
      part(
        {
          id: Id,
          topic: TopicKey,
          variables: Type.Optional(
            Type.Record(Type.String({ maxLength: 100 }), text(1024, 'What stands there.'), {
              additionalProperties: false,
              maxProperties: 100,
              description: 'By the name of the variable.',
            }),
          ),
        },
        'An approved template of the number, about a topic that they said yes to.',
      ),
    ),
  },
  'Exactly one of `text` and `template`. The gate is asked first.',
  { text: 'Of course: it goes to your office tomorrow.' },
)
export type ConversationReplyIn = Static<typeof ConversationReplyIn>

export const ReadIn = shape(
  { up_to: Instant },
  'The newest message of the person that was seen: what came meanwhile stays unread.',
  { up_to: '2026-11-23T10:03:00Z' },
)
export type ReadIn = Static<typeof ReadIn>

export const AssigneeList = Type.Object(
  {
    data: Type.Array(part({ id: Id, name: text(120, 'As colleagues read it.') }, 'A user.'), { maxItems: 10_000 }),
  },
  {
    additionalProperties: false,
    description: 'Members who may answer, in the order in which they joined.',
    examples: [{ data: [{ id: ids.member, name: 'Noor Aziz' }] }],
  },
)
export type AssigneeList = Static<typeof AssigneeList>

const HandBackHours = nullable(
  Type.Integer({ minimum: 1, maximum: 168, description: 'Hours of the team’s silence; null: never.' }),
)

export const InboxSettings = shape(
  { hand_back_after_hours: HandBackHours },
  'When the bot gets a chat back in which nobody of the team has done anything.',
  { hand_back_after_hours: 24 },
)
export type InboxSettings = Static<typeof InboxSettings>
