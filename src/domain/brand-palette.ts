/**
 * The colours of a page out of the one that a business chose. Its hue is kept; how light it is moves until everything that
 * stands on it or in it can be read (WCAG 2.2 AA: 4.5 to 1), in the light and in the dark.
 */
export interface Shades {
  /** Links and marks, on the ground of the page. */
  readonly ink: string
  /** Buttons, with white words on them. */
  readonly fill: string
  readonly fillHover: string
  /** A quiet ground, and a line of the same family. */
  readonly soft: string
  readonly line: string
  /** Contrast of links on the quietest ground, and of white on a button. */
  readonly inkContrast: number
  readonly fillContrast: number
  /** The colour itself could not be read here, and was made lighter or darker. */
  readonly moved: boolean
}

export interface Palette {
  readonly light: Shades
  readonly dark: Shades
}

type Rgb = readonly [number, number, number]

const white: Rgb = [255, 255, 255]
const enough = 4.5
/** The least grounds that a page has in each theme, as look/tokens.css names them: what is read there is read everywhere. */
const grounds = { light: readHex('#f3f6f6'), dark: readHex('#182123') } as const
const pages = { light: readHex('#ffffff'), dark: readHex('#0e1415') } as const
/** A button has to be seen as one on the page around it: 3 to 1. */
const seen = 3

/** `accent` is `#rrggbb`. */
export function paletteOf(accent: string): Palette {
  const rgb = readHex(accent)
  return { light: shadesOf(rgb, 'light'), dark: shadesOf(rgb, 'dark') }
}

function shadesOf(accent: Rgb, theme: 'light' | 'dark'): Shades {
  const [ground, page] = [grounds[theme], pages[theme]]
  const soft = readHex(writeHex(mix(page, accent, theme === 'light' ? 0.1 : 0.16)))
  const readable = (one: Rgb) => contrast(one, ground) >= enough && contrast(one, soft) >= enough
  const ink = nearest(accent, readable, theme === 'light' ? -1 : 1)
  const pressable = (one: Rgb) => contrast(one, white) >= enough
  const darkened = nearest(accent, pressable, -1)
  const fill = theme === 'light' ? darkened : nearest(darkened, (one) => contrast(one, page) >= seen, 1)
  // As it will be written: a colour that is only rounded may fall short.
  const hover = readHex(writeHex(theme === 'light' ? mix(fill, [0, 0, 0], 0.18) : mix(fill, white, 0.04)))
  return {
    ink: writeHex(ink),
    fill: writeHex(fill),
    fillHover: writeHex(pressable(hover) ? hover : fill),
    soft: writeHex(soft),
    line: writeHex(mix(page, accent, theme === 'light' ? 0.35 : 0.4)),
    inkContrast: rounded(contrast(ink, ground)),
    fillContrast: rounded(contrast(fill, white)),
    moved: writeHex(fill) !== writeHex(accent),
  }
}

/** The colour itself where it holds; else the first that does on the way to black (-1) or white (1). */
function nearest(from: Rgb, holds: (one: Rgb) => boolean, towards: -1 | 1): Rgb {
  const end: Rgb = towards === 1 ? white : [0, 0, 0]
  for (let step = 0; step < 100; step += 1) {
    const one = readHex(writeHex(mix(from, end, step / 100)))
    if (holds(one)) return one
  }
  return end
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((value, at) => value + ((to[at] as number) - value) * share) as unknown as Rgb
}

/** As WCAG measures it, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return contrast(readHex(one), readHex(other))
}

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function readHex(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb
}

function writeHex(rgb: Rgb): string {
  return `#${rgb.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
}

function rounded(ratio: number): number {
  return Math.floor(ratio * 100) / 100
}
