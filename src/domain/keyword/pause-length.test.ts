import { describe, expect, test } from 'vitest'
import { normalise } from './normalise.ts'
import { pauseDays } from './pause-length.ts'

const lengthOf = (text: string) => pauseDays(normalise(text))

describe('somebody who wants no messages for a while', () => {
  test.each([
    ['not for a month please', 30],
    ['no messages for two weeks', 14],
    ['pause for 10 days', 10],
    ['not this year', 365],
    ['por dos semanas no me escriban', 14],
    ['nicht für drei Monate', 90],
    ['pas de messages pendant 3 mois', 90],
    ['एक महीने तक मैसेज मत भेजो', 30],
    ['2週間送らないで', 14],
    ['три недели не пишите', 21],
    ['لا ترسلوا لمدة شهر', 30],
  ])('says for how long: %s', (text, days) => {
    expect(lengthOf(text)).toBe(days)
  })

  test('is left alone for a month when they name no length', () => {
    expect(lengthOf('not right now')).toBe(30)
  })

  test('is never forgotten for more than a year', () => {
    expect(lengthOf('not for 99 years')).toBe(365)
  })
})
