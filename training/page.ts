/** The published page: how well a no is understood, per rung and language, and what these numbers are worth. */
import { noes } from '../src/domain/keyword/classifier/labels.ts'
import { likelyFrom, unsureFrom } from '../src/domain/keyword/understand.ts'
import { interval, type Measured, optOuts, others, scoreAt } from './measure.ts'

const rates = [0, 0.005, 0.01, 0.02]
const rungs = ['keyword', 'edge', 'phrase', 'typo', 'classifier']
const aims = { caught: 0.97, wrong: 0.01, language: 0.9 }

export function page(all: readonly Measured[], trainedOn: number): string {
  const no = optOuts(all)
  const other = others(all)
  const languages = [...new Set(all.map(({ example }) => example.language))].sort()
  return `${[intro(all, trainedOn, languages.length), summary(no, other, languages), perRung(no, other), perLanguage(no, other, languages), fixedRates(no, other, languages), otherLabels(all), worth(), missed(no, other)].join('\n\n')}\n`
}

function intro(all: readonly Measured[], trainedOn: number, languages: number): string {
  return `# Understanding a no

What a person writes goes down a ladder: a whole message that is a keyword, a strong word at either end, a phrase, a slip of
the fingers, and last a small classifier. The first rung that knows it answers. This page is written by
\`node training/evaluate.ts\` and checked by the tests, so it says what this version does, and nothing better.

Measured on ${all.length} messages in ${languages} languages (\`training/held-out\`), which neither training nor the choice of
thresholds reads. Each is read as the answer to a marketing message. The classifier was trained on ${trainedOn} others.`
}

function summary(no: readonly Measured[], other: readonly Measured[], languages: readonly string[]): string {
  const caught = no.filter(({ taken }) => taken).length
  const wrong = other.filter(({ taken }) => taken).length
  const weak = languages.filter((language) => recall(no, language) < aims.language)
  return `## In short

The aim is about messages that nobody here has seen. These are not such: whoever wrote the phrases had written the held-out
messages as well, so the first numbers flatter the rules, and only strangers' messages can say whether the aim is met. The
classifier has no such advantage, and shows what it costs: see below what it does alone.

| | Result | 95 % interval | Aim | Reached here |
|---|---|---|---|---|
| Opt-outs caught (certain, likely or unsure) | ${share(caught, no.length)} | ${range(caught, no.length)} | at least ${percent(aims.caught)} | ${yes(caught / no.length >= aims.caught)} |
| Other messages taken for a no | ${share(wrong, other.length)} | ${range(wrong, other.length)} | at most ${percent(aims.wrong)} | ${yes(wrong / other.length <= aims.wrong)} |
| Languages under ${percent(aims.language)} | ${weak.length === 0 ? 'none' : weak.join(', ')} | | none | ${yes(weak.length === 0)} |`
}

function perRung(no: readonly Measured[], other: readonly Measured[]): string {
  const rows = rungs.map((rung) => {
    const here = (from: readonly Measured[]) => from.filter((one) => one.taken && one.rung === rung)
    const caught = here(no)
    const sure = (certainty: string) => caught.filter(({ understood }) => understood.certainty === certainty).length
    const wrong = here(other).length
    return `| ${rung} | ${share(caught.length, no.length)} | ${sure('certain')} | ${sure('likely')} | ${sure('unsure')} | ${share(wrong, other.length)} |`
  })
  return `## By rung

A message counts for the rung that answered. The classifier calls a message likely from ${likelyFrom} on and unsure from ${unsureFrom} on.

| Rung | Opt-outs caught | of them certain | likely | unsure | Others taken for a no |
|---|---|---|---|---|---|
${rows.join('\n')}`
}

function perLanguage(no: readonly Measured[], other: readonly Measured[], languages: readonly string[]): string {
  const rows = languages.map((language) => {
    const mine = no.filter(({ example }) => example.language === language)
    const rest = other.filter(({ example }) => example.language === language)
    const caught = mine.filter(({ taken }) => taken).length
    const certain = mine.filter(({ taken, understood }) => taken && understood.certainty === 'certain').length
    return `| ${language} | ${share(caught, mine.length)} | ${range(caught, mine.length)} | ${share(certain, mine.length)} | ${share(rest.filter(({ taken }) => taken).length, rest.length)} |`
  })
  return `## By language

A language has few messages here: look at the interval before the share.

| Language | Opt-outs caught | 95 % interval | with certainty | Others taken for a no |
|---|---|---|---|---|
${rows.join('\n')}`
}

function fixedRates(no: readonly Measured[], other: readonly Measured[], languages: readonly string[]): string {
  const from = rates.map((rate) => scoreAt(rate, other))
  const alone = (some: readonly Measured[]) =>
    from.map((score) => percent(some.filter((one) => one.score >= score).length / some.length)).join(' | ')
  const rows = languages.map(
    (language) => `| ${language} | ${alone(no.filter(({ example }) => example.language === language))} |`,
  )
  return `## The classifier alone, at fixed false-positive rates

As if there were no rules: the share of opt-outs that it catches where its threshold lets this share of the other messages
of all languages through.

| Language | ${rates.map((rate) => percent(rate)).join(' | ')} |
|---|${rates.map(() => '---|').join('')}
| **all** | ${alone(no)} |
${rows.join('\n')}`
}

function otherLabels(all: readonly Measured[]): string {
  const rows = (['opt_in', 'help', 'human', 'pause', 'wrong_number', 'delete_data'] as const).map((label) => {
    const mine = all.filter(({ example }) => example.label === label)
    const right = mine.filter(({ understood }) => understood.label === label).length
    const ended = mine.filter(({ understood }) => noes.has(understood.label)).length
    return `| ${label} | ${share(right, mine.length)} | ${share(ended, mine.length)} |`
  })
  return `## What else is understood

| Said | Understood as that | Taken for a no of some kind |
|---|---|---|
${rows.join('\n')}`
}

function worth(): string {
  return `## What these numbers are worth

The messages were written for this purpose, by the authors of the words and rules, and no native speaker has reviewed them;
they are not a sample of what customers write. No program reads the held-out part but the one that measures, yet the same
hands wrote it, the training part and the phrases, so real messages will be harder. The intervals cover chance, not this. Measure on your own messages:
\`assent classify < messages.txt\`. Who finds a miss can add it to \`training/messages\` and, in words, to
\`src/domain/keyword/lexicon\`.`
}

function missed(no: readonly Measured[], other: readonly Measured[]): string {
  const list = (some: readonly Measured[]) =>
    some.length === 0
      ? 'None.'
      : some
          .map(({ example, understood }) => `- ${example.language}: ${example.text} (${understood.rule})`)
          .sort()
          .join('\n')
  return `## What went wrong

Opt-outs that were missed:

${list(no.filter(({ taken }) => !taken))}

Other messages that were taken for a no:

${list(other.filter(({ taken }) => taken))}`
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
