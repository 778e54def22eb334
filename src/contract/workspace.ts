/**
 * One business's world. GET, POST /v1/workspaces · GET, PATCH /v1/workspace, which is the credential's own
 * POST /v1/workspace/set-up-copies
 */
import { type Static, Type } from 'typebox'
import { RoleName } from './member.ts'
import { count, pageOf, part, shape, text, word } from './shape.ts'
import { Country, Id, Instant, Language, Url } from './terms.ts'

export const WorkspaceSlug = Type.String({
  pattern: '^[a-z0-9][a-z0-9-]{0,38}$',
  maxLength: 39,
  description: 'Lower-case letters, digits and hyphens, such as `acme`. It stays.',
})
export const WorkspaceKind = word(
  ['demo', 'live'],
  'Demo uses emulated senders only, live real ones only; neither ever becomes the other.',
)
const Name = text(120, 'As colleagues read it.', 1)

export const Profile = part(
  {
    legal_name: Type.Optional(text(200, 'The name in the register of companies.')),
    trading_name: Type.Optional(text(120, 'The name that people know; it stands in every notice.')),
    address: Type.Optional(text(400, 'The postal address.')),
    help_contact: Type.Optional(text(200, 'Where a person gets help: an e-mail address, a number or a page.')),
    privacy_url: Type.Optional(Url),
    countries: Type.Optional(
      Type.Array(Country, { maxItems: 250, uniqueItems: true, description: 'Where the business sends to.' }),
    ),
    languages: Type.Optional(
      Type.Array(Language, { maxItems: 40, uniqueItems: true, description: 'The default first.' }),
    ),
    age_min: Type.Optional(Type.Integer({ minimum: 0, maximum: 99, description: 'Nobody younger is asked. Years.' })),
  },
  'What people are told about the business. Nothing goes live without it.',
)
export type Profile = Static<typeof Profile>

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1a00',
  slug: 'acme',
  name: 'Acme Store',
  kind: 'live' as const,
  created_at: '2026-11-01T08:00:00Z',
}
const exampleProfile = {
  legal_name: 'Acme Retail Private Limited',
  trading_name: 'Acme Store',
  help_contact: 'help@acme.example',
  privacy_url: 'https://acme.example/privacy',
  countries: ['IN', 'AU'],
  languages: ['en', 'hi'],
}
const properties = { id: Id, slug: WorkspaceSlug, name: Name, kind: WorkspaceKind, created_at: Instant }

export const Workspace = shape({ ...properties, profile: Profile }, 'A workspace with its profile.', {
  ...example,
  profile: exampleProfile,
})
export type Workspace = Static<typeof Workspace>

export const WorkspaceHeld = part({ ...properties, role: RoleName }, 'A workspace, and what the caller is in it.')
export type WorkspaceHeld = Static<typeof WorkspaceHeld>

export const WorkspaceList = pageOf(WorkspaceHeld, "The caller's workspaces, by name.", {
  data: [{ ...example, role: 'owner' }],
})

export const WorkspaceIn = shape(
  { slug: WorkspaceSlug, name: Name, kind: WorkspaceKind },
  'A new workspace. Who makes it owns it.',
  { slug: 'acme', name: 'Acme Store', kind: 'live' },
)

export const WorkspaceChange = shape(
  { name: Type.Optional(Name), profile: Type.Optional(Profile) },
  'What is named is written, the rest stays.',
  { profile: { help_contact: 'help@acme.example', age_min: 18 } },
)

export const SetUpCopyIn = shape(
  { from: Id },
  'Another workspace of yours, whose set-up comes here as drafts: never its people, never their records.',
  { from: '019368f0-8a30-7cc2-9d11-5e0a7f9b1a01' },
)

export const SetUpCopy = shape(
  {
    topics: count('New topics.'),
    notices: count('New notices; each language is to be read and approved.'),
    templates: count('New drafts of templates.'),
    capture_points: count('New drafts of capture points.'),
    intents: count('New intents.'),
    flows: count('New drafts of flows.'),
    left: Type.Array(
      part({ what: text(200, 'What did not come along.'), why: text(600, 'Why, and what to do.') }, 'Something left.'),
      { maxItems: 10_000, description: 'What could not come along.' },
    ),
  },
  'What came along. Copying again brings what is new there.',
  { topics: 5, notices: 1, templates: 35, capture_points: 1, intents: 3, flows: 7, left: [] },
)
