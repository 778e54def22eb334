import { describe, expect, test } from 'vitest'
import { confirmPage } from './confirm-page.ts'
import { didYouMean } from './did-you-mean.ts'
import { doubt } from './doubt.ts'
import { email } from './email.ts'
import { exampleNotice } from './example-notice.ts'
import { exampleTopics } from './example-topics.ts'
import { flows } from './flows.ts'
import { type ByLanguage, languageTags } from './languages.ts'
import { messages } from './messages.ts'
import { optInPage } from './opt-in-page.ts'
import { page } from './page.ts'
import { preferencePage } from './preference-page.ts'
import { printed } from './printed.ts'
import { qrCode } from './qr-code.ts'
import { receiptPage } from './receipt-page.ts'
import { registrationPage } from './registration-page.ts'
import { sms } from './sms.ts'
import { states } from './states.ts'
import { templates } from './templates.ts'
import { tillPage } from './till-page.ts'
import { voiceMenu } from './voice-menu.ts'

const notices = Object.fromEntries(
  languageTags.map((language) => {
    const {
      topics: _,
      several_numbers: __,
      footer: ___,
      ...words
    } = exampleNotice(language, { business: 'B', topics: [], ageMin: 18 })
    return [language, words]
  }),
)
const topics = Object.fromEntries(
  languageTags.map((language) => [
    language,
    Object.fromEntries(exampleTopics.map(({ key, texts }) => [key, texts[language]])),
  ]),
)
const areas = {
  page,
  optInPage,
  confirmPage,
  didYouMean,
  doubt,
  email,
  flows,
  preferencePage,
  printed,
  qrCode,
  receiptPage,
  sms,
  registrationPage,
  states,
  messages,
  templates,
  tillPage,
  voiceMenu,
  notices,
  topics,
}

/** Every text of a tree of words, by its path. A text that counts is one entry per form. */
function texts(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]]
  return Object.entries(words as Record<string, unknown>).flatMap(([key, value]) => texts(value, `${path}/${key}`))
}

function gapsIn(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
}

const plurals = /\/(zero|one|two|few|many|other)$/
/** A form may leave the number out where the grammar has said it: "one change". */
const uncounted = (gaps: readonly string[]): string[] => gaps.filter((name) => name !== '{count}')

const cases = Object.entries(areas).flatMap(([area, words]) =>
  languageTags.map((language) => [area, language, words as ByLanguage<unknown>] as const),
)

describe.each(cases)('%s in %s', (_area, language, words) => {
  const own = texts(words[language])
  const english = new Map(texts(words.en))

  test('has the gaps of the English words, no more and no fewer', () => {
    for (const [path, text] of own) {
      const model = english.get(path) ?? english.get(path.replace(plurals, '/other'))
      if (model === undefined) throw new Error(`${path} is not in English`)
      if (plurals.test(path)) expect(uncounted(gapsIn(text)), path).toEqual(uncounted(gapsIn(model)))
      else expect(gapsIn(text), path).toEqual(gapsIn(model))
    }
  })

  test('says something everywhere, cleanly typed', () => {
    for (const [path, text] of own) {
      expect(text.trim(), path).toBe(text)
      expect(text, path).not.toBe('')
      expect(text, path).not.toMatch(/ {2}|\t|"|\.\.\./)
      expect(text.normalize('NFC'), path).toBe(text)
    }
  })

  test('has every form in which its language counts', () => {
    const counted = [...new Set(own.filter(([path]) => plurals.test(path)).map(([path]) => path.replace(plurals, '')))]
    const needed = new Set(Array.from({ length: 200 }, (_, n) => new Intl.PluralRules(language).select(n)))
    for (const path of counted) {
      const has = own.filter(([other]) => other.replace(plurals, '') === path).map(([other]) => other.split('/').at(-1))
      for (const form of needed) expect(has, path).toContain(form)
    }
  })

  test('has been translated', () => {
    if (language === 'en') return
    for (const [path, text] of own) {
      const model = english.get(path)
      if (model !== undefined && model.split(' ').length > 3 && !path.endsWith('/topic'))
        expect(text, path).not.toBe(model)
    }
  })
})
