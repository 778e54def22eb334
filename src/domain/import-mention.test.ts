import { describe, expect, test } from 'vitest'
import { mentionOf } from './import-mention.ts'

const mia = mentionOf(
  [
    { kind: 'phone', value: '+61491570156' },
    { kind: 'wa_id', value: '61491570156' },
    { kind: 'bsuid', value: 'AU.12ab34' },
    { kind: 'email', value: 'Mia@Lampwick.shop' },
  ],
  'AU',
)

describe('a row names a person', () => {
  test.each([
    ['+61 491 570 156'],
    ['61491570156'],
    ["'+61491570156"],
    ['0061 491-570-156'],
    ['0491 570 156'],
    ['(0491) 570156 after six'],
    ['mia@lampwick.shop'],
    ['Mia <MIA@lampwick.shop>'],
    ['AU.12ab34'],
  ])('as %s, in whatever column', (cell) => {
    expect(mia(['Mia', cell])).toBe(true)
    expect(mia([cell, '', 'x'])).toBe(true)
  })

  test('of another spelling of WhatsApp’s as well', () => {
    const ana = mentionOf([{ kind: 'wa_id', value: '5215512345678' }], 'MX')
    expect(ana(['55 1234 5678'])).toBe(true)
  })

  test.each([
    ['+61491570157'],
    ['+49 171 1570156'],
    ['0156'],
    ['2026-11-24'],
    ['ia@lampwick.shop'],
    ['AU.12ab3'],
    [''],
  ])('and not by %s', (cell) => {
    expect(mia(['Ben', cell])).toBe(false)
  })
})
