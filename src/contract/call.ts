/** Calls with the business's numbers: missed ones, and those with a voice menu. GET /v1/calls */
import { type Static, Type } from 'typebox'
import { nullable, pageOf, pageQuery, part, text, word } from './shape.ts'
import { Country, Id, Instant } from './terms.ts'

export const callOutcomes = [
  'invited',
  'answered_before',
  'withheld',
  'landline',
  'unservable',
  'limited',
  'no_template',
  'pending',
  'refused',
  'stopped',
  'nothing',
  'left',
  'machine',
] as const

const Outcome = word(
  callOutcomes,
  'What came of it. A missed call: answered on WhatsApp (`invited`, and its invitation says how that went), answered within the last 30 days, or not to be answered: number withheld, a landline, a number without a chat, more calls of one range than people make, no approved template. In a menu: a yes that waits for its confirmation, a no, a stop, nothing chosen, put down in the middle, an answering machine.',
)

export const Call = part(
  {
    id: Id,
    direction: word(['inbound', 'outbound'], 'Who called.'),
    capture_point: nullable(Id),
    sender: Id,
    invitation: nullable(Id),
    contact: nullable(Id),
    caller: nullable(text(40, 'The person’s number, masked to two digits; null where it was withheld.')),
    country: nullable(Country),
    status: word(['ringing', 'in_progress', 'completed', 'busy', 'no_answer', 'failed'], 'How far it is.'),
    outcome: nullable(Outcome),
    seconds: nullable(Type.Integer({ minimum: 0, maximum: 86_400, description: 'How long it lasted.' })),
    started_at: Instant,
    ended_at: nullable(Instant),
  },
  'A call.',
)
export type Call = Static<typeof Call>

export const CallList = pageOf(Call, 'Calls, the newest first.', {
  data: [
    {
      id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1c01',
      direction: 'inbound',
      capture_point: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01',
      sender: '019368f0-8a30-7cc2-9d11-5e0a7f9b1f01',
      invitation: null,
      contact: '019368f0-8a30-7cc2-9d11-5e0a7f9b1a01',
      caller: '+61 ••• ••• •56',
      country: 'AU',
      status: 'ringing',
      outcome: 'invited',
      seconds: null,
      started_at: '2026-11-24T09:00:00Z',
      ended_at: null,
    },
  ],
})
export type CallList = Static<typeof CallList>

export const CallQuery = part(
  {
    capture_point: Type.Optional(text(63, 'Slug or id.', 1)),
    outcome: Type.Optional(Outcome),
    ...pageQuery,
  },
  'Which calls.',
)
export type CallQuery = Static<typeof CallQuery>
