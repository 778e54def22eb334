/** The emulated number of this data directory: ids and secrets are drawn once, so that no two demos share them. */
import { randomBytes, randomInt } from 'node:crypto'
import { join } from 'node:path'
import Type, { type Static } from 'typebox'
import { Value } from 'typebox/value'
import { Fault } from '../base/fault.ts'
import { newToken } from '../base/ids.ts'
import { readOrMake } from './kept-file.ts'

const digits = Type.String({ pattern: '^[0-9]{15}$' })
const secret = Type.String({ minLength: 32 })

const EmulatedNumber = Type.Object({
  seed: secret,
  appId: digits,
  wabaId: digits,
  phoneNumberId: digits,
  displayNumber: Type.String({ minLength: 8 }),
  businessName: Type.String({ minLength: 1 }),
  accessToken: secret,
  appSecret: secret,
  verifyToken: secret,
})
export type EmulatedNumber = Static<typeof EmulatedNumber>

/** Kept free for fiction, and valid. */
const displayNumber = '+61 491 570 006'

export function loadEmulatedNumber(dir: string, businessName: string): EmulatedNumber {
  const file = join(dir, 'emulator.json')
  const read: unknown = parsed(readOrMake(file, () => JSON.stringify(draw(businessName), null, 2)))
  if (Value.Check(EmulatedNumber, read)) return read
  throw new Fault('unavailable', `${file} is damaged: restore it, or delete it together with the demo's data.`)
}

function draw(businessName: string): EmulatedNumber {
  return {
    seed: newToken(),
    appId: drawId(),
    wabaId: drawId(),
    phoneNumberId: drawId(),
    displayNumber,
    businessName,
    accessToken: `EAA${randomBytes(48).toString('base64url')}`,
    appSecret: randomBytes(16).toString('hex'),
    verifyToken: newToken(),
  }
}

/** As long as WhatsApp's own. */
function drawId(): string {
  return `1${Array.from({ length: 14 }, () => randomInt(10)).join('')}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
