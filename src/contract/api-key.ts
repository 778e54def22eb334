/** Machines' credentials. GET, POST /v1/api-keys · DELETE /v1/api-keys/{id} */
import { type Static, Type } from 'typebox'
import { RoleName } from './member.ts'
import { nullable, pageOf, part, shape, text } from './shape.ts'
import { Id, Instant } from './terms.ts'

const Name = text(80, 'What it is for: "web shop, production".', 1)
const Scopes = Type.Array(Type.String({ pattern: '^[a-z-]+:[a-z-]+$', maxLength: 60 }), {
  minItems: 1,
  maxItems: 100,
  description: 'The only verbs that it may use, such as `consent:record-no`.',
})

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d01',
  name: 'web shop, production',
  hint: 'ak_8Zq3Lw',
  role: 'clerk' as const,
  scopes: ['consent:record-yes', 'consent:record-no'],
  created_at: '2026-11-01T08:00:00Z',
  created_by: 'member:019368f0-8a30-7cc2-9d11-5e0a7f9b1e01',
  expires_at: null,
  revoked_at: null,
  last_used_at: '2026-11-20T17:31:00Z',
}

const properties = {
  id: Id,
  name: Name,
  hint: text(12, 'Its first characters, by which a person recognises it.'),
  role: RoleName,
  scopes: nullable(Scopes),
  created_at: Instant,
  created_by: text(120, 'Who made it.'),
  expires_at: nullable(Instant),
  revoked_at: nullable(Instant),
  last_used_at: nullable(Instant),
}

export const ApiKey = shape(
  properties,
  'An API key. Its secret is shown once, when it is made. `last_used_at` is to the minute.',
  example,
)
export type ApiKey = Static<typeof ApiKey>

export const ApiKeyList = pageOf(ApiKey, 'Newest first, revoked ones too.', { data: [example] })

export const ApiKeyIn = shape(
  {
    name: Name,
    role: RoleName,
    scopes: Type.Optional(Scopes),
    expires_at: Type.Optional(Instant),
  },
  'A new key: at most what its maker may do.',
  { name: 'web shop, production', role: 'clerk', scopes: ['consent:record-yes', 'consent:record-no'] },
)
export type ApiKeyIn = Static<typeof ApiKeyIn>

export const ApiKeyCreated = shape(
  { ...properties, secret: text(46, 'Send it as `Authorization: Bearer …`. It cannot be shown again.') },
  'The key with its secret.',
  { ...example, secret: 'ak_8Zq3LwYt1cVbN0mKj7HgFdSa5PoIuTrEwQ2xZ9yX4v6' },
)
export type ApiKeyCreated = Static<typeof ApiKeyCreated>

export const ApiKeyParams = part({ id: Id }, 'Which key.')
