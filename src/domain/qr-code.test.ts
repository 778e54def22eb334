import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Secrets } from '../base/secret.ts'
import { findShortCodes, showCode } from '../protocol/whatsapp/wa-me.ts'
import { isQrCode, newQrCode } from './qr-code.ts'

const secrets = new Secrets({ pepper: randomBytes(32), masterKey: randomBytes(32), tokenKey: randomBytes(32) })
const others = new Secrets({ pepper: randomBytes(32), masterKey: randomBytes(32), tokenKey: randomBytes(32) })

test('a code is known again however it is written among other words, and by nobody else’s key', () => {
  const codes = Array.from({ length: 300 }, () => newQrCode(secrets))
  for (const code of codes) {
    expect(isQrCode(secrets, code)).toBe(true)
    for (const text of [
      `Hello. Code: ${showCode(code)}`,
      code.toLowerCase(),
      `${code.slice(0, 3)} ${code.slice(3)}!`,
      `The code is ${code.replaceAll('0', 'O').replaceAll('1', 'l')}, please`,
    ]) {
      expect(findShortCodes(text)).toContain(code)
    }
  }
  expect(codes.filter((code) => isQrCode(others, code)).length).toBeLessThan(5)
})

test('words without a figure are never looked up as a code', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(findShortCodes(text.replace(/[2-9]/g, '').normalize('NFKC').replace(/[2-9]/g, ''))).toEqual([])
    }),
  )
  expect(findShortCodes('No thanks. Stop it, please. WhatsApp')).toEqual([])
})

test('what is found is bounded, whatever is sent', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 6_000 }), (text) => {
      const found = findShortCodes(text)
      expect(found.length).toBeLessThanOrEqual(8)
      for (const code of found) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    }),
  )
})
