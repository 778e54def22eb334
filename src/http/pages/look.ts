/** The look of a business on its pages: a small style sheet of its colour beside ours, and its logo in place of its name. */
import type { BrandLook } from '../../domain/brand.ts'
import { paletteOf, type Shades } from '../../domain/brand-palette.ts'

export interface PageLook {
  /** The address of its style sheet; undefined where the pages keep our colour. */
  readonly stylesheet: string | undefined
  /** The address of its logo; undefined where its name stands. */
  readonly logo: string | undefined
}

/** `slug` is of the workspace. Addresses change with what they hold, so they may be kept. */
export function pageLook(slug: string, look: BrandLook | undefined): PageLook {
  const { accent = null, logo = null } = look ?? {}
  return {
    stylesheet: accent === null ? undefined : `/brand/${slug}/look.css?v=${accent.slice(1)}`,
    logo: logo === null ? undefined : `/brand/${slug}/logo?v=${logo.sha256.toString('hex').slice(0, 12)}`,
  }
}

/** `accent` is `#rrggbb`. What says yes and no keeps its own colours. */
export function lookSheet(accent: string): string {
  const { light, dark } = paletteOf(accent)
  return `:root{${tokens(light)}}@media (prefers-color-scheme:dark){:root:not([data-theme="light"]){${tokens(dark)}}}`
}

function tokens({ ink, fill, fillHover, soft, line }: Shades): string {
  return [
    `--accent:${ink}`,
    `--accent-fill:${fill}`,
    `--accent-fill-hover:${fillHover}`,
    `--accent-soft:${soft}`,
    `--accent-line:${line}`,
    `--focus:${ink}`,
  ].join(';')
}
