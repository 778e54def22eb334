/** The second step of a double opt-in, made from the address itself. GET /v1/confirmations · GET /v1/confirmations/{id} */
import { type Static, Type } from 'typebox'
import { PersonRef } from './audience.ts'
import { nullable, pageOf, pageQuery, part, shape, text, word } from './shape.ts'
import { Id, Instant, Language, Sha256, TopicRef } from './terms.ts'

export const confirmationStates = ['open', 'given', 'refused', 'not_me', 'expired'] as const

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1f01',
  state: 'open' as const,
  kind: 'person_sends' as const,
  address: '019368f0-8a30-7cc2-9d11-5e0a7f9b1a01',
  person: { contact: '019368f0-8a30-7cc2-9d11-5e0a7f9b1001', name: 'Asha Nair', number: '+61 491 570 156' },
  topics: [
    { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1b01', key: 'offers', name: 'Offers', category: 'marketing' as const },
  ],
  capture_point: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01', name: 'Checkout page' },
  notice_sha256: '3042e1c8f5b1a0d2c9e77f60b6a1d34f5e0c2b7a91d84e6f0a3b5c7d9e1f2a3b',
  language: 'en',
  issued_at: '2026-11-23T09:30:12Z',
  expires_at: '2026-11-25T09:30:12Z',
  used_at: null,
}

export const Confirmation = shape(
  {
    id: Id,
    state: word(confirmationStates, 'What the person answered; `open` while they may.'),
    kind: word(
      ['person_sends', 'we_ask', 'link'],
      'A code that the person sends; our question; a link to the address.',
    ),
    address: Id,
    person: PersonRef,
    topics: Type.Array(TopicRef, { maxItems: 50 }),
    capture_point: nullable(part({ id: Id, name: text(120, 'Its name.') }, 'Where it was asked.')),
    notice_sha256: Sha256,
    language: Language,
    issued_at: Instant,
    expires_at: Instant,
    used_at: nullable(Instant),
  },
  'A request that waits for an act from the address itself. The code is not in it: only its hash is kept.',
  example,
)
export type Confirmation = Static<typeof Confirmation>

export const ConfirmationList = pageOf(Confirmation, 'The newest first.', { data: [example] })
export type ConfirmationList = Static<typeof ConfirmationList>

export const ConfirmationQuery = part(
  {
    state: Type.Optional(word(confirmationStates, 'Only these.')),
    contact: Type.Optional(Id),
    capture_point: Type.Optional(Id),
    ...pageQuery,
  },
  'Which confirmations.',
)
export type ConfirmationQuery = Static<typeof ConfirmationQuery>
