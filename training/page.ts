/** The published page: how well a no is understood, per set, rung and language, and what these numbers are worth. */
import { noes } from '../src/domain/keyword/classifier/labels.ts'
import { contradictedBelow, likelyFrom, unsureFrom } from '../src/domain/keyword/understand.ts'
import { interval, type Measured, optOuts, others, recallAt, scoreAt } from './measure.ts'
import type { Example } from './read-messages.ts'

export interface MeasuredSet {
  readonly name: string
  /** Where it stands in the repository. */
  readonly folder: string
  /** Who wrote it, and how far it can be believed. */
  readonly what: string
  readonly messages: readonly Measured[]
}

const rates = [0.005, 0.01, 0.02]
const rungs = ['keyword', 'edge', 'phrase', 'typo', 'doubtful', 'classifier']
const aims = { caught: 0.97, wrong: 0.01, language: 0.9 }

export function page(sets: readonly MeasuredSet[], trainedOn: readonly Example[], modelBytes: number): string {
  const parts = [
    intro(sets, trainedOn, modelBytes),
    summary(sets),
    counts(),
    perRung(sets),
    perLanguage(sets),
    fixedRates(sets),
    otherLabels(sets),
    worth(),
  ]
  return `${parts.join('\n\n')}\n`
}

function intro(sets: readonly MeasuredSet[], trainedOn: readonly Example[], modelBytes: number): string {
  const languages = new Set(trainedOn.map(({ language }) => language)).size
  const rows = sets.map(
    ({ name, folder, what, messages }) =>
      `| ${name} | \`${folder}\` | ${messages.length} | ${optOuts(messages).length} | ${others(messages).length} | ${what} |`,
  )
  return `# Understanding a no

What a person writes goes down a ladder: a whole message that is a keyword, a strong word at either end, a phrase, a slip of
the fingers, and last a small classifier. The first rung that knows it answers. Where the classifier is sure that nothing is
to end (below ${contradictedBelow}), an edge or a phrase says nothing; a whole message that is a keyword is never asked about. This page is
written by \`node training/evaluate.ts\` and checked by the tests, so it says what this version does, and nothing better.

The classifier is a linear model over pieces of text and over ideas ("not", "send", "list") that ${languages} languages share
(\`src/domain/keyword/ideas\`). It was trained on ${trainedOn.length} messages of \`training/messages\` and on the words of the lexicons;
its file has ${Math.round(modelBytes / 1_000)} kB, and \`node training/train.ts\` makes the same one again, byte by byte. Its thresholds were chosen by
\`training/choose-thresholds.ts\` on training messages alone, each scored by a model that had not seen it. \`node training/speed.ts\` says how
long a message takes: a fifth of a millisecond, at the median of all training messages, on a busy machine of two cores.

Measured on four sets that neither training nor that choice reads. Each message is read as the answer to marketing.

| Set | Where | Messages | Opt-outs | Others | How it was made |
|---|---|---|---|---|---|
${rows.join('\n')}`
}

function summary(sets: readonly MeasuredSet[]): string {
  const rows = sets.flatMap(({ name, messages }) => {
    const no = optOuts(messages)
    const other = others(messages)
    const caught = no.filter(({ taken }) => taken).length
    const wrong = other.filter(({ taken }) => taken).length
    const weak = languagesOf(messages).filter((language) => recall(no, language) < aims.language)
    return [
      `| ${name} | Opt-outs caught | ${share(caught, no.length)} | ${range(caught, no.length)} | at least ${percent(aims.caught)} | ${yes(caught / no.length >= aims.caught)} |`,
      `| | Other messages taken for a no | ${share(wrong, other.length)} | ${range(wrong, other.length)} | at most ${percent(aims.wrong)} | ${yes(wrong / other.length <= aims.wrong)} |`,
      `| | Languages under ${percent(aims.language)} | ${weak.length === 0 ? 'none' : weak.map((language) => `${language} ${percent(recall(no, language))}`).join(', ')} | | none | ${yes(weak.length === 0)} |`,
    ]
  })
  return `## In short

| Set | | Result | 95 % interval | Aim | Reached |
|---|---|---|---|---|---|
${rows.join('\n')}`
}

function counts(): string {
  return `## What counts as caught

- *certain*: the no is written at once.
- *likely*: everything is held at once; a day without an answer makes it a no.
- *unsure*: marketing is held at once, until a reviewer or the person says what was meant. Nobody's silence makes it a no.

"Caught" above is any of the three: no marketing leaves after it. The stricter figures, of the same sets, are in the next
table. "Taken for a no" counts all three as well. A message that only asks for a pause, says "wrong number" or asks for an
erasure is in neither column; see below.`
}

function perRung(sets: readonly MeasuredSet[]): string {
  const strict = sets.map(({ name, messages }) => {
    const no = optOuts(messages).filter(({ taken }) => taken)
    const other = others(messages).filter(({ taken }) => taken)
    const of = (some: readonly Measured[], ...kinds: string[]) =>
      some.filter(({ understood }) => kinds.includes(understood.certainty)).length
    const [n, o] = [optOuts(messages).length, others(messages).length]
    return `| ${name} | ${share(of(no, 'certain'), n)} | ${share(of(no, 'certain', 'likely'), n)} | ${share(no.length, n)} | ${share(of(other, 'certain'), o)} | ${share(of(other, 'certain', 'likely'), o)} | ${share(other.length, o)} |`
  })
  const rows = sets.flatMap(({ name, messages }) =>
    rungs.map((rung) => {
      const caught = optOuts(messages).filter((one) => one.taken && one.rung === rung)
      const sure = (certainty: string) => caught.filter(({ understood }) => understood.certainty === certainty).length
      const wrong = others(messages).filter((one) => one.taken && one.rung === rung).length
      return `| ${name} | ${rung} | ${share(caught.length, optOuts(messages).length)} | ${sure('certain')} | ${sure('likely')} | ${sure('unsure')} | ${share(wrong, others(messages).length)} |`
    }),
  )
  return `## By certainty

| Set | Caught: certain | certain or likely | any | Others taken: certain | certain or likely | any |
|---|---|---|---|---|---|---|
${strict.join('\n')}

## By rung

A message counts for the rung that answered. The classifier calls a message likely from ${likelyFrom} on and unsure from ${unsureFrom} on.

| Set | Rung | Opt-outs caught | of them certain | likely | unsure | Others taken for a no |
|---|---|---|---|---|---|---|
${rows.join('\n')}`
}

