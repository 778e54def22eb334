/** Finding anything by a word. GET /v1/search?q= */
import { type Static, Type } from 'typebox'
import { nullable, part, shape, text, word } from './shape.ts'
import { Id } from './terms.ts'

export const foundKinds = ['contact', 'topic', 'notice', 'capture_point', 'template', 'campaign', 'record'] as const

export const SearchQuery = part(
  { q: text(100, 'A name, a number, an id, a key.', 1) },
  'What to look for. Query strings are not logged.',
)
export type SearchQuery = Static<typeof SearchQuery>

export const Found = part(
  {
    kind: word(foundKinds, 'What it is.'),
    id: Id,
    title: text(254, 'What it is called.'),
    detail: nullable(text(254, 'What tells it from others.')),
    contact: nullable(Id),
  },
  'Something found. `contact` where it is shown on the page of a contact.',
)
export type Found = Static<typeof Found>

export const SearchResult = shape(
  { data: Type.Array(Found, { maxItems: 40 }) },
  'At most eight of a kind, the nearest first.',
  {
    data: [
      {
        kind: 'contact',
        id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1001',
        title: 'Asha Nair',
        detail: '+61 491 570 156',
        contact: '019368f0-8a30-7cc2-9d11-5e0a7f9b1001',
      },
    ],
  },
)
export type SearchResult = Static<typeof SearchResult>
