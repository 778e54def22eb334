/**
 * Pictures, films, sounds and documents that messages carry; a flow names one by its id.
 * GET, POST /v1/media-files · GET, DELETE /v1/media-files/{id} · GET /v1/media-files/{id}/content
 */
import { type Static, Type } from 'typebox'
import { count, pageOf, part, shape, text, word } from './shape.ts'
import { Actor, Id, Instant, Sha256 } from './terms.ts'

const file = {
  id: Id,
  kind: word(['image', 'video', 'audio', 'document'], 'What it is sent as, read from its bytes.'),
  media_type: text(100, 'As it is sent.'),
  name: text(200, 'What it was called.'),
  bytes: count('Its size.'),
  sha256: Sha256,
  added_at: Instant,
  added_by: Actor,
}

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b8001',
  kind: 'document' as const,
  media_type: 'application/pdf',
  name: 'menu.pdf',
  bytes: 184_320,
  sha256: '3042e1c8f5b1a0d2c9e77f60b6a1d34f5e0c2b7a91d84e6f0a3b5c7d9e1f2a3b',
  added_at: '2026-11-24T09:30:12Z',
  added_by: 'Noor Aziz',
}

export const MediaFile = shape(file, 'A file that messages carry.', example)
export type MediaFile = Static<typeof MediaFile>

export const MediaFileList = pageOf(part(file, 'A file, in a list.'), 'The newest first.', { data: [example] })
export type MediaFileList = Static<typeof MediaFileList>

export const MediaFileQuery = part(
  {
    name: Type.String({ minLength: 1, maxLength: 200, description: 'What it is called: `menu.pdf`.' }),
  },
  'Documents are told apart by the end of their name.',
)
export type MediaFileQuery = Static<typeof MediaFileQuery>
