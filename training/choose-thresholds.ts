/**
 * From which scores on the model is believed, and heard against a rule: each training message is scored by a model that was
 * made without it, and read by the rules. Prints how much is caught and how much is taken wrongly for pairs of thresholds;
 * those of understand.ts are chosen from it, as the pair that catches most where at most one other message in a hundred is
 * taken for a no. Old phrases were written from part of these messages, so the shares are no measure of anything else.
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

interface Scored {
  readonly example: Example
  readonly score: number
  /** What the rules say where the model never objects and is never asked. */
  readonly rule: string | undefined
}

// So sure that no rule is contradicted, and not so sure that it answers by itself.
const indifferent = () => ({
  no: { label: 'opt_out', score: 0.8 } as const,
  best: { label: 'none', score: 0 } as const,
})

const scored: Scored[] = []
for (let fold = 0; fold < folds; fold++) {
  const model = trainModel([...examples.filter((_, at) => at % folds !== fold), ...seeds])
  for (const example of examples.filter((_, at) => at % folds === fold)) {
    const scores = scoresOf(model, example.text)
    const score = labels.reduce((sum, label, row) => sum + (noes.has(label) ? (scores[row] ?? 0) : 0), 0)
    const { rule, label } = understand(example.text, answering, indifferent)
    const ruled = noes.has(label) && rule !== 'classifier'
    scored.push({ example, score, rule: ruled ? rule : undefined })
  }
}

const no = scored.filter(({ example }) => example.label === 'opt_out' || example.label === 'opt_out_topic')
const other = scored.filter(({ example }) => ['none', 'help', 'opt_in', 'human'].includes(example.label))
console.log(`${no.length} noes, ${other.length} others\nagainst\talone\tcaught\ttaken wrongly`)
for (const against of [0.05, 0.1, 0.2, 0.3, 0.4, 0.5]) {
  for (const alone of [0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98]) {
    const taken = ({ score, rule }: Scored) => {
      if (rule === undefined) return score >= alone
      return !/^(?:phrase|edge)/.test(rule) || score >= against
    }
    const share = (some: readonly Scored[]) => ((100 * some.filter(taken).length) / some.length).toFixed(2)
    console.log([against, alone, share(no), share(other)].join('\t'))
  }
}
