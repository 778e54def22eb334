/** What stands beside the word WhatsApp. GET, PUT, DELETE /v1/brand/mark; pages show it from /brand/{workspace}/mark */
import { type Static, Type } from 'typebox'
import { nullable, part, shape, word } from './shape.ts'
import { Actor, Instant, Sha256, Url } from './terms.ts'

const MarkType = word(['image/png', 'image/svg+xml'], 'What kind of picture it is.')

export const BrandMark = part(
  { media_type: MarkType, sha256: Sha256, url: Url, added_at: Instant, added_by: Actor },
  "WhatsApp's official mark, as the business added it.",
)
export type BrandMark = Static<typeof BrandMark>

export const Brand = shape(
  { mark: nullable(BrandMark) },
  'Null while none has been added: a neutral drawn mark stands there then.',
  {
    mark: {
      media_type: 'image/svg+xml',
      sha256: '3042e1c8f5b1a0d2c9e77f60b6a1d34f5e0c2b7a91d84e6f0a3b5c7d9e1f2a3b',
      url: 'https://consent.example/brand/acme/mark',
      added_at: '2026-11-01T08:00:00Z',
      added_by: 'Noor Aziz',
    },
  },
)
export type Brand = Static<typeof Brand>

export const BrandMarkIn = shape(
  {
    data: Type.String({
      pattern: '^[A-Za-z0-9+/]+={0,2}$',
      minLength: 4,
      maxLength: 174_764,
      description: 'The file in base64: PNG, or an SVG that only shows a picture; at most 128 KiB.',
    }),
  },
  "The official mark, from its owner's brand pages.",
  { data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=' },
)
export type BrandMarkIn = Static<typeof BrandMarkIn>

export const BrandParams = part(
  { workspace: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,38}$', maxLength: 39, description: 'Its slug.' }) },
  'Whose mark.',
)
