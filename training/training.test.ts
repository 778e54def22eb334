import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { normalise } from '../src/domain/keyword/normalise.ts'
import { heldOutFolder, readMessages, trainingFolder } from './read-messages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)
const parts = ['train', 'train-model', 'read-messages', 'lexicon-examples']
const seen = readMessages(trainingFolder)
const heldOut = readMessages(heldOutFolder)

test('the model is what the messages make, and was made without a look at the held-out part', async () => {
  // Node itself refuses the script every other file.
  const mayRead = ['src/*', 'training/messages/*', 'package.json', ...parts.map((name) => `training/${name}.ts`)]
  const allowed = mayRead.map((path) => `--allow-fs-read=${root}${path}`)
  const { stdout } = await run(process.execPath, ['--permission', ...allowed, 'training/train.ts', '--check'], {
    cwd: root,
  })
  expect(stdout).toContain('The model is what the messages make.')
})

test('the page of the docs says what is measured', async () => {
  await expect(run(process.execPath, ['training/evaluate.ts', '--check'], { cwd: root })).resolves.toBeDefined()
})

test('there are three thousand messages in thirty languages, and a quarter or more are held out', () => {
  expect(seen.length + heldOut.length).toBeGreaterThanOrEqual(3_000)
  expect(heldOut.length).toBeGreaterThanOrEqual((seen.length + heldOut.length) / 4)
  expect(new Set(seen.map(({ language }) => language)).size).toBeGreaterThanOrEqual(30)
  expect(new Set(heldOut.map(({ language }) => language))).toEqual(new Set(seen.map(({ language }) => language)))
})

test('no held-out message stands in the training part of its language', () => {
  const known = new Set(seen.map(({ language, text }) => `${language} ${normalise(text)}`))
  expect(heldOut.filter(({ language, text }) => known.has(`${language} ${normalise(text)}`))).toEqual([])
})
