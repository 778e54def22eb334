import { describe, expect, test } from 'vitest'
import { readKeyword } from './read-keyword.ts'
import { replyLanguage } from './reply-language.ts'

const available = ['en', 'es', 'pt-BR', 'fr', 'de', 'hi', 'ar']

function answeredIn(text: string, known: string | undefined, businessDefault = 'en'): string {
  const reading = readKeyword(text, { at: new Date(0), packs: [], lastMarketingAt: 0, topics: [] })
  return replyLanguage(reading, { known, businessDefault, available })
}

describe('a stop is confirmed', () => {
  test('in the language of the word, where only one has it', () => {
    expect(answeredIn('abmelden', 'es')).toBe('de')
    expect(answeredIn('SAIR', undefined)).toBe('pt-BR')
    expect(answeredIn('إيقاف', 'en')).toBe('ar')
    expect(answeredIn('band karo', 'en')).toBe('hi')
  })

  test('in the language of the person, where many have the word', () => {
    expect(answeredIn('STOP', 'fr-CA')).toBe('fr')
    expect(answeredIn('parar', 'pt')).toBe('pt-BR')
    expect(answeredIn('🛑', 'hi')).toBe('hi')
  })

  test('in the language of the business, where the person is not known or speaks one that we have no words in', () => {
    expect(answeredIn('STOP', undefined, 'de')).toBe('de')
    expect(answeredIn('стоп', undefined, 'de')).toBe('de')
    expect(answeredIn('отписаться', 'ru', 'fr')).toBe('fr')
    expect(answeredIn('STOP', 'xx', 'sv')).toBe('sv')
  })

  test('in the language of the person, where the word is of one that we have no words in', () => {
    expect(answeredIn('afmelden', 'es')).toBe('es')
  })
})
