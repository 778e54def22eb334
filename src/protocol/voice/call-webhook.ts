/** What a provider tells of a call, in one shape, whoever tells it. The readers take anything and throw for nothing. */

export type CallStatus = 'ringing' | 'in_progress' | 'completed' | 'busy' | 'no_answer' | 'failed'

export interface CallWebhook {
  /** The provider's own id of the call. */
  readonly callId: string
  readonly direction: 'inbound' | 'outbound'
  /** The person's number as the provider writes it; null where it is withheld. */
  readonly person: string | null
  /** The business's number. */
  readonly business: string
  readonly status: CallStatus
  /** Pressed since the last answer; null where nothing was. */
  readonly keys: string | null
  readonly speech: { readonly text: string; readonly confidence: number | null } | null
  /** Where the provider keeps what was recorded. */
  readonly recording: string | null
  readonly machine: boolean
  readonly seconds: number | null
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** The first value of a field, without what a database cannot keep, and no longer than any honest one. */
export function field(fields: Fields, name: string, most = 512): string | undefined {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  const text = typeof value === 'string' ? value : value?.[0]
  return text === undefined || text === ''
    ? undefined
    : text.replaceAll('\u0000', '').toWellFormed().slice(0, most) || undefined
}

export function numberField(fields: Fields, name: string): number | null {
  const number = Number(field(fields, name) ?? Number.NaN)
  return Number.isFinite(number) ? number : null
}

/** Only keys that a telephone has. */
export function keysField(fields: Fields, name: string): string | null {
  // Exotel writes what was gathered in quotation marks.
  const text = field(fields, name)?.replaceAll('"', '')
  return text !== undefined && /^[0-9*#]{1,32}$/.test(text) ? text : null
}

/** Words for a number that is not told, and the digits that spell them on a keypad. */
const withheld =
  /^(\+?(266696687|7378742833|2562533|8656696687|86282452253)|anonymous|restricted|unavailable|unknown|private|blocked|withheld)$/i

/** The number as it stands; null where the person withheld it. */
export function personNumber(text: string | undefined): string | null {
  if (text === undefined || withheld.test(text.trim())) return null
  // A SIP address that holds a number.
  const bare = text
    .trim()
    .replace(/^sips?:/i, '')
    .replace(/@.*$/, '')
  return /^\+?[0-9 ()-]{3,24}$/.test(bare) ? bare : null
}

export function withPlus(number: string | null): string | null {
  if (number === null) return null
  return /^[1-9][0-9]{6,14}$/.test(number) ? `+${number}` : number
}
