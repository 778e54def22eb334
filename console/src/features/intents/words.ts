/** What is said of a reading, in a sentence. */
import type { IntentTest } from '@contract/intent-test.ts'
import { percent } from '../../lib/count.ts'
import { languageName } from '../../words/places.ts'

export interface Step {
  readonly key: string
  readonly name: string
  /** `yes`: it goes on from here; `look`: it holds or is asked about; `no`: everything ends; `past`: it means nothing here. */
  readonly ok: 'yes' | 'look' | 'no' | 'past'
  readonly more: string
}

const takenWords = {
  stop: 'STOP',
  start: 'START',
  help: 'HELP',
  person: 'a wish for a person',
  pause: 'a wish for a rest',
} as const

/** The ladder, rung by rung, as far as it can be said of a message alone. */
export function ladderSteps({ ladder, intents }: IntentTest, nameOf: (key: string) => string): readonly Step[] {
  const { takes, certainty } = ladder
  const stops = takes === 'stop'
  const addedStop = !stops && takes === null && intents.hold !== null
  return [
    {
      key: 'stop',
      name: stops || addedStop ? stopWords[addedStop ? (intents.hold ?? 'unsure') : certainty] : 'No stop',
      ok: stops || addedStop ? (certainty === 'certain' ? 'no' : 'look') : 'past',
      more: stops ? readBy(ladder) : addedStop ? 'By words that you have added to STOP.' : '',
    },
    {
      key: 'words',
      name: takes === null || stops ? 'No START, HELP or wish for a person' : `Taken for ${takenWords[takes]}`,
      ok: takes === null || stops ? 'past' : 'yes',
      more: takes === null || stops ? '' : readBy(ladder),
    },
    { key: 'intents', ...intentStep(intents, takes !== null || addedStop, nameOf) },
  ]
}

const stopWords = {
  certain: 'A stop, for certain',
  likely: 'Likely a stop',
  unsure: 'Perhaps a stop',
  none: 'No stop',
} as const

function intentStep(
  { outcome, intent, score, exact, did_you_mean: asked }: IntentTest['intents'],
  comesTooLate: boolean,
  nameOf: (key: string) => string,
): Omit<Step, 'key'> {
  const late = comesTooLate ? ' It is not asked: what stands above goes first.' : ''
  if (outcome === 'none' || intent === null) {
    return { name: 'No intent', ok: 'past', more: `A flow that listens to everything else may answer.${late}` }
  }
  if (outcome === 'ask') {
    return { name: `Asked: did you mean ${asked.map(nameOf).join(' or ')}?`, ok: 'look', more: late.trim() }
  }
  const sure = exact ? 'Written as an utterance is.' : `${percent(score)} sure.`
  return { name: nameOf(intent), ok: comesTooLate ? 'past' : 'yes', more: `${sure}${late}` }
}

function readBy({ rule, language, matched, certainty }: IntentTest['ladder']): string {
  const by = rule.startsWith('classifier')
    ? 'By the model for stops'
    : matched === ''
      ? 'By a rule'
      : `By the words “${matched}”`
  const in_ = language === null ? '' : `, ${languageName(language)}`
  const then = certainty === 'certain' ? '' : ' Nothing leaves until the person or one of you has settled it.'
  return `${by}${in_}.${then}`
}
