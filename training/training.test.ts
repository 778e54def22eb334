import { execFile } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { normalise } from '../src/domain/keyword/normalise.ts'
import {
  blindFolder,
  heldOutFolder,
  readMessages,
  secondBlindFolder,
  thirdBlindFolder,
  trainingFolder,
} from './read-messages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)
const parts = ['train', 'train-model', 'read-messages', 'lexicon-examples']
const seen = readMessages(trainingFolder)
const unseen = [heldOutFolder, blindFolder, secondBlindFolder, thirdBlindFolder].map(readMessages)

test('the model is what the messages make, and was made without a look at the held-out part', async () => {
  // Node itself refuses the script every other file.
  const mayRead = ['src/*', 'training/messages/*', 'package.json', ...parts.map((name) => `training/${name}.ts`)]
  const allowed = mayRead.map((path) => `--allow-fs-read=${root}${path}`)
  const { stdout } = await run(process.execPath, ['--permission', ...allowed, 'training/train.ts', '--check'], {
    cwd: root,
  })
  expect(stdout).toContain('The model is what the messages make.')
}, 600_000)

test('the page of the docs says what is measured', async () => {
  await expect(run(process.execPath, ['training/evaluate.ts', '--check'], { cwd: root })).resolves.toBeDefined()
}, 600_000)

test('the model is small: under one megabyte', () => {
  expect(statSync(`${root}src/domain/keyword/classifier/model.json`).size).toBeLessThan(1_000_000)
})

test('there are three thousand messages in thirty languages, and a quarter or more are held out', () => {
  const apart = unseen.flat().length
  expect(seen.length + apart).toBeGreaterThanOrEqual(3_000)
  expect(apart).toBeGreaterThanOrEqual((seen.length + apart) / 4)
  const languages = new Set(seen.map(({ language }) => language))
  expect(languages.size).toBeGreaterThanOrEqual(30)
  for (const set of unseen) expect(new Set(set.map(({ language }) => language))).toEqual(languages)
})

test('no message that is measured on stands in the training part of its language', () => {
  const known = new Set(seen.map(({ language, text }) => `${language} ${normalise(text)}`))
  expect(unseen.flat().filter(({ language, text }) => known.has(`${language} ${normalise(text)}`))).toEqual([])
})

test('the page shows no message that is measured on, so that nobody learns from it', () => {
  const page = readFileSync(`${root}docs/understanding-no.md`, 'utf8')
  expect(unseen.flat().filter(({ text }) => text.length > 12 && page.includes(text))).toEqual([])
})
