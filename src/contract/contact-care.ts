/**
 * What is done about a contact besides consent.
 * POST /v1/contacts/{id}/merges · DELETE /v1/contacts/{id}/merges/{other} · GET /v1/contacts/{id}/export
 * POST /v1/contacts/{id}/erasures · POST /v1/contacts/{id}/preference-links
 */
import { type Static, Type } from 'typebox'
import { count, part, shape, text } from './shape.ts'
import { Id, Instant, Url } from './terms.ts'

const example = '019368f0-8a30-7cc2-9d11-5e0a7f9b1001'
const other = '019368f0-8a30-7cc2-9d11-5e0a7f9b1002'

export const MergeIn = shape(
  {
    contact: Id,
    dry_run: Type.Optional(
      Type.Boolean({ description: 'Says what would follow, with status 200, and does nothing. False if left out.' }),
    ),
  },
  'The contact that turns out to be the same person. Its addresses come to the contact in the path; no record is rewritten; a person-wide no on either side is written for every address of the other.',
  { contact: other },
)
export type MergeIn = Static<typeof MergeIn>

export const MergeOut = shape(
  {
    into: Id,
    merged: Id,
    noes_carried: count('Records written because a no on one side holds for the other too.'),
  },
  'One person now. It can be undone.',
  { into: example, merged: other, noes_carried: 1 },
)
export type MergeOut = Static<typeof MergeOut>

export const ErasureIn = shape(
  { reason: text(400, 'Why; kept in the audit log.', 3) },
  'Removes name, attributes, numbers, messages and evidence for good. A no stays in force: keyed hashes of the numbers are kept for that alone.',
  { reason: 'Asked for by letter on 20 November.' },
)
export type ErasureIn = Static<typeof ErasureIn>

export const ErasureOut = shape(
  { contact: Id, erased_at: Instant, addresses: count('Addresses that are now only blocked.') },
  'What was erased.',
  { contact: example, erased_at: '2026-11-23T10:00:00Z', addresses: 2 },
)
export type ErasureOut = Static<typeof ErasureOut>

export const ContactExport = shape(
  {
    exported_at: Instant,
    contact: Type.Unknown({ description: 'As GET /v1/contacts/{id}.' }),
    consent: Type.Unknown({ description: 'As GET /v1/contacts/{id}/consent.' }),
    timeline: Type.Array(Type.Unknown(), { maxItems: 100_000, description: 'Every entry, with its evidence.' }),
    records: Type.Array(Type.Unknown(), {
      maxItems: 100_000,
      description:
        'What was said, as consent records of ISO/IEC TS 27560 in the words of DPV 2.3: one for each address and topic.',
    }),
    messages: Type.Array(Type.Unknown(), { maxItems: 100_000, description: 'Every message still kept.' }),
    conversations: Type.Array(Type.Unknown(), {
      maxItems: 100_000,
      description: 'Notes of the team in their chats, and who had them when.',
    }),
    events: Type.Array(Type.Unknown(), { maxItems: 100_000, description: 'Every event still kept.' }),
    lists: Type.Array(Type.Unknown(), { maxItems: 1_000, description: 'Segments that they were put into by hand.' }),
  },
  'All that is held about a person.',
  {
    exported_at: '2026-11-23T10:00:00Z',
    contact: {},
    consent: {},
    timeline: [],
    records: [],
    messages: [],
    conversations: [],
    events: [],
    lists: [],
  },
)
export type ContactExport = Static<typeof ContactExport>

export const PreferenceLink = shape(
  { url: Url, address: Id },
  "A link to the person's own page. It lives long and can only reduce; a yes needs one that was sent to the address.",
  { url: 'https://consent.example/p/q7Xd0mY', address: '019368f0-8a30-7cc2-9d11-5e0a7f9b1a01' },
)
export type PreferenceLink = Static<typeof PreferenceLink>

export const PreferenceLinkIn = shape(
  { address: Type.Optional(Id) },
  'For this address; the preferred one where it is left out.',
  {},
)
export type PreferenceLinkIn = Static<typeof PreferenceLinkIn>

export const MergeParams = part({ id: Id, other: Id }, 'Into which contact, and which one is taken out.')
export type MergeParams = Static<typeof MergeParams>
