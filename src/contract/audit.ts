/** Who did what. GET /v1/audit */
import { type Static, Type } from 'typebox'
import { nullable, pageOf, pageQuery, part, text, word } from './shape.ts'
import { Id, Instant } from './terms.ts'

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b2a01',
  at: '2026-11-20T17:31:00Z',
  actor: { kind: 'member' as const, id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e02', name: 'Asha Rao' },
  action: 'member.role-changed',
  subject: { kind: 'member', id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e03' },
  detail: { before: { role: 'clerk' }, after: { role: 'agent' } },
  reason: null,
  request_id: '019368f0-8a30-7cc2-9d11-5e0a7f9b2b01',
}

export const AuditEntry = part(
  {
    id: Id,
    at: Instant,
    actor: part(
      {
        kind: word(['member', 'key', 'system', 'person'], 'What acted.'),
        id: text(64, 'Its id.'),
        name: text(120, 'Its name at the time.'),
      },
      'Who did it.',
    ),
    action: text(80, 'What was done, such as `api-key.revoked`.'),
    subject: part({ kind: text(40, 'What kind of thing.'), id: text(64, 'Its id.') }, 'What it was done to.'),
    detail: Type.Unsafe<Record<string, unknown>>({
      type: 'object',
      additionalProperties: true,
      description: 'What tells the change; `before` and `after` where something was changed.',
    }),
    reason: nullable(text(1000, 'Why, where a reason was asked for.')),
    request_id: nullable(text(64, 'The request, as in the logs.')),
  },
  'One act. Entries are only ever added.',
)
export type AuditEntry = Static<typeof AuditEntry>

export const AuditList = pageOf(AuditEntry, 'Newest first.', { data: [example] })

export const AuditQuery = part(
  {
    ...pageQuery,
    subject_kind: Type.Optional(text(40, 'Only this kind of thing.', 1)),
    subject_id: Type.Optional(text(64, 'Only this thing.', 1)),
    actor_id: Type.Optional(text(64, 'Only what this one did.', 1)),
  },
  'Which entries.',
)
