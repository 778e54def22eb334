/**
 * Whether a place asks as it should: the guide's three rules first, then what its channel cannot do without, what the law
 * of the countries aimed at wants, and what is plain and fair. Each line is met, to be looked at, or missing, with the way
 * to mend it; nothing is published while a line is missing.
 */
import { age } from './guideline/age.ts'
import { chatToAnswerIn, printedWording, topicsByKey, voiceSender } from './guideline/calls.ts'
import { emailSender, smsSender, whatsappSender } from './guideline/channel-senders.ts'
import { channelWords } from './guideline/channel-words.ts'
import { chatRoom, flowRoom } from './guideline/chat-room.ts'
import { details } from './guideline/details.ts'
import { formTool } from './guideline/form-tool.ts'
import { freeChoice } from './guideline/free-choice.ts'
import { howOften } from './guideline/how-often.ts'
import { howToStop } from './guideline/how-to-stop.ts'
import { lawAge } from './guideline/law-age.ts'
import { lawLanguages } from './guideline/law-languages.ts'
import { lawProof } from './guideline/law-proof.ts'
import { lawSays } from './guideline/law-says.ts'
import { mark } from './guideline/mark.ts'
import { marketingApart } from './guideline/marketing-apart.ts'
import { names } from './guideline/names.ts'
import { noAsHeavy } from './guideline/no-as-heavy.ts'
import { nothingTicked } from './guideline/nothing-ticked.ts'
import { oneBoxEach } from './guideline/one-box-each.ts'
import { ownWords } from './guideline/own-words.ts'
import { plainWords } from './guideline/plain-words.ts'
import { secondReader, wordingBesideCode } from './guideline/printed-matter.ts'
import { privacy } from './guideline/privacy.ts'
import { profile } from './guideline/profile.ts'
import { reviewed } from './guideline/reviewed.ts'
import type { CheckGroup, CheckResult, GuidelineRule, GuidelineSubject } from './guideline/rule.ts'
import { severalNumbers } from './guideline/several-numbers.ts'
import { short } from './guideline/short.ts'
import { termsApart } from './guideline/terms-apart.ts'
import { tillConfirms } from './guideline/till-confirms.ts'
import { widgetSites } from './guideline/widget-sites.ts'

export interface CheckLine {
  readonly key: string
  readonly group: CheckGroup
  readonly title: string
  readonly result: CheckResult
  readonly detail: string | null
  readonly mend: string | null
  /** Where the line is about one wording. */
  readonly language: string | null
}

export interface GuidelineCheck {
  readonly met: number
  readonly total: number
  readonly publishable: boolean
  readonly lines: readonly CheckLine[]
}

export function checkGuideline(subject: GuidelineSubject): GuidelineCheck {
  const lines = rules.flatMap(({ key, group, title, channels, find }): CheckLine[] => {
    if (channels?.includes(subject.channel) === false) return []
    const finding = find(subject)
    if (finding === undefined) return []
    const { result, detail = null, mend = null, language = null } = finding
    return [{ key, group, title, result, detail, mend, language }]
  })
  return {
    met: lines.filter(({ result }) => result === 'met').length,
    total: lines.length,
    publishable: lines.every(({ result }) => result !== 'missing'),
    lines,
  }
}

/** What every place is held to. */
const everywhere: readonly GuidelineRule[] = [
  lawSays,
  lawAge,
  lawLanguages,
  lawProof,
  names,
  howOften,
  howToStop,
  oneBoxEach,
  marketingApart,
  nothingTicked,
  noAsHeavy,
  plainWords,
  channelWords,
  termsApart,
  freeChoice,
  privacy,
  age,
  short,
  profile,
  ownWords,
  reviewed,
]

/** What one channel cannot do without: a rule of its own in `guideline/`, with `channels`. */
const ofChannels: readonly GuidelineRule[] = [
  smsSender,
  emailSender,
  whatsappSender,
  tillConfirms,
  widgetSites,
  formTool,
  voiceSender,
  chatToAnswerIn,
  chatRoom,
  flowRoom,
  printedWording,
  topicsByKey,
  wordingBesideCode,
  secondReader,
]

const rules: readonly GuidelineRule[] = [mark, severalNumbers, details, ...ofChannels, ...everywhere]