function perLanguage(sets: readonly MeasuredSet[]): string {
  const languages = languagesOf(sets.flatMap(({ messages }) => messages))
  const rows = languages.map((language) => {
    const cells = sets.flatMap(({ messages }) => {
      const no = optOuts(messages).filter(({ example }) => example.language === language)
      const rest = others(messages).filter(({ example }) => example.language === language)
      const caught = no.filter(({ taken }) => taken).length
      return [
        `${share(caught, no.length)}, ${range(caught, no.length)}`,
        share(rest.filter(({ taken }) => taken).length, rest.length),
      ]
    })
    return `| ${language} | ${cells.join(' | ')} |`
  })
  return `## By language

A language has few messages in each set: look at the interval before the share.

| Language | ${sets.map(({ name }) => `${name}: caught, 95 % interval | others taken`).join(' | ')} |
|---|${sets.map(() => '---|---|').join('')}
${rows.join('\n')}`
}

function fixedRates(sets: readonly MeasuredSet[]): string {
  const tables = sets.map(({ name, messages }) => {
    const [no, other] = [optOuts(messages), others(messages)]
    const from = rates.map((rate) => scoreAt(rate, other))
    const cells = (some: readonly Measured[]) => [
      ...from.map((score) => percent(some.filter((one) => one.score >= score).length / some.length)),
      ...rates.map((rate) => {
        const found = recallAt(rate, some, other)
        return found === undefined ? 'more are taken' : percent(found)
      }),
    ]
    const rows = [
      `| **all** | ${cells(no).join(' | ')} |`,
      ...languagesOf(messages).map(
        (language) =>
          `| ${language} | ${cells(no.filter(({ example }) => example.language === language)).join(' | ')} |`,
      ),
    ]
    const head = rates.map((rate) => percent(rate))
    return `### ${name}

| Language | ${head.map((rate) => `model alone, ${rate}`).join(' | ')} | ${head.map((rate) => `whole ladder, ${rate}`).join(' | ')} |
|---|${rates.map(() => '---|---|').join('')}
${rows.join('\n')}`
  })
  return `## At fixed false-positive rates

The share of opt-outs that is caught where the threshold lets this share of the other messages of all languages through:
by the model alone, as if there were no rules, and by the whole ladder, whose rules have no threshold.

${tables.join('\n\n')}`
}

function otherLabels(sets: readonly MeasuredSet[]): string {
  const all = sets.flatMap(({ messages }) => messages)
  const rows = (['opt_in', 'help', 'human', 'pause', 'wrong_number', 'delete_data'] as const).map((label) => {
    const mine = all.filter(({ example }) => example.label === label)
    const right = mine.filter(({ understood }) => understood.label === label).length
    const ended = mine.filter(({ understood }) => noes.has(understood.label)).length
    return `| ${label} | ${share(right, mine.length)} | ${share(ended, mine.length)} |`
  })
  return `## What else is understood

Of all four sets together.

| Said | Understood as that | Taken for a no of some kind |
|---|---|---|
${rows.join('\n')}`
}

function worth(): string {
  return `## What these numbers are worth

- All messages were written for this purpose. They are no sample of what customers write, no native speaker of most of these
  languages has read them, and who wrote the second blind set wrote training messages too. The sets' totals were looked at
  while training messages were added, and languages that stood low got more of them. Real messages will be harder: on
  training messages of other kinds, written to be hard (terse, angry, oblique) and scored by models that had not seen them,
  the same thresholds catch about 85 of 100 opt-outs and take one other message in a hundred for a no.
- The intervals cover chance, not this.
- A no that names nothing and stands alone ("remove pls", "not this again") depends on what it answers. A picture, a voice
  message or irony is not understood. A language that has no idea words is read by its lexicon alone.
- Measure on your own messages: \`assent classify < messages.txt\`. Who finds a miss can add it to \`training/messages\` and, in
  words, to \`src/domain/keyword/lexicon\` and \`src/domain/keyword/ideas\`. What reviewers decide is exported for that by hand, and the
  exported file can stand among the messages as it is; nothing here learns from it by itself.
- No message of these sets is shown on this page: whoever tunes looks at shares only, or the set is spent.`
}

function languagesOf(all: readonly Measured[]): readonly string[] {
  return [...new Set(all.map(({ example }) => example.language))].sort()
}

function recall(no: readonly Measured[], language: string): number {
  const mine = no.filter(({ example }) => example.language === language)
  return mine.filter(({ taken }) => taken).length / mine.length
}

function share(hits: number, of: number): string {
  return of === 0 ? 'none measured' : `${percent(hits / of)} (${hits} of ${of})`
}

function range(hits: number, of: number): string {
  const [low, high] = interval(hits, of)
  return `${percent(low)} to ${percent(high)}`
}

function percent(part: number): string {
  return `${(part * 100).toFixed(1)} %`
}

function yes(met: boolean): string {
  return met ? 'yes' : 'no'
}
