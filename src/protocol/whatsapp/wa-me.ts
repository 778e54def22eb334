/**
 * Links that open a chat with words already written, and finding the code among those words when they come back. The
 * person may edit them, retype them, or read them to somebody: what is found is checked by its signature, so reading
 * generously costs nothing, and reading strictly would lose a yes.
 */

/** `https://wa.me/<digits>?text=…`; `phone` with or without its `+` and spaces. The person still has to press send. */
export function waMeLink(phone: string, text: string): string {
  return `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`
}

const length = 16

/** `AB7K2Q9X4M3N8P6R` as people see it: `AB7K-2Q9X-4M3N-8P6R`. */
export function showCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? ''
}

/**
 * Every code that may stand in `text`, likeliest first, as 16 characters of Crockford's alphabet without hyphens: first
 * four groups of four, then any run of words that comes to sixteen characters. Ordinary words can look like a code
 * (`send some more news`), so try each. At most 8.
 */
export function findCodes(text: string): string[] {
  const words = plain(text)
  const found = new Set<string>()
  for (const pattern of [hyphenated, grouped]) {
    for (const match of words.matchAll(pattern)) found.add(bare(match[1] ?? ''))
  }
  for (const run of runs(words, length)) found.add(bare(run))
  return [...found].slice(0, 8)
}

const shortLength = 8

/**
 * Every short code that may stand in `text`, as 8 characters of Crockford's alphabet: words side by side that come to
 * eight. Each has a figure from 2 to 9 as it was written, for our short codes do and words do not. At most 8.
 */
export function findShortCodes(text: string): string[] {
  const found = new Set<string>()
  for (const run of runs(plain(text), shortLength)) if (/[2-9]/.test(run)) found.add(bare(run))
  return [...found].slice(0, 8)
}

/** The likeliest code in `text`, or undefined. */
export function findCode(text: string): string | undefined {
  return findCodes(text)[0]
}

// Look-aheads, so that matches may overlap: in `join AB7K 2Q9X 4M3N 8P6R` the first four groups are not the code.
const hyphenated = /(?<![0-9A-Z])(?=([0-9A-TV-Z]{4}(?:-[0-9A-TV-Z]{4}){3})(?![0-9A-Z]))/g
const grouped = /(?<![0-9A-Z])(?=([0-9A-TV-Z]{4}(?:[- ]{0,3}[0-9A-TV-Z]{4}){3})(?![0-9A-Z]))/g

/** Upper case, one kind of hyphen, one kind of space, nothing invisible; full-width and bold letters become plain ones. */
function plain(text: string): string {
  return text
    .slice(0, 4096)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}_.·•*~:/\u2212]/gu, '-')
    .replace(/\s/gu, ' ')
}

/** Words side by side that come to `size` characters: a code broken in other places than where we broke it. */
function* runs(words: string, size: number): Generator<string> {
  const parts = words.split(/[^0-9A-Z]+/)
  for (let first = 0; first < parts.length; first++) {
    let run = ''
    for (let last = first; last < parts.length && run.length < size; last++) run += parts[last]
    if (run.length === size && !run.includes('U')) yield run
  }
}

/** Crockford's reading of what eyes mistake: O for 0, I and L for 1. */
function bare(code: string): string {
  return code
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}
