import { describe, expect, test } from 'vitest'
import { matchLanguage } from './language.ts'

const available = ['en', 'es', 'pt-BR', 'fr', 'de', 'hi', 'ar', 'zh-Hans']

describe('the nearest of our languages', () => {
  test.each([
    ['de', 'de'],
    ['DE-at', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['es-419', 'es'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', undefined],
    ['hi-Latn', undefined],
    ['ar-EG', 'ar'],
    ['sv', undefined],
    ['', undefined],
    ['*', undefined],
    ['not a tag', undefined],
    ['x'.repeat(4_000), undefined],
  ])('to %s is %s', (wanted, nearest) => {
    expect(matchLanguage(wanted, available)).toBe(nearest)
  })
})
