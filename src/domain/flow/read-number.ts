/** Numbers as people write them: in any script's figures, with either sign for the decimals, and gaps between thousands. */

/** Undefined where it is no number, or could be two: `1.234` is one thousand in one country and one and a bit in another. */
export function readNumber(typed: string, language: string): number | undefined {
  const text = asciiFigures(typed.normalize('NFKC').replace(/\p{Cf}/gu, ''))
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/٫/g, '.')
    .replace(/٬/g, '')
  const match = /^([+-]?)\s*(\d[\d.,'’ {2}]*)$/.exec(text)
  if (match === null) return undefined
  const [, sign = '', figures = ''] = match
  const bare = figures.trim().replace(/['’ ]/g, ' ')
  const plain = plainFigures(bare, language)
  if (plain === undefined) return undefined
  const value = Number(plain) * (sign === '-' ? -1 : 1)
  return Number.isFinite(value) ? value + 0 : undefined
}

/** With a full stop for the decimals and nothing else. */
function plainFigures(text: string, language: string): string | undefined {
  const grouped = /^\d{1,3}( \d{2,3})+([.,]\d+)?$/.test(text)
  const figures = grouped ? text.replaceAll(' ', '') : text
  if (figures.includes(' ')) return undefined
  const dots = figures.split('.').length - 1
  const commas = figures.split(',').length - 1
  if (dots === 0 && commas === 0) return figures
  if (dots > 0 && commas > 0) {
    const decimal = figures.lastIndexOf('.') > figures.lastIndexOf(',') ? '.' : ','
    return takeOut(figures, decimal === '.' ? ',' : '.', decimal)
  }
  const sign = dots > 0 ? '.' : ','
  if (dots + commas > 1) return takeOut(figures, sign, sign === '.' ? ',' : '.')
  const couldGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(figures)
  return couldGroup && decimalSign(language) !== sign
    ? takeOut(figures, sign, sign === '.' ? ',' : '.')
    : decimals(figures, sign)
}

/** `1,234,567.8` without its groups; undefined where they are none. Indian ones have two figures. */
function takeOut(figures: string, group: string, decimal: string): string | undefined {
  const [whole = '', ...rest] = figures.split(decimal)
  if (rest.length > 1) return undefined
  const parts = whole.split(group)
  const last = parts.at(-1) ?? ''
  const wellGrouped =
    /^\d{1,3}$/.test(parts[0] ?? '') && last.length === 3 && parts.slice(1).every((part) => /^\d{2,3}$/.test(part))
  if (parts.length > 1 && !wellGrouped) return undefined
  return rest.length === 0 ? parts.join('') : decimals(`${parts.join('')}.${rest[0]}`, '.')
}

function decimals(figures: string, sign: string): string | undefined {
  const plain = figures.replace(sign, '.')
  return /^\d+\.\d+$/.test(plain) ? plain : undefined
}

function decimalSign(language: string): string {
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(1.5)
    return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.'
  } catch {
    return '.'
  }
}

const notAscii = /[^\P{Nd}0-9]/gu

/** ٣ and ३ are 3. Every script keeps its ten figures in a row, and Unicode counts them from a multiple that this finds. */
export function asciiFigures(text: string): string {
  return text.replace(notAscii, (figure) => {
    const code = figure.codePointAt(0) ?? 0
    let nought = code
    while (code - nought < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(nought - 1))) nought -= 1
    return String(code - nought)
  })
}
