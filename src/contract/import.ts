/**
 * Files of many people, in one of three kinds: noes, attested yeses, contacts without consent.
 * GET, POST /v1/imports · GET, PATCH /v1/imports/{id} · PUT, DELETE /v1/imports/{id}/file: the CSV · GET /v1/imports/{id}/sample
 * POST /v1/imports/{id}/{checks,runs,cancellations} · GET /v1/imports/{id}/report.csv
 */
import { type Static, Type } from 'typebox'
import { count, nullable, pageOf, pageQuery, part, shape, text, word } from './shape.ts'
import { Actor, Country, Id, Instant, Language, Sha256, SlugOrId, TopicKey } from './terms.ts'

export const importKinds = ['noes', 'yeses', 'contacts'] as const
export const ImportKind = word(
  importKinds,
  'Noes, always taken and without proof; yeses that the business attests; contacts, whose opt-in is not taken.',
)
export type ImportKind = (typeof importKinds)[number]

export const importStates = ['draft', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed'] as const
export const ImportState = word(importStates, 'Where it stands. It moves by itself while `checking` and `running`.')
export type ImportState = (typeof importStates)[number]

export const importFields = [
  'number',
  'user_id',
  'email',
  'name',
  'language',
  'topics',
  'scope',
  'opt_in',
  'date',
  'source',
  'wording',
  'reason',
] as const
export type ImportField = (typeof importFields)[number]

const column = text(140, 'A column, by its name; by its place, 1 being the first, where the file has no names.', 1)

const mapping = (description: string) =>
  Type.Record(Type.String({ pattern: `^(${importFields.join('|')})$` }), column, {
    additionalProperties: false,
    maxProperties: importFields.length,
    description,
  })

const attributes = (description: string) =>
  Type.Record(Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9_-]{0,39}$' }), column, {
    additionalProperties: false,
    maxProperties: 200,
    description,
  })

const settings = {
  mapping: Type.Optional(
    mapping(`Which column holds what (${importFields.join(', ')}). Left out, it is guessed from the names.`),
  ),
  attributes: Type.Optional(attributes('Contacts only: the column of each attribute.')),
  header: Type.Optional(Type.Boolean({ description: 'The first row names the columns. Left out, it is looked at.' })),
  encoding: Type.Optional(
    word(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'], 'How the file is written. Left out, it is looked at.'),
  ),
  delimiter: Type.Optional(word([',', ';', '\t', '|'], 'What parts the cells. Left out, it is looked at.')),
  country: Type.Optional(Country),
  date_format: Type.Optional(
    word(['iso', 'dmy', 'mdy'], 'How dates are written: 2025-03-31, 31.03.2025 or 03/31/2025. `iso` if left out.'),
  ),
  topics: Type.Optional(Type.Array(TopicKey, { maxItems: 50, description: 'Of every row whose own cell names none.' })),
  scope: Type.Optional(
    word(['all', 'marketing', 'topics'], 'How far each no reaches, where no column says it. `all` if left out.'),
  ),
  date: Type.Optional(text(40, 'When it was said, where no column says it: in the form of `date_format`.', 1)),
  source: Type.Optional(text(500, 'Yeses: where they come from, where no column says it.', 1)),
  attestation: Type.Optional(
    text(
      2_000,
      'Yeses: how and where these people agreed, as whoever brings them vouches for it. Kept with every record.',
      20,
    ),
  ),
  language: Type.Optional(Language),
}

export const ImportIn = shape(
  { kind: ImportKind, capture_point: Type.Optional(SlugOrId), ...settings },
  'A new import. Its file comes next.',
  { kind: 'noes', country: 'DE', scope: 'all' },
)
export type ImportIn = Static<typeof ImportIn>

export const ImportPatch = shape(
  { capture_point: Type.Optional(SlugOrId), ...settings },
  'What may change until it is taken. It is to be checked again then.',
  { mapping: { number: 'Phone', date: 'Opted out at' }, date_format: 'dmy' },
)
export type ImportPatch = Static<typeof ImportPatch>

export const ImportFinding = part(
  {
    outcome: text(40, 'A word for it.'),
    taken: Type.Boolean({ description: 'Such rows are taken, at least in part.' }),
    title: text(200, 'What it means.'),
    mend: nullable(text(300, 'The way out.')),
    count: count('How many rows.'),
    first: Type.Array(
      part({ row: count('Counted from 1, without the row of names.'), cell: text(60, 'What stands there.') }, 'A row.'),
      { maxItems: 10, description: 'The first of them, where they need mending.' },
    ),
  },
  'One kind of outcome.',
)
export type ImportFinding = Static<typeof ImportFinding>

const exampleImport = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d77',
  kind: 'noes' as const,
  state: 'checked' as const,
  capture_point: null,
  settings: { country: 'DE', scope: 'all' as const },
  mapping: { number: 'Telefon', date: 'Datum' },
  attributes: {},
  file: {
    name: 'abmeldungen.csv',
    bytes: 48_211,
    sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
    encoding: 'windows-1252' as const,
    delimiter: ';' as const,
    header: true,
    columns: ['Telefon', 'Datum'],
    kept_until: '2026-12-23T09:30:00.000Z',
    gone: false,
  },
  rows: 1_204,
  rows_total: 1_204,
  taken: 1_201,
  not_taken: 3,
  findings: [
    { outcome: 'no_recorded', taken: true, title: 'Noes', mend: null, count: 1_201, first: [] },
    {
      outcome: 'not_a_number',
      taken: false,
      title: 'Is no telephone number',
      mend: 'Write numbers with + and their country code, or say whose national form they are in.',
      count: 3,
      first: [{ row: 17, cell: '0171' }],
    },
  ],
  reason: null,
  created_at: '2026-11-23T09:30:00.000Z',
  created_by: 'Noor Aziz',
  started_at: null,
  started_by: null,
  ended_at: null,
  failure: null,
}

