// How an SMS is written on the wire: the GSM alphabet one octet a sign, Latin-1, or UCS-2; and the header of a text in parts.

const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const escaped = '\u001b'
const further = new Map([
  [0x0a, '\f'],
  [0x14, '^'],
  [0x28, '{'],
  [0x29, '}'],
  [0x2f, '\\'],
  [0x3c, '['],
  [0x3d, '~'],
  [0x3e, ']'],
  [0x40, '|'],
  [0x65, '€'],
])

export const dataCodings = { gsm: 0, latin1: 3, ucs2: 8 } as const

export function readText(octets: Buffer, dataCoding: number): string {
  if (dataCoding === dataCodings.ucs2)
    return Buffer.from(octets.subarray(0, octets.length & ~1))
      .swap16()
      .toString('utf16le')
  if (dataCoding === dataCodings.latin1) return octets.toString('latin1')
  let text = ''
  for (let at = 0; at < octets.length; at++) {
    const sign = basic[octets[at] ?? 0] ?? '?'
    text += sign === escaped ? (further.get(octets[++at] ?? 0) ?? '') : sign
  }
  return text
}

/** In the GSM alphabet where the basic table has every sign, else in UCS-2. */
export function writeText(text: string): { octets: Buffer; dataCoding: number } {
  const places = [...text].map((sign) => (sign === escaped ? -1 : basic.indexOf(sign)))
  if (places.every((place) => place >= 0)) return { octets: Buffer.from(places), dataCoding: dataCodings.gsm }
  return { octets: Buffer.from(text, 'utf16le').swap16(), dataCoding: dataCodings.ucs2 }
}

export interface Part {
  reference: number
  total: number
  number: number
}

/** Cuts the header off; `part` where it says that there are others. */
export function cutHeader(octets: Buffer): { part: Part | null; rest: Buffer } {
  const length = (octets[0] ?? 0) + 1
  let part: Part | null = null
  for (let at = 1; at + 1 < length; at += 2 + (octets[at + 1] ?? 0)) {
    const [reference = 0, total = 0, number = 0] = octets.subarray(at + 2, at + 5)
    if (octets[at] === 0 && octets[at + 1] === 3 && total > 0) part = { reference, total, number }
  }
  return { part, rest: octets.subarray(length) }
}
