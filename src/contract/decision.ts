/** The gate, asked without sending. POST /v1/decisions */
import { type Static, Type } from 'typebox'
import { part, shape, text, word } from './shape.ts'
import { Id, Instant, purposes, refusals, TopicKey } from './terms.ts'

export const DecisionQuestion = part(
  {
    to: text(
      150,
      "A number in E.164, WhatsApp's id of a person, or the id of an address or of a contact (then its preferred address).",
      1,
    ),
    topic: Type.Optional(TopicKey),
    purpose: Type.Optional(word(purposes, 'Why it leaves, where it is not for a topic.')),
    template: Type.Optional(text(512, 'A template, by its id or its name.', 1)),
    sender: Type.Optional(Id),
    at: Type.Optional(Instant),
  },
  'A message that might be sent: `topic`, or a `purpose` that needs none.',
)
export type DecisionQuestion = Static<typeof DecisionQuestion>

export const DecisionsIn = shape(
  { messages: Type.Array(DecisionQuestion, { minItems: 1, maxItems: 1000 }) },
  'Up to 1,000 questions.',
  {
    messages: [
      { to: '+61491570156', topic: 'offers' },
      { to: '+61491570157', purpose: 'reply' },
    ],
  },
)
export type DecisionsIn = Static<typeof DecisionsIn>

export const Decision = part(
  {
    allow: Type.Boolean(),
    reason: word(
      [
        ...refusals,
        'given',
        'reply',
        'stop_confirmation',
        'confirmation_request',
        'consent_request',
        'invitation',
        'code',
        'test',
      ],
      'Why not, the first that applies; or, where it may go, `given` or the purpose that lets it.',
    ),
    until: Type.Optional(Instant),
    record: Type.Optional(Id),
  },
  'May this message go to this address now, and why not. `until` where waiting helps; `record` is the statement that it rests on.',
)
export type Decision = Static<typeof Decision>

export const DecisionsOut = shape(
  { decisions: Type.Array(Decision, { maxItems: 1000 }) },
  'In the order of the questions.',
  {
    decisions: [
      { allow: true, reason: 'given', record: '019368f0-8a30-7cc2-9d11-5e0a7f9b1c01' },
      { allow: false, reason: 'window_closed' },
    ],
  },
)
export type DecisionsOut = Static<typeof DecisionsOut>