export const Import = shape(
  {
    id: Id,
    kind: ImportKind,
    state: ImportState,
    capture_point: nullable(
      part({ id: Id, name: text(120, 'Its name.'), slug: text(63, 'Its slug.') }, 'Whose wording was shown.'),
    ),
    settings: part(settings, 'As it was set.'),
    mapping: mapping('As it is read: set, or guessed.'),
    attributes: attributes('As they are read: set, or guessed.'),
    file: nullable(
      part(
        {
          name: text(200, 'As it was sent.'),
          bytes: count('Its size.'),
          sha256: Sha256,
          encoding: text(20, 'How it is written.'),
          delimiter: text(1, 'What parts its cells.'),
          header: Type.Boolean({ description: 'Its first row names the columns.' }),
          columns: Type.Array(text(140, 'A name.'), { maxItems: 200 }),
          kept_until: Instant,
          gone: Type.Boolean({ description: 'Its time is over; its hash stays.' }),
        },
        'The file.',
      ),
    ),
    rows: count('Rows looked at in this pass.'),
    rows_total: nullable(count('Rows in all, once they were counted.')),
    taken: count('Rows that are taken, or would be.'),
    not_taken: count('Rows that are not.'),
    findings: Type.Array(ImportFinding, { maxItems: 60, description: 'The most frequent first.' }),
    reason: nullable(text(500, 'Why it was taken, as whoever started it says.')),
    created_at: Instant,
    created_by: Actor,
    started_at: nullable(Instant),
    started_by: nullable(Actor),
    ended_at: nullable(Instant),
    failure: nullable(text(500, 'Why it failed.')),
  },
  'An import.',
  exampleImport,
)
export type Import = Static<typeof Import>

export const ImportList = pageOf(Import, 'Imports, the newest first.', { data: [exampleImport] })
export type ImportList = Static<typeof ImportList>

export const ImportQuery = part(pageQuery, 'Which page.')

export const ImportFileQuery = part({ name: Type.Optional(text(200, 'How the file is called.')) }, 'About the file.')

export const ImportSample = shape(
  {
    columns: Type.Array(text(140, 'A name.'), { maxItems: 200 }),
    rows: Type.Array(Type.Array(text(200, 'A cell, cut.'), { maxItems: 200 }), { maxItems: 20 }),
  },
  'The first rows of the file.',
  { columns: ['Telefon', 'Datum'], rows: [['0171 3920001', '01.03.2025']] },
)
export type ImportSample = Static<typeof ImportSample>

export const ImportRunIn = shape(
  { reason: text(500, 'Why these are taken; kept in the audit log.', 3) },
  'Takes what was checked.',
  { reason: 'Moved here from our former provider' },
)
export type ImportRunIn = Static<typeof ImportRunIn>

export const CsvQuery = part(
  {
    raw: Type.Optional(
      Type.Boolean({
        default: false,
        description: 'For machines: cells as they are. Without it a spreadsheet can run none of them as a formula.',
      }),
    ),
  },
  'How it is written.',
)
export const ExportQuery = part(
  {
    ...CsvQuery.properties,
    reason: text(500, 'What it is for; kept in the audit log.', 3),
    segment: Type.Optional(text(40, 'Of contacts: only who is in this segment, by its key.', 1)),
  },
  'How it is written, and why.',
)
