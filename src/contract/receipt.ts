/** What a person keeps. GET /v1/receipts/{id}, where id is the record's. */
import { type Static, Type } from 'typebox'
import { shape, text, word } from './shape.ts'
import { Id, Instant, Url } from './terms.ts'

export const Receipt = shape(
  {
    id: Id,
    jws: text(20_000, 'Compact JWS, Ed25519, over the statement.'),
    statement: Type.Unknown({ description: 'What is signed, read for you. Verify the JWS, not this.' }),
    ledger: word(['pending'], 'Its place in the signed log.'),
    issued_at: Instant,
    url: Url,
    keys_url: Url,
  },
  'The signed statement. It verifies offline against the keys, and proves what was recorded and when, not more.',
  {
    id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1c01',
    jws: 'eyJhbGciOiJFZERTQSIsImtpZCI6IjEiLCJ0eXAiOiJjb25zZW50LXJlY2VpcHQrand0In0.eyJ2IjoxfQ.c2ln',
    statement: { v: 1, state: 'given' },
    ledger: 'pending',
    issued_at: '2026-11-23T09:31:00.412Z',
    url: 'https://consent.example/r/019368f0-8a30-7cc2-9d11-5e0a7f9b1c01',
    keys_url: 'https://consent.example/.well-known/jwks.json',
  },
)
export type Receipt = Static<typeof Receipt>
