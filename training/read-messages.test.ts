import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readMessages } from './read-messages.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'messages-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
const read = () => readMessages(pathToFileURL(`${folder}/`))
// A line as `GET /v1/reviews/export` writes it.
const review = (more: object) =>
  `${JSON.stringify({ text: 'genug davon', label: 'opt_out', read_as: 'none', certainty: 'unsure', rule: 'classifier', matched: '', language: 'de', score: 0.97, lexicon: '1', reason: null, at: '2026-11-24T09:00:00.000Z', ...more })}\n`

describe('a folder of messages', () => {
  test('has a file for each language, a label and a text on each line', () => {
    put('de.tsv', 'opt_out\tgenug davon\nnone\tgenug für zwei?\n')
    expect(read()).toEqual([
      { language: 'de', label: 'opt_out', text: 'genug davon' },
      { language: 'de', label: 'none', text: 'genug für zwei?' },
    ])
  })

  test('may hold what reviewers decided, as it was exported', () => {
    put('corrections.jsonl', review({}) + review({ text: 'two\nlines\tand a tab', label: 'none', language: 'en' }))
    expect(read()).toEqual([
      { language: 'de', label: 'opt_out', text: 'genug davon' },
      { language: 'en', label: 'none', text: 'two\nlines\tand a tab' },
    ])
  })

  test('has the language that the words are of, where a decision names none', () => {
    put('corrections.jsonl', review({ text: 'please do not send me these messages', language: null }))
    expect(read()).toMatchObject([{ language: 'en' }])
    put('corrections.jsonl', review({ text: 'xyzzy', language: null }))
    expect(read()).toMatchObject([{ language: 'und' }])
  })

  test('leaves out what was the answer to a question, and takes an export in which nothing was decided', () => {
    put('corrections.jsonl', review({ label: 'answer' }))
    expect(read()).toEqual([])
    put('corrections.jsonl', '')
    expect(read()).toEqual([])
  })

  test.each([
    ['de.tsv', 'nein\tgenug', 'de.tsv:1: "nein" is no label'],
    ['de.tsv', 'opt_out\t', 'de.tsv:1: write label, one tab and the text'],
    ['c.jsonl', `${review({})}${review({ label: 'nein' })}`, 'c.jsonl:2: "nein" is no label'],
    ['c.jsonl', review({ text: null }), 'c.jsonl:1: "text" has the words'],
    ['c.jsonl', 'opt_out\tgenug', 'c.jsonl:1: write one JSON object a line'],
  ])('names the line that is wrong: %s, %j', (name, text, told) => {
    put(name, text)
    expect(read).toThrow(told)
  })
})
