/**
 * Makes the classifier's model from training/messages and the lexicon. `node training/train.ts` writes it, `--check` says whether the one
 * that is checked in is what these messages make. It reads nothing of training/held-out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { lexiconExamples } from './lexicon-examples.ts'
import { readMessages, trainingFolder } from './read-messages.ts'
import { quantise, trainModel } from './train-model.ts'

const artefact = new URL('../src/domain/keyword/classifier/model.json', import.meta.url)

const made = quantise(trainModel([...readMessages(trainingFolder), ...lexiconExamples()]))
if (!process.argv.includes('--check')) {
  const text = JSON.stringify(made, null, 2)
  writeFileSync(artefact, `${text}\n`)
  console.log(`${artefact.pathname}: ${text.length} bytes`)
} else if (isDeepStrictEqual(JSON.parse(readFileSync(artefact, 'utf8')), made)) {
  console.log('The model is what the messages make.')
} else {
  console.error('The messages make another model than the one that is checked in. Run: node training/train.ts')
  process.exitCode = 1
}
