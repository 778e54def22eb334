import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise, readableMax } from './normalise.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  // Half surrogates and everything else that no keyboard sends.
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((units) => String.fromCharCode(...units)),
)

describe('a message as a key', () => {
  test.each([
    ['  sToP ', 'stop'],
    ['ＳＴＯＰ', 'stop'],
    ['🅂🅃🄾🄿', 'stop'],
    ['S\u200bT\u200dO\u2060P\ufeff', 'stop'],
    ['\u202estop\u202c', 'stop'],
    ['s\u00adt\u00adop', 'stop'],
    ['"Stop!!!"', 'stop'],
    ['stop, thanks.', 'stop thanks'],
    ['opt-out', 'opt out'],
    ['don’t text', "don't text"],
    ['s´il te plaît', "s'il te plait"],
    ["'stop'", 'stop'],
    ['ABONELİKTEN ÇIK', 'abonelikten cik'],
    ['IPTAL', 'iptal'],
    ['ıptal', 'iptal'],
    ['Arrêt', 'arret'],
    ['não', 'nao'],
    ['hủy đăng ký', 'huy dang ky'],
    ['STRAẞE', 'strasse'],
    ['przestań', 'przestan'],
    ['bəli', 'beli'],
    ['ΔΙΑΓΡΑΦΗΣ', 'διαγραφησ'],
    ['Всё', 'все'],
    ['إيقــاف', 'ايقاف'],
    ['أُوقِفْ', 'اوقف'],
    ['إلغاء الاشتراك', 'الغاء الاشتراك'],
    ['הָסֵר', 'הסר'],
    ['אל־תשלח', 'אל תשלח'],
    ['बंद करो', 'बंद करो'],
    ['நிறுத்து', 'நிறுத்து'],
    ['ﾔﾒﾃ', 'やめて'],
    ['수신거부', '수신거부'],
    ['١٢٣ ۴۵ १२ ๙', '123 45 12 9'],
    ['0️⃣', '0'],
    ['STOP🛑', 'stop 🛑'],
    ['✋🏽', '🛑'],
    ['🙅🏾‍♀️', '🛑'],
    ['🚫⛔', '🛑 🛑'],
    ['thanks 😊👍🏿', 'thanks'],
    ['👨‍👩‍👧', ''],
    ['\u0000stop\n', 'stop'],
    ['', ''],
  ])('%j reads %j', (text, key) => {
    expect(normalise(text)).toBe(key)
  })

  test('does not throw, whatever is sent, and stays within its bound', () => {
    fc.assert(
      fc.property(anyText, (text) => normalise(text).length <= readableMax),
      { numRuns: 2_000 },
    )
  })

  test('is the key of itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = normalise(text)
        expect(normalise(key)).toBe(key)
      }),
      { numRuns: 5_000 },
    )
  })

  test('is read up to its thousandth unit and no further, so that a long message costs no more than a short one', () => {
    fc.assert(
      fc.property(anyText, anyText, (head, tail) => {
        const full = head.padEnd(readableMax, '.')
        return normalise(full + tail) === normalise(full)
      }),
    )
  })

  test('stays within its bound where one character becomes many', () => {
    const key = normalise('\ufdfa'.repeat(readableMax))
    expect(key.length).toBeLessThanOrEqual(readableMax)
    expect(normalise(key)).toBe(key)
  })

  test('holds only letters, marks, digits, apostrophes within words, single spaces and the stop sign', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text)).toMatch(/^(?:(?:[\p{L}\p{M}\p{N}']+|🛑)(?: (?!$)|$))*$/u)
      }),
    )
  })
})
