/**
 * A text as it travels and as it is paid for: in one alphabet or the other, in one segment or in several that the telephone
 * puts together again. A sign is never cut in two, so a text of several segments may need one more than its length says.
 */
import { encodeGsm7, gsmPlaces } from './gsm7.ts'

export type SmsEncoding = 'gsm7' | 'ucs2'

export interface Segmented {
  readonly encoding: SmsEncoding
  /** The texts of the segments, in order; joined they are the text. At least one. */
  readonly segments: readonly string[]
}

/** Places of one segment alone, and of one among several, whose header takes six octets. */
const room: Readonly<Record<SmsEncoding, { readonly alone: number; readonly among: number }>> = {
  gsm7: { alone: 160, among: 153 },
  ucs2: { alone: 70, among: 67 },
}
export const mostSegments = 255

export function segment(text: string): Segmented {
  const encoding = encodeGsm7(text) === undefined ? 'ucs2' : 'gsm7'
  const signs = [...text]
  const places = signs.map((sign) => placesOf(sign, encoding))
  const { alone, among } = room[encoding]
  if (places.reduce((sum, one) => sum + one, 0) <= alone) return { encoding, segments: [text] }
  const segments: string[] = []
  let part = ''
  let used = 0
  for (const [at, sign] of signs.entries()) {
    const takes = places[at] ?? 1
    if (used + takes > among) {
      segments.push(part)
      part = ''
      used = 0
    }
    part += sign
    used += takes
  }
  return { encoding, segments: [...segments, part] }
}

/** How many are paid for. */
export function countSegments(text: string): number {
  return segment(text).segments.length
}

/** The octets of a text in an encoding that it fits. */
export function encodeSms(text: string, encoding: SmsEncoding): Buffer {
  if (encoding === 'ucs2') return Buffer.from(text, 'utf16le').swap16()
  const octets = encodeGsm7(text)
  if (octets === undefined) throw new Error('the text does not fit the GSM alphabet')
  return octets
}

/** The header by which a telephone joins the segments of one text: a reference of eight bits, how many, and which. */
export function concatenationHeader(reference: number, total: number, number: number): Buffer {
  return Buffer.from([5, 0, 3, reference & 0xff, total, number])
}

/** UTF-16 takes two places for what lies beyond its first plane. */
function placesOf(sign: string, encoding: SmsEncoding): number {
  return encoding === 'ucs2' ? sign.length : (gsmPlaces(sign)?.length ?? 1)
}
