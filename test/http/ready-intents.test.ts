/** What ships is held to a regression file of its own, in each of its languages, as a workspace would hold it to one. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readRegressionFile } from '../../src/actions/regression-file.ts'
import { builtInKeys } from '../../src/domain/intent/built-in.ts'
import { utteranceKey } from '../../src/domain/intent/pieces.ts'
import { readyKeys } from '../../src/domain/intent/ready/ready-words.ts'
import { readyIntents, readyLanguages } from '../../src/domain/intent/ready-intents.ts'
import { httpWorld } from '../support/http.ts'

const text = readFileSync(new URL('./ready-intents.csv', import.meta.url), 'utf8')
const expected = new Set<string>([...builtInKeys, ...readyKeys, 'none'])
const cases = await readRegressionFile(text, expected)

const world = await httpWorld()
const admin = await world.machine(await world.makeWorkspace('lampwick'), 'admin')

describe('the regression file of what ships', () => {
  test.each(readyLanguages.map(([language]) => language))('%s has messages for every intent, and for none', (tag) => {
    const own = cases.filter(({ language }) => language === tag)
    for (const intent of expected) {
      expect(own.filter((one) => one.intent === intent).length, intent).toBeGreaterThanOrEqual(3)
    }
  })

  test('says nothing twice, and nothing as an utterance says it', () => {
    const keys = cases.map(({ message }) => utteranceKey(message))
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
    const uttered = new Set(
      readyIntents().flatMap(({ utterances }) => Object.values(utterances).flat().map(utteranceKey)),
    )
    expect(keys.filter((key) => uttered.has(key))).toEqual([])
  })
})

describe('a workspace that uses the ready-made intents', () => {
  beforeAll(async () => {
    await admin.post('/v1/intents/ready', {})
    expect((await admin.put('/v1/intents/regressions', { text })).body.cases).toBe(cases.length)
  })

  test('has every message of the file come to what it should', async () => {
    const { body } = await admin.post('/v1/intents/regressions/runs')
    expect(body.misses).toEqual([])
    expect(body).toMatchObject({ cases: cases.length, passed: cases.length })
  })

  test('is told of a message that would not', async () => {
    const wrong = 'wheres my parcel,thanks,en'
    await admin.put('/v1/intents/regressions', { text: `${text}${wrong}\n` })
    const { body } = await admin.post('/v1/intents/regressions/runs')
    expect(body.misses).toMatchObject([{ line: cases.length + 1, expected: 'thanks', got: 'order_status' }])
  })
})
