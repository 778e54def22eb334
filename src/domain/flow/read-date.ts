/** Days as people write them: `2026-12-31`, `31.12.2026`, `12/31/2026` where that is usual, `31 December 2026` in their language. */
import { asciiFigures } from './read-number.ts'

export interface DateContext {
  /** BCP 47, for the names of months and the order of figures. */
  readonly language: string
  /** ISO 3166 alpha-2; where it is known it says the order. */
  readonly country?: string | undefined
  /** ms; two figures of a year are read as the one nearest before ten years from now. */
  readonly now: number
}

/** YYYY-MM-DD; undefined where it is no day of the calendar. */
export function readDate(typed: string, { language, country, now }: DateContext): string | undefined {
  const text = asciiFigures(typed.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .trim()
    .toLowerCase()
  if (text.length > 60) return undefined
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const figures = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/.exec(text)
  if (figures !== null) {
    const year = wholeYear(figures[3] ?? '', now)
    const [first, second] = [Number(figures[1]), Number(figures[2])]
    const monthFirst = readsMonthFirst(language, country)
    const usual = monthFirst ? day(year, first, second) : day(year, second, first)
    // What cannot be meant the usual way is meant the other: 13 is no month.
    return usual ?? (monthFirst ? day(year, second, first) : day(year, first, second))
  }
  return withMonthName(text, language, now)
}

function withMonthName(text: string, language: string, now: number): string | undefined {
  const figures = text.match(/\d+/g) ?? []
  const [first = '', second = ''] = figures
  if (figures.length !== 2) return undefined
  const names = text
    .replace(/\d+(st|nd|rd|th|er|º|ª)?(?!\p{L})/gu, ' ')
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '' && !fillers.has(word))
  const month = monthCalled(names.join(' '), language)
  if (month === undefined) return undefined
  const yearFirst = first.length === 4
  const yearText = yearFirst ? first : second
  if (yearText.length !== 4 && yearText.length !== 2) return undefined
  return day(wholeYear(yearText, now), month, Number(yearFirst ? second : first))
}

const fillers: ReadonlySet<string> = new Set(['de', 'del', 'of', 'the', 'le', 'el'])

function monthCalled(name: string, language: string): number | undefined {
  if (name === '') return undefined
  for (const tag of [language, 'en']) {
    const found = monthNames(tag).findIndex((names) => names.includes(plain(name)))
    if (found >= 0) return found + 1
  }
  return undefined
}

const remembered = new Map<string, readonly (readonly string[])[]>()

/** Twelve times its names, long and short, in small letters without accents. */
function monthNames(tag: string): readonly (readonly string[])[] {
  const known = remembered.get(tag)
  if (known !== undefined) return known
  const names = Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2026, month, 15))
    return (['long', 'short'] as const).flatMap((width) => {
      const alone = format(tag, { month: width }, date)
      const inDate = part(tag, { day: 'numeric', month: width, year: 'numeric' }, date)
      return [plain(alone), plain(inDate)]
    })
  })
  // Tags come from people: only so many are kept.
  if (remembered.size < 200) remembered.set(tag, names)
  return names
}

function formatter(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const settings = { ...options, timeZone: 'UTC', calendar: 'gregory' }
  try {
    return new Intl.DateTimeFormat(tag, settings)
  } catch {
    return new Intl.DateTimeFormat('en', settings)
  }
}

function format(tag: string, options: Intl.DateTimeFormatOptions, date: Date): string {
  return formatter(tag, options).format(date)
}

function part(tag: string, options: Intl.DateTimeFormatOptions, date: Date): string {
  return (
    formatter(tag, options)
      .formatToParts(date)
      .find(({ type }) => type === 'month')?.value ?? ''
  )
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M} ]/gu, '')
    .trim()
}

function readsMonthFirst(language: string, country: string | undefined): boolean {
  const region = country ?? regionOf(language)
  return region === 'US' || region === 'PH'
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).region
  } catch {
    return undefined
  }
}

function wholeYear(figures: string, now: number): number {
  const year = Number(figures)
  if (figures.length === 4) return year
  const last = new Date(now).getUTCFullYear() + 10
  const century = last - (last % 100)
  return century + year > last ? century - 100 + year : century + year
}

function day(year: number, month: number, date: number): string | undefined {
  if (year < 1000 || month < 1 || month > 12 || date < 1) return undefined
  const time = new Date(Date.UTC(year, month - 1, date))
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return undefined
  return time.toISOString().slice(0, 10)
}
