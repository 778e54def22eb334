/** Mark and look as the outside sees them: where a picture is, never its bytes. */
import type { Brand, BrandLook as BrandLookShape, Palette } from '../../contract/brand.ts'
import { actorName } from '../../domain/actor-names.ts'
import type { BrandLook, BrandMark } from '../../domain/brand.ts'
import { paletteOf, type Shades } from '../../domain/brand-palette.ts'

export function presentBrand(mark: BrandMark | undefined, url: string, names: ReadonlyMap<string, string>): Brand {
  if (mark === undefined) return { mark: null }
  return {
    mark: {
      media_type: mark.mediaType,
      sha256: mark.sha256.toString('hex'),
      url,
      added_at: mark.addedAt.toISOString(),
      added_by: actorName(mark.addedBy, names),
    },
  }
}

export function presentPalette(accent: string): Palette {
  const { light, dark } = paletteOf(accent)
  return { light: presentShades(light), dark: presentShades(dark) }
}

function presentShades({ fillHover, inkContrast, fillContrast, ...shades }: Shades): Palette['light'] {
  return { ...shades, fill_hover: fillHover, ink_contrast: inkContrast, fill_contrast: fillContrast }
}

export function presentLook(
  look: BrandLook | undefined,
  url: string,
  names: ReadonlyMap<string, string>,
): BrandLookShape {
  if (look === undefined) return { accent: null, palette: null, logo: null, changed_at: null, changed_by: null }
  const { accent, logo, changedAt, changedBy } = look
  return {
    accent,
    palette: accent === null ? null : presentPalette(accent),
    logo: logo && { media_type: logo.mediaType, sha256: logo.sha256.toString('hex'), url },
    changed_at: changedAt.toISOString(),
    changed_by: actorName(changedBy, names),
  }
}
