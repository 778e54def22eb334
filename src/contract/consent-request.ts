/** Asking a person in the chat whether they want messages. POST /v1/consent-requests */
import { type Static, Type } from 'typebox'
import { Decision } from './decision.ts'
import { nullable, shape, word } from './shape.ts'
import { Id, Instant, Language, PhoneNumber, SlugOrId, TopicKey, UserId } from './terms.ts'

export const ConsentRequestIn = shape(
  {
    contact: Type.Optional(Id),
    number: Type.Optional(PhoneNumber),
    user_id: Type.Optional(UserId),
    capture_point: SlugOrId,
    as: Type.Optional(
      word(
        ['buttons', 'list', 'webview', 'flow'],
        'How to ask. Where it is left out, as the capture point does: a bot flow in its own style, a webview with the link of its page, a WhatsApp Flow with the Flow.',
      ),
    ),
    topics: Type.Optional(
      Type.Array(TopicKey, { minItems: 1, maxItems: 50, description: 'Only these of the capture point’s topics.' }),
    ),
    language: Type.Optional(Language),
    sender: Type.Optional(Id),
  },
  'One of `contact`, `number` and `user_id` says who.',
  { number: '+61491570156', capture_point: 'welcome-chat' },
)
export type ConsentRequestIn = Static<typeof ConsentRequestIn>

export const ConsentRequestOut = shape(
  {
    decision: Decision,
    delivery: nullable(Id),
    form: nullable(
      word(['interactive', 'template'], 'Free in form inside the 24-hour window; outside only a template asks.'),
    ),
    topics: Type.Array(TopicKey, { maxItems: 50, description: 'What is asked; what is given already is left out.' }),
    language: nullable(Language),
    expires_at: nullable(Instant),
  },
  'What came of it: on its way, or why not. Whoever has everything already is sent nothing, and `decision.reason` is `given`.',
  {
    decision: { allow: true, reason: 'consent_request' },
    delivery: '019368f0-8a30-7cc2-9d11-5e0a7f9b2101',
    form: 'interactive',
    topics: ['offers', 'reminders'],
    language: 'en',
    expires_at: '2026-11-25T10:00:00Z',
  },
)
export type ConsentRequestOut = Static<typeof ConsentRequestOut>
