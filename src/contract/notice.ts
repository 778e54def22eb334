/**
 * The wording that is shown.
 * GET, POST /v1/notices · GET, PATCH /v1/notices/{id} · POST /v1/notices/{id}/versions · POST /v1/notices/{id}/approvals
 * GET /v1/wordings/{sha256} answers any wording as it was shown.
 */
import { type Static, Type } from 'typebox'
import { nullable, pageOf, pageQuery, part, shape, text } from './shape.ts'
import { Actor, Category, Id, Instant, Language, Sha256, TopicKey, Url } from './terms.ts'

export const Version = Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Counted per notice and language.' })

const words = {
  heading: text(120, 'The headline; names the business and WhatsApp.', 1),
  intro: text(600, 'The first lines.', 1),
  tick: text(
    200,
    'The sentence beside each tick box, with {topic} and {number}: "Receive {topic} on WhatsApp at {number}". The mark is set before the word WhatsApp.',
    1,
  ),
  several_numbers: Type.Boolean({ description: 'Whether the person may name more than one number.' }),
  stop: text(200, 'How to stop.', 1),
  age: nullable(text(200, 'The line about age, where the profile asks for one.')),
  yes: text(40, 'The yes button.', 1),
  no: text(40, 'The no button.', 1),
  footer: nullable(text(600, 'What stands at the foot.')),
}

export const NoticeWords = part(
  { ...words, topics: Type.Array(TopicKey, { minItems: 1, maxItems: 50, description: 'In the order shown.' }) },
  "What an editor writes. The topics' own words, the business and its privacy page are added from topics and profile when the version is made.",
)
export type NoticeWords = Static<typeof NoticeWords>

export const NoticeContent = part(
  {
    ...words,
    business: text(120, 'The name of the business as shown.', 1),
    privacy_url: nullable(Url),
    topics: Type.Array(
      part(
        {
          key: TopicKey,
          category: Category,
          name: text(80, 'As shown.'),
          description: text(240, 'As shown.'),
          frequency: text(80, 'As shown.'),
        },
        'A topic with the words it had then.',
      ),
      { maxItems: 50 },
    ),
  },
  'The whole wording, as it is hashed.',
)
export type NoticeContent = Static<typeof NoticeContent>

const exampleWords = {
  heading: 'Get messages from Acme Store on WhatsApp',
  intro: 'Choose what you would like, and on which numbers. You can change your mind at any time.',
  tick: 'Receive {topic} on WhatsApp at {number}',
  several_numbers: true,
  stop: 'Type STOP at any time to stop receiving WhatsApp messages.',
  age: null,
  yes: 'Yes, message me',
  no: 'No, thank you',
  footer: null,
}

export const exampleContent: NoticeContent = {
  ...exampleWords,
  business: 'Acme Store',
  privacy_url: 'https://acme.example/privacy',
  topics: [
    {
      key: 'offers',
      category: 'marketing',
      name: 'Offers',
      description: 'Sales and members’ prices.',
      frequency: 'up to 4 a month',
    },
  ],
}

const versionShape = {
  version: Version,
  language: Language,
  sha256: Sha256,
  created_at: Instant,
  created_by: Actor,
  approved_at: nullable(Instant),
  approved_by: nullable(Actor),
  stale: Type.Boolean({ description: 'Topics or profile have changed their words since: make a new version.' }),
}

export const NoticeVersion = part(
  { ...versionShape, content: NoticeContent },
  'One immutable version in one language. Approval is the only thing that is added later.',
)
export type NoticeVersion = Static<typeof NoticeVersion>

export const NoticeLanguage = part(
  {
    language: Language,
    live: nullable(Version),
    newest: Version,
    reviewed: Type.Boolean({ description: 'Whether a named member has approved the newest version.' }),
  },
  'Where one language stands: the version that pages show now, and the newest.',
)
export type NoticeLanguage = Static<typeof NoticeLanguage>

const summary = {
  id: Id,
  name: text(120, 'For the people who work with it.'),
  languages: Type.Array(NoticeLanguage, { maxItems: 40 }),
  capture_points: Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'How many use it.' }),
  created_at: Instant,
  archived_at: nullable(Instant),
}

const exampleSummary = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d01',
  name: 'Spring wording',
  languages: [{ language: 'en', live: 3, newest: 4, reviewed: false }],
  capture_points: 2,
  created_at: '2026-11-01T08:00:00Z',
  archived_at: null,
}

export const NoticeSummary = part(summary, 'A notice without its words.')
export type NoticeSummary = Static<typeof NoticeSummary>

export const NoticeList = pageOf(NoticeSummary, 'Notices, the newest first.', { data: [exampleSummary] })
export type NoticeList = Static<typeof NoticeList>

export const NoticeQuery = part(
  { archived: Type.Optional(Type.Boolean({ default: false, description: 'Archived ones too.' })), ...pageQuery },
  'Which notices.',
)
export type NoticeQuery = Static<typeof NoticeQuery>

const exampleVersion = {
  version: 3,
  language: 'en',
  sha256: '3042e1c8f5b1a0d2c9e77f60b6a1d34f5e0c2b7a91d84e6f0a3b5c7d9e1f2a3b',
  created_at: '2026-11-01T08:00:00Z',
  created_by: 'Noor Aziz',
  approved_at: '2026-11-01T09:00:00Z',
  approved_by: 'Noor Aziz',
  stale: false,
  content: exampleContent,
}

export const Notice = shape(
  { ...summary, versions: Type.Array(NoticeVersion, { maxItems: 1000, description: 'The newest first.' }) },
  'A notice with all its versions.',
  { ...exampleSummary, versions: [exampleVersion] },
)
export type Notice = Static<typeof Notice>

export const NoticeIn = shape(
  { name: text(120, 'For the people who work with it.', 1), language: Language, content: NoticeWords },
  'A new notice with its first version.',
  { name: 'Spring wording', language: 'en', content: { ...exampleWords, topics: ['offers'] } },
)
export type NoticeIn = Static<typeof NoticeIn>

export const NoticePatch = shape(
  { name: Type.Optional(text(120, 'A new name.', 1)), archived: Type.Optional(Type.Boolean()) },
  'What may change about a notice without a new version.',
  { name: 'Summer wording' },
)
export type NoticePatch = Static<typeof NoticePatch>

export const NoticeVersionIn = shape(
  { language: Language, content: NoticeWords },
  'A new version in one language. Words that are the same as before make none.',
  { language: 'en', content: { ...exampleWords, topics: ['offers'] } },
)
export type NoticeVersionIn = Static<typeof NoticeVersionIn>

export const NoticeApprovalIn = shape(
  { version: Version, language: Language },
  'I have read this version in this language, and it may be shown.',
  { version: 3, language: 'en' },
)
export type NoticeApprovalIn = Static<typeof NoticeApprovalIn>

export const Wording = shape(
  {
    sha256: Sha256,
    content: Type.Unknown({ description: 'The canonical JSON that was hashed; personal values are placeholders.' }),
  },
  'What was shown, by its hash.',
  { sha256: exampleVersion.sha256, content: exampleContent },
)
export type Wording = Static<typeof Wording>

export const WordingParams = part({ sha256: Sha256 }, 'Which wording.')
export type WordingParams = Static<typeof WordingParams>
