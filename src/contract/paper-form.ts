/**
 * Forms on paper: printed ranges, the form behind an id, and the second reading of what was entered.
 * GET, POST /v1/paper-runs · GET /v1/paper-forms/{form_id} · GET /v1/paper-entries · POST /v1/paper-entries/{id}/checks
 * What stands on a form is entered at POST /v1/consents, as everything that people say.
 */
import { type Static, Type } from 'typebox'
import { count, nullable, pageOf, pageQuery, part, shape, text, word } from './shape.ts'
import { Actor, Id, Instant, Language, PhoneNumber, TopicKey, Url } from './terms.ts'

const FormId = text(20, 'The id of one copy: `K7Q2-0041-B`.', 9)
const Copies = Type.Integer({ minimum: 1, maximum: 9_999, description: 'How many copies.' })
const Place = part({ id: Id, name: text(120, 'Its name.') }, 'The place that asks.')
const Printed = part(
  { id: Id, version: Type.Integer({ minimum: 1, maximum: 1_000_000 }), language: Language },
  'The wording that stands on it.',
)

export const PaperRun = part(
  {
    id: Id,
    serial: text(4, 'The first four characters of every form id of the range.'),
    capture_point: Place,
    notice: Printed,
    copies: Copies,
    first: FormId,
    last: FormId,
    url: Url,
    created_at: Instant,
    created_by: Actor,
  },
  'A range of forms that was printed.',
)
export type PaperRun = Static<typeof PaperRun>

const place = { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01', name: 'Form at the fair' }
const notice = { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d01', version: 3, language: 'en' }
const exampleRun = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b4001',
  serial: 'K7Q2',
  capture_point: place,
  notice,
  copies: 50,
  first: 'K7Q2-0001-M',
  last: 'K7Q2-0050-S',
  url: 'https://consent.example/print/forms/019368f0-8a30-7cc2-9d11-5e0a7f9b4001',
  created_at: '2026-11-23T09:30:12Z',
  created_by: 'Noor Aziz',
}

export const PaperRunOut = shape(PaperRun.properties, 'One range.', exampleRun)
export const PaperRunList = pageOf(PaperRun, 'Printed ranges, the newest first.', { data: [exampleRun] })
export type PaperRunList = Static<typeof PaperRunList>

export const PaperRunQuery = part({ capture_point: Type.Optional(Id), ...pageQuery }, 'Which ranges.')

export const PaperRunIn = shape(
  { capture_point: Id, language: Language, copies: Copies },
  'A range to print, with the wording that is live now.',
  { capture_point: place.id, language: 'en', copies: 50 },
)
export type PaperRunIn = Static<typeof PaperRunIn>

const EntryState = word(
  ['waiting', 'to_check', 'approved', 'returned'],
  'It waits for the person’s own confirmation; or for a second reading; or was read twice and agreed; or goes back.',
)

export const PaperForm = shape(
  {
    form_id: FormId,
    capture_point: Place,
    notice: Printed,
    topics: Type.Array(
      part({ key: TopicKey, name: text(80, 'As printed.'), frequency: text(200, 'As printed.') }, 'One box.'),
      { maxItems: 50, description: 'The boxes, in the order in which they were printed.' },
    ),
    entered: nullable(
      part(
        { state: EntryState, at: Instant, by: Actor, reason: nullable(text(400, 'Why it was returned.')) },
        'Before.',
      ),
    ),
  },
  'One copy: what stands on it, and whether it was entered before.',
  {
    form_id: 'K7Q2-0001-M',
    capture_point: place,
    notice,
    topics: [{ key: 'offers', name: 'Offers', frequency: 'up to 4 a month' }],
    entered: null,
  },
)
export type PaperForm = Static<typeof PaperForm>

export const PaperFormParams = part({ form_id: text(40, 'As it is typed or scanned.', 1) }, 'Which copy.')

export const PaperEntry = part(
  {
    id: Id,
    form_id: FormId,
    capture_point: Place,
    language: Language,
    topics: Type.Array(part({ key: TopicKey, name: text(80, 'As printed.') }, 'One box.'), {
      maxItems: 50,
      description: 'The boxes of the form. Which of them were entered as ticked is not shown: they are read again.',
    }),
    state: EntryState,
    scan: nullable(part({ id: Id, url: Url, media_type: text(40, 'What it is.') }, 'The scan or photo.')),
    entered_at: Instant,
    entered_by: Actor,
    own: Type.Boolean({ description: 'You entered it yourself, so somebody else reads it.' }),
    checked_at: nullable(Instant),
    checked_by: nullable(Actor),
    reason: nullable(text(400, 'Why it was returned.')),
  },
  'What was entered from one form.',
)
export type PaperEntry = Static<typeof PaperEntry>

const exampleEntry = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b5001',
  form_id: 'K7Q2-0001-M',
  capture_point: place,
  language: 'en',
  topics: [{ key: 'offers', name: 'Offers' }],
  state: 'to_check' as const,
  scan: {
    id: '019368f0-8a30-7cc2-9d11-5e0a7f9b3001',
    url: 'https://consent.example/v1/evidence-files/019368f0-8a30-7cc2-9d11-5e0a7f9b3001',
    media_type: 'image/jpeg',
  },
  entered_at: '2026-11-23T09:30:12Z',
  entered_by: 'Noor Aziz',
  own: false,
  checked_at: null,
  checked_by: null,
  reason: null,
}

export const PaperEntryOut = shape(PaperEntry.properties, 'One entry.', exampleEntry)

export const PaperEntryList = shape(
  {
    data: Type.Array(PaperEntry, { maxItems: 200 }),
    next: Type.Optional(text(512, 'Ask for the next page with this as `cursor`.')),
    counts: part(
      {
        waiting: count('For the person.'),
        to_check: count('For a second reading.'),
        approved: count('Read twice.'),
        returned: count('Gone back.'),
      },
      'How many in each state, whatever page this is.',
    ),
  },
  'Entries, the oldest first.',
  { data: [exampleEntry], counts: { waiting: 3, to_check: 1, approved: 212, returned: 2 } },
)
export type PaperEntryList = Static<typeof PaperEntryList>

export const PaperEntryQuery = part(
  { state: Type.Optional(EntryState), capture_point: Type.Optional(Id), ...pageQuery },
  'Which entries.',
)

export const PaperCheckIn = shape(
  {
    read: Type.Optional(
      part(
        {
          numbers: Type.Array(PhoneNumber, { minItems: 1, maxItems: 20 }),
          topics: Type.Array(TopicKey, { minItems: 1, maxItems: 50 }),
        },
        'What you read on the scan. Where it agrees with what was entered, the form is a given, signed yes.',
      ),
    ),
    returned: Type.Optional(text(400, 'Send it back to be entered anew, and why.', 1)),
  },
  'A second reading: exactly one of `read` and `returned`.',
  { read: { numbers: ['+61 491 570 156'], topics: ['offers'] } },
)
export type PaperCheckIn = Static<typeof PaperCheckIn>
