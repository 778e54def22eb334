import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lexicons } from '../keyword/lexicon.ts'
import { builtInWords, withBuiltIns } from './built-in.ts'
import { wholeClashReport } from './clash-report.ts'
import { hearFully, nobodyAsked } from './hear.ts'
import { type Intent, intentLabel, labelLongest, listUtterances } from './intent.ts'
import { trainIntents } from './intent-model.ts'
import { readIntentOf } from './intent-reading.ts'
import { utteranceKey } from './pieces.ts'
import { readyKeys } from './ready/ready-words.ts'
import { readyIntents, readyLanguages } from './ready-intents.ts'

function intent(key: string, utterances: Intent['utterances'], change: Partial<Intent> = {}): Intent {
  return { key, name: key, description: '', labels: {}, utterances, threshold: null, ...change }
}

const repairs = intent('repairs', {
  en: ['my bike is broken', 'can you repair my bike', 'the brakes do not work', 'I need a new chain', 'fix my wheel'],
})
const opening = intent('opening', {
  en: ['when are you open', 'what are your opening hours', 'are you open today', 'when do you close', 'open on Sunday'],
})
const shop = withBuiltIns([...readyIntents(), repairs, opening])
const model = trainIntents(shop)

const word = fc.stringMatching(/^[a-zà-öø-ÿअ-हء-ي]{2,9}$/)
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
/** Three intents in two languages, no two of whose utterances are the same. */
const threeIntents = fc
  .uniqueArray(sentence, { minLength: 6, maxLength: 30, selector: utteranceKey })
  .map((texts) => texts.filter((text) => utteranceKey(text) !== ''))
  .map((texts) =>
    ['a', 'b', 'c'].map((key, which) => {
      const own = texts.filter((_, at) => at % 3 === which)
      return intent(key, { en: own.filter((_, at) => at % 2 === 0), de: own.filter((_, at) => at % 2 === 1) })
    }),
  )

