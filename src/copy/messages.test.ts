import { describe, expect, test } from 'vitest'
import { type KeywordContext, readKeyword } from '../domain/keyword/read-keyword.ts'
import { exampleTopics } from './example-topics.ts'
import { directionOf, type Language, languageTags } from './languages.ts'
import { messages } from './messages.ts'
import { fill, listOf, say } from './words.ts'

const bodyMax = 1_024
const buttonMax = 20

const marketing: KeywordContext = { at: new Date(0), packs: ['world'], lastMarketingAt: 0, topics: [] }

const values = (language: Language) => ({
  business: 'B'.repeat(120),
  topics: listOf(
    language,
    exampleTopics.map(({ texts }) => texts[language]?.name ?? ''),
  ),
  topic: 'T'.repeat(80),
  description: 'D'.repeat(160),
  frequency: 'F'.repeat(40),
  number: '+61 491 570 156',
  code: '0123456789ABCDEF',
  url: `https://consent.acme.example/p/${'x'.repeat(48)}`,
  contact: 'help@acme.example',
  date: '22. September 2026',
})

function allTexts(words: unknown): string[] {
  return typeof words === 'string' ? [words] : Object.values(words as object).flatMap(allTexts)
}

describe.each(languageTags)('the messages in %s', (language) => {
  const words = messages[language]

  test('fit into a message of WhatsApp, with a long name and all five topics', () => {
    for (const text of allTexts(words)) {
      expect(say(directionOf(language), text, values(language)).length, text).toBeLessThanOrEqual(bodyMax)
    }
  })

  test('ask for all five topics at once within one message', () => {
    const lines = exampleTopics.map(({ texts }) => {
      const topic = texts[language]
      if (topic === undefined) throw new Error(`no words in ${language}`)
      return fill(words.consentRequest.topic, {
        topic: topic.name,
        description: topic.description,
        frequency: topic.frequency,
      })
    })
    const body = fill(words.consentRequest.text, { business: 'B'.repeat(120), topics: lines.join('\n') })
    expect(body.length).toBeLessThanOrEqual(bodyMax)
  })

  test('have buttons that fit', () => {
    const { consentRequest, numberChanged, stopped, choices, botFlow } = words
    const labels = [consentRequest.yes, consentRequest.no, consentRequest.choose, numberChanged.yes, numberChanged.no]
    for (const label of [
      ...labels,
      stopped.keepOrders,
      choices.button,
      botFlow.all,
      botFlow.later,
      botFlow.done,
      botFlow.pageButton,
    ]) {
      expect(label.length, label).toBeLessThanOrEqual(buttonMax)
    }
  })

  test('put words into the person’s hand that name business and purpose, and mean nothing by keyword', () => {
    const { confirm, choices } = words.prefilled
    const text = fill(confirm, { business: 'Lampwick', topics: 'Offers', code: '0123456789ABCDEF' })
    expect(text).toContain('Lampwick')
    expect(text).toContain('Offers')
    expect(text).toContain('WhatsApp')
    // At the end, so that it is whole when somebody copies the message by hand.
    expect(text).toMatch(/ 0123456789ABCDEF$/)
    for (const sent of [text, fill(choices, { business: 'Lampwick' })]) {
      expect(readKeyword(sent, marketing).meaning).toBe('none')
    }
  })

  test('give words to type that are understood', () => {
    const cold = { ...marketing, lastMarketingAt: -Infinity }
    for (const text of [words.howToStop, words.stopped.marketing, words.stopped.topic, words.consentRequest.text]) {
      expect(text).toContain('STOP')
    }
    for (const text of [words.stopped.comeBack, words.stopped.already]) expect(text).toContain('START')
    expect(readKeyword('STOP', cold).meaning).toBe('opt_out')
    expect(readKeyword('START', cold).meaning).toBe('opt_in')
    const help = helpWord[language]
    expect(words.fallback).toContain(help)
    expect(readKeyword(help, cold).meaning).toBe('help')
  })

  test('end no consent by the button that keeps some of it', () => {
    expect(readKeyword(words.stopped.keepOrders, marketing).meaning).toBe('none')
  })

  test('have a yes and a no that are understood even where the question has forgotten its labels', () => {
    const question = { language, answers: [] }
    expect(readKeyword(words.consentRequest.yes, { ...marketing, openQuestion: question }).meaning).toBe('yes')
    expect(readKeyword(words.consentRequest.no, { ...marketing, openQuestion: question }).meaning).toBe('no')
  })
})

const helpWord: Readonly<Record<Language, string>> = {
  en: 'HELP',
  es: 'AYUDA',
  'pt-BR': 'AJUDA',
  fr: 'AIDE',
  de: 'HILFE',
  hi: 'मदद',
  ar: 'مساعدة',
}

describe('the confirmation of a stop', () => {
  test('says nothing that could be taken for marketing, in any language', () => {
    for (const language of languageTags) {
      for (const text of allTexts(messages[language].stopped)) expect(text).not.toMatch(/!|%|https?:/)
    }
  })
})
