import { describe, expect, test } from 'vitest'
import { readKeyword } from '../domain/keyword/read-keyword.ts'
import { topicWords } from '../domain/keyword/topic-words.ts'
import { exampleTopics } from './example-topics.ts'
import { languageTags } from './languages.ts'
import { stopWords, templates } from './templates.ts'

const footerMax = 60
const buttonMax = 20

const context = {
  at: new Date(0),
  packs: ['world'],
  lastMarketingAt: -Infinity,
  // A shop whose topics are called what the buttons say.
  topics: exampleTopics.map((topic) => topicWords({ ...topic, topicId: topic.key })),
}

test('the English footer is the guide’s own sentence', () => {
  expect(templates.en.stopFooter).toBe('Type STOP to stop receiving WhatsApp messages.')
})

describe.each(languageTags)('a template in %s', (language) => {
  const { stopFooter, stopPromotions, confirmationRequest } = templates[language]

  test('says how to stop within a footer', () => {
    expect(stopFooter.length).toBeLessThanOrEqual(footerMax)
    expect(stopFooter).toMatch(/\bSTOP\b/)
    expect(stopFooter).toContain('WhatsApp')
  })

  test('names in its footer only words that stop everything, at any moment', () => {
    const quoted = [...stopFooter.matchAll(/[«“](.+?)[»”]/g)].map(([, word]) => word ?? '')
    for (const word of ['STOP', ...quoted]) {
      expect(readKeyword(word, context), word).toMatchObject({
        meaning: 'opt_out',
        strength: 'strong',
        scope: { kind: 'all' },
      })
    }
  })

  test('has a button whose label alone stops all marketing, whatever the topics are called', () => {
    expect(stopPromotions.length).toBeLessThanOrEqual(buttonMax)
    expect(readKeyword(stopPromotions, context)).toMatchObject({ meaning: 'opt_out', scope: { kind: 'marketing' } })
  })

  test('asks to confirm as WhatsApp’s rules and neutral words demand', () => {
    const { text, yes, no, notMe } = confirmationRequest
    expect(text).not.toMatch(/^\{|\}$|\}\s*\{/)
    expect(text).not.toMatch(/!|%/)
    for (const label of [yes, no, notMe]) expect(label.length, label).toBeLessThanOrEqual(buttonMax)
    expect(new Set([yes, no, notMe]).size).toBe(3)
  })
})

describe('the words that a template may stop with', () => {
  test('are its language’s own first, and the English ones everywhere', () => {
    expect(stopWords('de').footers).toEqual([templates.de.stopFooter, templates.en.stopFooter])
    expect(stopWords('pt_BR').labels).toEqual([templates['pt-BR'].stopPromotions, 'Stop promotions'])
    expect(stopWords('es_MX').labels).toEqual([templates.es.stopPromotions, 'Stop promotions'])
    expect(stopWords('en_US')).toEqual({
      footers: ['Type STOP to stop receiving WhatsApp messages.'],
      labels: ['Stop promotions'],
    })
    expect(stopWords('it').labels).toEqual(['Stop promotions'])
  })
})