describe('an utterance', () => {
  test('is always found, to the letter and beyond it: case, accents and marks do not matter', () => {
    fc.assert(
      fc.property(threeIntents, (intents) => {
        const trained = trainIntents(intents)
        for (const one of intents) {
          for (const { text, language } of listUtterances(one)) {
            const written = `  ${text.toUpperCase()}! `
            expect(readIntentOf(trained, written, language)).toMatchObject({
              outcome: 'found',
              intent: one.key,
              score: 1,
            })
          }
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('in one language stays what it is when another language is added', () => {
    fc.assert(
      fc.property(threeIntents, threeIntents, (intents, more) => {
        const before = trainIntents(intents)
        const after = trainIntents(
          intents.map((one, at) => ({ ...one, utterances: { ...one.utterances, fr: more[at]?.utterances.en ?? [] } })),
        )
        for (const one of intents) {
          for (const { text, language } of listUtterances(one)) {
            expect(readIntentOf(after, text, language)).toEqual(readIntentOf(before, text, language))
          }
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('has nothing in common with another than what is said: a message of none of its words is none', () => {
    expect(readIntentOf(model, 'xyzzy qwertz')).toMatchObject({ outcome: 'none' })
    expect(readIntentOf(model, '')).toMatchObject({ outcome: 'none', intent: undefined, score: 0 })
    expect(readIntentOf(model, '👍')).toMatchObject({ outcome: 'none', intent: undefined })
  })
})

describe('training', () => {
  test('comes out the same in whatever order intents and utterances were written', () => {
    fc.assert(
      fc.property(threeIntents, sentence, fc.integer(), (intents, message, seed) => {
        const shuffled = shuffle(intents, seed).map((one) => ({
          ...one,
          utterances: Object.fromEntries(
            shuffle(Object.entries(one.utterances), seed).map(([language, texts]) => [language, shuffle(texts, seed)]),
          ),
        }))
        const read = (from: readonly Intent[]) =>
          readIntentOf(trainIntents(from), `${message} ${listUtterances(intents[0] ?? repairs)[0]?.text}`)
        expect(read(shuffled)).toEqual(read(intents))
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})

describe('a message in words of its own', () => {
  test.each([
    ['my bike has a broken chain', 'repairs'],
    ['hi, could you repair the brakes of my bike please', 'repairs'],
    ['what are the opening hours on sunday', 'opening'],
    ['wheres my parcel??', 'order_status'],
    ['wo bleibt denn meine Bestellung', 'order_status'],
    ['je voudrais parler à une vraie personne', 'person'],
    ['मेरा ऑर्डर कब आएगा', 'order_status'],
    ['شكرا جزيلا لكم', 'thanks'],
  ])('%s: %s', (text, key) => {
    expect(readIntentOf(model, text)).toMatchObject({ outcome: 'found', intent: key, exact: false })
  })

  test.each([
    'the weather is nice',
    'can I pay in instalments',
    'do you sell helmets for children',
    'unser Hund heißt Bello',
    'la tarte était délicieuse',
  ])('%s: none of them', (text) => {
    expect(readIntentOf(model, text).outcome).not.toBe('found')
  })

  test('is explained by the words that made it so, and the utterance that it is most like', () => {
    const { why, nearest, runnersUp } = readIntentOf(model, 'please repair my bicycle, the brakes are gone')
    expect(why[0]?.piece).toBe('brakes')
    expect(nearest).toMatchObject({ language: 'en', text: 'the brakes do not work' })
    expect(why.map(({ weight }) => weight)).toEqual(why.map(({ weight }) => weight).toSorted((a, b) => b - a))
    expect(runnersUp.map(({ intent: key }) => key)).not.toContain('repairs')
  })

  test('is asked about where two intents fit it nearly alike', () => {
    const twins = trainIntents([
      intent('refund', { en: ['refund the jacket', 'return the jacket'] }),
      intent('exchange', { en: ['resize the jacket', 'change the jacket'] }),
    ])
    const reading = readIntentOf(twins, 'the jacket')
    expect(reading.outcome).toBe('ask')
    expect(new Set(reading.options)).toEqual(new Set(['refund', 'exchange']))
  })

  test('needs to be surer where its intent asks for more', () => {
    const text = 'could you repair my bicycle'
    const strict = trainIntents([...shop.filter(({ key }) => key !== 'repairs'), { ...repairs, threshold: 1 }])
    expect(readIntentOf(model, text)).toMatchObject({ outcome: 'found', intent: 'repairs' })
    expect(readIntentOf(strict, text)).toMatchObject({ outcome: 'ask', options: ['repairs'] })
    expect(readIntentOf(strict, 'my bike is broken')).toMatchObject({ outcome: 'found', score: 1 })
  })

  test('is read in writing without spaces, too', () => {
    const chinese = trainIntents([intent('hours', { zh: ['你们几点开门', '营业时间是什么'] }), repairs])
    expect(readIntentOf(chinese, '请问你们今天几点开门')).toMatchObject({ intent: 'hours', outcome: 'found' })
  })
})

describe('STOP', () => {
  test('goes before every intent, whatever a workspace writes into them', () => {
    const words = lexicons.flatMap(({ stop }) => Object.values(stop).flat())
    const greedy = trainIntents(withBuiltIns([intent('keep_me', { en: words.slice(0, 40), de: words.slice(40, 80) })]))
    for (const text of words)
      expect(hearFully(greedy, text, nobodyAsked)).toMatchObject({ first: 'stop', comesTo: 'stop' })
  })

  test('takes in what a workspace adds: written so it holds as likely, and what is like it as unsure', () => {
    const added = trainIntents(
      withBuiltIns([...readyIntents(), intent('stop', { en: ['the parrot may go now', 'let the parrot fly away'] })]),
    )
    expect(readIntentOf(added, 'The parrot may go now!')).toMatchObject({ intent: 'stop', hold: 'likely', exact: true })
    expect(readIntentOf(added, 'please let the parrot fly away now')).toMatchObject({ intent: 'stop', hold: 'unsure' })
    expect(readIntentOf(added, 'where is my order')).toMatchObject({ intent: 'order_status', hold: undefined })
  })

  test('wins over another intent that has the same utterance', () => {
    const both = trainIntents(withBuiltIns([intent('stop', { en: ['the end'] }), intent('story', { en: ['the end'] })]))
    expect(readIntentOf(both, 'the end', 'en')).toMatchObject({ intent: 'stop', hold: 'likely' })
  })

  test('keeps its name and its words, whatever is written under its key', () => {
    const [stop] = withBuiltIns([intent('stop', { en: ['the end'] }, { name: 'Keep on', threshold: 1 })])
    expect(stop).toMatchObject({ key: 'stop', name: 'STOP', threshold: null, utterances: { en: ['the end'] } })
    expect(builtInWords.stop.words).toBeGreaterThan(1_000)
    expect(builtInWords.stop.languages).toBe(lexicons.length)
  })
})

describe('the clash report', () => {
  const report = wholeClashReport(
    trainIntents(
      withBuiltIns([
        repairs,
        intent('workshop', {
          en: ['can you repair my bike now', 'stop sending me messages', 'a date in the workshop'],
        }),
      ]),
    ),
  )

  test('names two utterances of different intents that are too alike', () => {
    const pairs = report.alike.map(({ a, b }) => [a.text, b.text])
    expect(pairs).toContainEqual(['can you repair my bike', 'can you repair my bike now'])
  })

  test('names an utterance that the ladder takes before any intent is asked', () => {
    expect(report.takenFirst).toContainEqual(
      expect.objectContaining({ intent: 'workshop', text: 'stop sending me messages', by: 'stop' }),
    )
  })

  test('names an utterance that the others of its intent do not find, and counts those that they do', () => {
    expect(report.notFound.map(({ text }) => text)).toContain('a date in the workshop')
    expect(report.quality.find(({ intent: key }) => key === 'repairs')).toMatchObject({ utterances: 5 })
  })
})

describe('what ships', () => {
  test.each(readyLanguages)('%s has 12 to 20 different utterances for each intent, and labels that fit', (_, words) => {
    for (const key of readyKeys) {
      const { label, utterances } = words[key]
      expect(Array.from(label).length).toBeLessThanOrEqual(labelLongest)
      expect(utterances.length).toBeGreaterThanOrEqual(12)
      expect(utterances.length).toBeLessThanOrEqual(20)
      expect(new Set(utterances.map(utteranceKey)).size).toBe(utterances.length)
    }
    expect(Array.from(words.stop.label).length).toBeLessThanOrEqual(labelLongest)
  })

  test('has nothing among what people write besides that is too near to an intent of its own', () => {
    expect(trainIntents(withBuiltIns(readyIntents())).muted.size).toBe(0)
  })

  test('never takes a no of its own list for somebody who wants to join', () => {
    for (const [language, { noes }] of readyLanguages) {
      for (const no of noes) expect(readIntentOf(model, no, language).outcome).not.toBe('found')
    }
  })

  test('has no utterance in two intents, none too alike, and none that the ladder hears as something else', () => {
    const keys = readyIntents().flatMap((one) => listUtterances(one).map(({ text }) => utteranceKey(text)))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    const { alike, takenFirst } = wholeClashReport(trainIntents(withBuiltIns(readyIntents())))
    expect(alike).toEqual([])
    expect(takenFirst).toEqual([])
  })

  test('is offered in the language of the person, else in the next best, else by its name', () => {
    const [start] = readyIntents()
    expect(start && intentLabel(start, 'de', 'en')).toBe('Anmelden')
    expect(start && intentLabel(start, 'pl', 'en')).toBe('Join')
    expect(intentLabel(intent('x', {}, { name: 'A name that is far too long' }), 'pl')).toBe('A name that is far t')
  })
})

function shuffle<One>(all: readonly One[], seed: number): One[] {
  const key = (at: number) => Math.imul(at + 1, (seed | 1) ^ 0x9e3779b9) >>> 0
  return all
    .map((one, at) => ({ one, at: key(at) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
