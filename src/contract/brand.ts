/**
 * What stands beside the word WhatsApp, and how the pages of the business look. GET, PUT, DELETE /v1/brand/mark ·
 * GET, PATCH /v1/brand/look · GET /v1/brand/palettes. Pages show them from /brand/{workspace}/…
 */
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

const Colour = Type.String({ pattern: '^#[0-9a-f]{6}$', maxLength: 7, description: '`#rrggbb`, in small letters.' })
const ratio = (description: string) => Type.Number({ minimum: 1, maximum: 21, description })

const Shades = part(
  {
    ink: Colour,
    fill: Colour,
    fill_hover: Colour,
    soft: Colour,
    line: Colour,
    ink_contrast: ratio('Of links on the quietest ground. At least 4.5.'),
    fill_contrast: ratio('Of white on a button. At least 4.5.'),
    moved: Type.Boolean({ description: 'The colour could not be read here as it is, and was made lighter or darker.' }),
  },
  'Of one theme.',
)

const exampleShades = {
  ink: '#0b5b6b',
  fill: '#0b5b6b',
  fill_hover: '#094b58',
  soft: '#e7eff0',
  line: '#a9c5cb',
  ink_contrast: 7,
  fill_contrast: 7.63,
  moved: false,
}

export const Palette = shape(
  { light: Shades, dark: Shades },
  'What a colour becomes on the pages, so that everything can be read in both themes.',
  { light: exampleShades, dark: { ...exampleShades, moved: true } },
)
export type Palette = Static<typeof Palette>

export const PaletteQuery = part(
  {
    accent: Type.String({ pattern: '^#?[0-9A-Fa-f]{6}$', maxLength: 7, description: 'The colour, with or without #.' }),
  },
  'Which colour.',
)

export const BrandLook = shape(
  {
    accent: nullable(Colour),
    palette: nullable(Palette),
    logo: nullable(part({ media_type: MarkType, sha256: Sha256, url: Url }, 'The logo of the business.')),
    changed_at: nullable(Instant),
    changed_by: nullable(Actor),
  },
  'How the pages of the business look. Null while nothing has been chosen: they keep our colour and its name.',
  { accent: null, palette: null, logo: null, changed_at: null, changed_by: null },
)
export type BrandLook = Static<typeof BrandLook>

export const BrandLookPatch = shape(
  {
    accent: Type.Optional(nullable(Colour)),
    logo: Type.Optional(
      nullable(
        Type.String({
          pattern: '^[A-Za-z0-9+/]+={0,2}$',
          minLength: 4,
          maxLength: 174_764,
          description: 'The file in base64: PNG, or an SVG that only shows a picture; at most 128 KiB.',
        }),
      ),
    ),
  },
  'What is named is written, null takes it away.',
  { accent: '#7a2e8d' },
)
export type BrandLookPatch = Static<typeof BrandLookPatch>
