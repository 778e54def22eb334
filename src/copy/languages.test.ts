import { describe, expect, test } from 'vitest'
import { chooseLanguage, directionOf, languages, languageTags, nearestLanguage } from './languages.ts'

describe('a browser that opens a page', () => {
  test.each([
    ['fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5', 'fr'],
    ['sv, de;q=0.8', 'de'],
    ['en;q=0.3, ar-EG;q=0.9', 'ar'],
    ['pt', 'pt-BR'],
    ['pt-PT,pt;q=0.9', 'pt-BR'],
    ['HI-in', 'hi'],
    ['sv, *;q=0.1', 'es'],
    ['de;q=0, fr;q=0.5', 'fr'],
    ['de;q=2, fr;q=nonsense', 'es'],
    ['sv', 'es'],
    ['', 'es'],
    [undefined, 'es'],
    [',;q=,,', 'es'],
    [`${'x'.repeat(5_000)},de`, 'es'],
  ])('and likes %j gets %s', (header, chosen) => {
    expect(chooseLanguage(header, ['es', 'en', 'pt-BR', 'fr', 'de', 'hi', 'ar'])).toBe(chosen)
  })

  test('gets nothing but what is there', () => {
    expect(chooseLanguage('de, en;q=0.5', ['en'])).toBe('en')
    expect(() => chooseLanguage('de', [])).toThrow('no language')
  })
})

describe('the languages of the product', () => {
  test('are seven, named by those who speak them, and nobody has reviewed them yet', () => {
    expect(languageTags).toEqual(['en', 'es', 'pt-BR', 'fr', 'de', 'hi', 'ar'])
    expect(languages.every(({ reviewed }) => !reviewed)).toBe(true)
  })

  test('agree with the machine on direction and name', () => {
    for (const { language, name, direction } of languages) {
      expect(directionOf(language)).toBe(direction)
      expect(direction).toBe(language === 'ar' ? 'rtl' : 'ltr')
      const own = new Intl.DisplayNames(language, { type: 'language' }).of(language)
      expect(own?.toLowerCase()).toBe(name.toLowerCase())
    }
  })

  test('are found for a tag near them, and English for any other', () => {
    expect(nearestLanguage('pt')).toBe('pt-BR')
    expect(nearestLanguage('de-AT')).toBe('de')
    expect(nearestLanguage('sv')).toBe('en')
  })
})
