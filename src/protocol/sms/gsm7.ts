/**
 * The alphabet of GSM 03.38: 128 signs, and ten more that take two places. What can be written in it travels 160 signs to a
 * segment; anything else 70. Here a sign is one octet, as SMPP carries them; the network packs them to seven bits.
 */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const escapeCode = 0x1b
const extension: Readonly<Record<string, number>> = {
  '\f': 0x0a,
  '^': 0x14,
  '{': 0x28,
  '}': 0x29,
  '\\': 0x2f,
  '[': 0x3c,
  '~': 0x3d,
  ']': 0x3e,
  '|': 0x40,
  '€': 0x65,
}

const codes = new Map<string, readonly number[]>([
  ...[...basic].flatMap((sign, code): [string, number[]][] => (code === escapeCode ? [] : [[sign, [code]]])),
  ...Object.entries(extension).map(([sign, code]): [string, number[]] => [sign, [escapeCode, code]]),
])
const signs = [...basic]
const extended = new Map(Object.entries(extension).map(([sign, code]) => [code, sign]))

/** The places that one sign takes; undefined where the alphabet has none for it. */
export function gsmPlaces(sign: string): readonly number[] | undefined {
  return codes.get(sign)
}

/** One octet a place; undefined where the alphabet has no place for a sign of the text. */
export function encodeGsm7(text: string): Buffer | undefined {
  const octets: number[] = []
  for (const sign of text) {
    const places = codes.get(sign)
    if (places === undefined) return undefined
    octets.push(...places)
  }
  return Buffer.from(octets)
}

/** Never fails: an escape that nothing follows, or that nobody knows, is a space, as telephones show it. */
export function decodeGsm7(octets: Uint8Array): string {
  let text = ''
  for (let at = 0; at < octets.length; at++) {
    const code = (octets[at] ?? 0) & 0x7f
    if (code === escapeCode) text += extended.get((octets[++at] ?? 0) & 0x7f) ?? ' '
    else text += signs[code] ?? ' '
  }
  return text
}
