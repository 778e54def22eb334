/** What a person keeps. GET /v1/receipts/{id} */
import { type Static, Type } from 'typebox'
import { shape, text, word } from './shape.ts'
import { Instant, Url } from './terms.ts'

export const Receipt = shape(
  {
    id: text(68, 'Says where the record stands, with a mark that only we can make.', 68),
    jws: text(20_000, 'Compact JWS, Ed25519, over the statement.'),
    statement: Type.Unknown({ description: 'What is signed, read for you. Verify the JWS, not this.' }),
    ledger: word(['pending'], 'Its place in the signed log.'),
    issued_at: Instant,
    url: Url,
    keys_url: Url,
  },
  'The signed statement. It verifies offline against the keys, and proves what was recorded and when, not more.',
  {
    id: 'AZNo8IowfMKdEV4Kf5scAcgBk2jwijB8wp0RXgp_mxoBAAAAB5C2m1dQnP1xvRkq3wEA',
    jws: 'eyJhbGciOiJFZERTQSIsImtpZCI6IjEiLCJ0eXAiOiJjb25zZW50LXJlY2VpcHQrand0In0.eyJ2IjoxfQ.c2ln',
    statement: { v: 1, state: 'given' },
    ledger: 'pending',
    issued_at: '2026-11-23T09:31:00.412Z',
    url: 'https://consent.example/r/AZNo8IowfMKdEV4Kf5scAcgBk2jwijB8wp0RXgp_mxoBAAAAB5C2m1dQnP1xvRkq3wEA',
    keys_url: 'https://consent.example/.well-known/jwks.json',
  },
)
export type Receipt = Static<typeof Receipt>
