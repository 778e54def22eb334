/**
 * QR codes of a place, and their pictures.
 * GET, POST /v1/qr-codes · GET, PATCH /v1/qr-codes/{id} · GET /v1/qr-codes/{id}.svg · GET /v1/qr-codes/{id}.png
 */
import { type Static, Type } from 'typebox'
import { count, nullable, pageOf, pageQuery, part, shape, text, word } from './shape.ts'
import { Id, Instant, Language, Url } from './terms.ts'

const Label = text(80, 'Where it hangs: a branch, a till, a table.', 1)
const LeadsTo = word(['chat', 'page'], 'To a chat with the message written, or to the page of its capture point.')

export const QrCode = part(
  {
    id: Id,
    code: Type.String({ pattern: '^[0-9A-HJKMNP-TV-Z]{8}$', maxLength: 8, description: 'What the message carries.' }),
    label: Label,
    leads_to: LeadsTo,
    capture_point: part({ id: Id, name: text(120, 'Its name.') }, 'The place that asks.'),
    printed: part(
      { notice: Id, version: count('Of the notice, in its language.'), language: Language },
      'The wording that was printed beside it.',
    ),
    scans: count('Times scanned, sampled.'),
    url: Url,
    created_at: Instant,
    moved_at: nullable(Instant),
    revoked_at: nullable(Instant),
  },
  'A code on a wall. It names its place, its language and the printed wording, and no person.',
)
export type QrCode = Static<typeof QrCode>

const exampleCode = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b2001',
  code: 'K7Q2M9X4',
  label: 'Leeds, till 2',
  leads_to: 'chat' as const,
  capture_point: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01', name: 'Spring poster' },
  printed: { notice: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d01', version: 3, language: 'en' },
  scans: 214,
  url: 'https://consent.example/q/K7Q2M9X4',
  created_at: '2026-11-01T08:00:00Z',
  moved_at: null,
  revoked_at: null,
}

export const QrCodeList = pageOf(QrCode, 'QR codes, the newest first.', { data: [exampleCode] })
export type QrCodeList = Static<typeof QrCodeList>

export const QrCodeQuery = part(
  {
    capture_point: Type.Optional(Id),
    revoked: Type.Optional(Type.Boolean({ description: 'With the revoked ones.' })),
    ...pageQuery,
  },
  'Which codes.',
)
export type QrCodeQuery = Static<typeof QrCodeQuery>

export const QrCodesIn = shape(
  {
    capture_point: Id,
    labels: Type.Array(Label, { minItems: 1, maxItems: 200, description: 'A code for each, in each language.' }),
    languages: Type.Optional(
      Type.Array(Language, { minItems: 1, maxItems: 40, description: 'Those of the notice where it is left out.' }),
    ),
    leads_to: Type.Optional(LeadsTo),
  },
  'A batch of codes, each with the wording that is live now. They lead to a chat unless they say otherwise.',
  {
    capture_point: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01',
    labels: ['Leeds, till 1', 'Leeds, till 2'],
    languages: ['en', 'hi'],
    leads_to: 'chat',
  },
)
export type QrCodesIn = Static<typeof QrCodesIn>

export const QrCodesOut = shape(
  { data: Type.Array(QrCode, { maxItems: 500 }) },
  'The codes that were made, in the order of the labels, then of the languages.',
  { data: [exampleCode] },
)
export type QrCodesOut = Static<typeof QrCodesOut>

export const QrCodePatch = shape(
  {
    label: Type.Optional(Label),
    capture_point: Type.Optional(Id),
    revoked: Type.Optional(Type.Literal(true, { description: 'For good: whoever scans it is told so.' })),
  },
  'What may change. The printed wording stays what it was.',
  { capture_point: '019368f0-8a30-7cc2-9d11-5e0a7f9b1e01' },
)
export type QrCodePatch = Static<typeof QrCodePatch>

export const QrCodeOut = shape(QrCode.properties, 'One code.', exampleCode)
