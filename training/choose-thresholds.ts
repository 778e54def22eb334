/**
 * From which score on the classifier is believed: each training message is scored by a model that was made without it, and
 * what the rules read already is left out. Prints a table; likelyFrom and unsureFrom in understand.ts are chosen from it.
 */
import { labels, noes } from '../src/domain/keyword/classifier/labels.ts'
import { understand } from '../src/domain/keyword/understand.ts'
import { lexiconExamples } from './lexicon-examples.ts'
import { answering } from './measure.ts'
import { type Example, readMessages, trainingFolder } from './read-messages.ts'
import { scoresOf, trainModel } from './train-model.ts'

const folds = 5
const examples = readMessages(trainingFolder)
const seeds = lexiconExamples()
const scored: { example: Example; score: number }[] = []
for (let fold = 0; fold < folds; fold++) {
  const model = trainModel([...examples.filter((_, at) => at % folds !== fold), ...seeds])
  for (const example of examples.filter((_, at) => at % folds === fold)) {
    const { rule } = understand(example.text, answering)
    if (rule !== 'none' && rule !== 'classifier') continue
    const scores = scoresOf(model, example.text)
    const score = labels.reduce((sum, label, row) => sum + (noes.has(label) ? (scores[row] ?? 0) : 0), 0)
    scored.push({ example, score })
  }
}

const no = scored.filter(({ example }) => noes.has(example.label))
const other = scored.filter(({ example }) => ['none', 'help', 'opt_in', 'human'].includes(example.label))
console.log('from\tcaught\tfalse')
for (let from = 0.5; from < 0.995; from += 0.02) {
  const caught = no.filter(({ score }) => score >= from).length
  const wrong = other.filter(({ score }) => score >= from).length
  console.log(`${from.toFixed(2)}\t${caught}/${no.length}\t${wrong}/${other.length}`)
}
