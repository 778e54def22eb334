import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ideaTags } from './idea-tags.ts'
import { ideas } from './idea-words.ts'
import { ideaWords } from './ideas.ts'
import { normalise } from './normalise.ts'

const said = (text: string) => {
  const { language, places } = ideaTags(normalise(text))
  return { language, ideas: places.flat().map((idea) => ideas[idea]) }
}

test.each([
  ['please do not send me messages', 'en', ['not', 'send', 'me', 'message']],
  ['bitte schickt mir keine Nachrichten', 'de', ['send', 'me', 'not', 'message']],
  ['मुझे मैसेज मत भेजो', 'hi', ['me', 'message', 'not', 'send']],
  ['не присылайте мне рекламу', 'ru', ['not', 'send', 'me', 'ad']],
])('%s is made of the same ideas in %s', (text, language, expected) => {
  const read = said(text)
  expect(read.language).toBe(language)
  for (const idea of expected) expect(read.ideas).toContain(idea)
})

test('a word that nobody knows has its place and no idea', () => {
  expect(ideaTags('xqzw').places).toEqual([[]])
})

test('every language has words for every idea, and for the small words', () => {
  expect(Object.keys(ideaWords).length).toBeGreaterThanOrEqual(30)
  for (const words of Object.values(ideaWords)) {
    for (const idea of [...ideas, 'small'] as const) expect(words[idea].trim()).not.toBe('')
  }
})

test('nothing that anybody types breaks it, and a long message has no more places than a short one may', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3_000 }), (text) => {
      expect(ideaTags(normalise(text)).places.length).toBeLessThanOrEqual(48)
    }),
  )
})
