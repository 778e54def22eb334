/**
 * Scans and photos that prove a statement, sealed at rest.
 * POST /v1/evidence-files with the file as the body · GET /v1/evidence-files/{id}
 */
import type { Static } from 'typebox'
import { count, shape, word } from './shape.ts'
import { Id, Instant, Sha256 } from './terms.ts'

export const EvidenceFile = shape(
  {
    id: Id,
    media_type: word(
      ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
      'What it is, read from its bytes; what it was called does not matter.',
    ),
    bytes: count('Its size.'),
    sha256: Sha256,
    added_at: Instant,
  },
  'A file that was kept. Its id goes into `evidence` as `scan`; what no statement uses within a day is deleted.',
  {
    id: '019368f0-8a30-7cc2-9d11-5e0a7f9b3001',
    media_type: 'image/jpeg',
    bytes: 412_771,
    sha256: '3042e1c8f5b1a0d2c9e77f60b6a1d34f5e0c2b7a91d84e6f0a3b5c7d9e1f2a3b',
    added_at: '2026-11-23T09:30:12Z',
  },
)
export type EvidenceFile = Static<typeof EvidenceFile>
