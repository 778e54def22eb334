/**
 * Whether a place asks as it should: the guide's three rules first, then what is plain and fair. Each line is met, to be
 * looked at, or missing, with the way to mend it; nothing is published while a line is missing.
 */
import type { CaptureChannel, CapturePointSettings } from './capture-point.ts'
import { negated, placeholders, pressing, promotional, shaming } from './guideline-words.ts'
import type { NoticeContent } from './notice.ts'
import type { Workspace } from './workspace.ts'

export interface GuidelineSubject {
  readonly channel: CaptureChannel
  readonly workspace: Pick<Workspace, 'kind' | 'name' | 'profile'>
  /** Per language, the wording that would be shown. */
  readonly wordings: readonly NoticeContent[]
  /** Keys of the topics that are asked here. */
  readonly topics: readonly string[]
  readonly settings: CapturePointSettings
  /** Whether the business has added WhatsApp's official mark. */
  readonly officialMark: boolean
  /** Languages whose wording a named member has approved; null for a draft that nobody could have. */
  readonly reviewed: readonly string[] | null
}

export type CheckResult = 'met' | 'look' | 'missing'

export interface CheckLine {
  readonly key: string
  readonly group: 'guideline' | 'plain_and_fair'
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

interface Finding {
  readonly result: CheckResult
  readonly detail?: string
  readonly mend?: string
  readonly language?: string
}

type Rule = (subject: GuidelineSubject) => Finding | undefined

export function checkGuideline(subject: GuidelineSubject): GuidelineCheck {
  const lines = rules.flatMap(([key, group, title, rule]): CheckLine[] => {
    const finding = rule(subject)
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

/** A rule that answers undefined has nothing to say about this place, and has no line. */
const rules: readonly (readonly [key: string, group: CheckLine['group'], title: string, rule: Rule])[] = [
  ['mark', 'guideline', 'A mark beside the name WhatsApp', mark],
  ['several_numbers', 'guideline', 'Several numbers can be chosen', severalNumbers],
  ['details', 'guideline', 'Each message type is explained', details],
  ['names', 'plain_and_fair', 'Names WhatsApp and the business', names],
  ['how_often', 'plain_and_fair', 'Says how often', howOften],
  ['how_to_stop', 'plain_and_fair', 'Says how to stop', howToStop],
  ['one_box_each', 'plain_and_fair', 'One box for each message type', oneBoxEach],
  ['marketing_apart', 'plain_and_fair', 'Marketing apart from utility', marketingApart],
  ['nothing_ticked', 'plain_and_fair', 'Nothing ticked beforehand', nothingTicked],
  ['no_as_heavy', 'plain_and_fair', 'No weighs as much as yes', noAsHeavy],
  ['plain_words', 'plain_and_fair', 'No hurry, prize or double negative', plainWords],
  ['privacy', 'plain_and_fair', 'Privacy notice linked', privacy],
  ['age', 'plain_and_fair', 'Says for which age', age],
  ['short', 'plain_and_fair', 'Short enough to read', short],
  ['profile', 'plain_and_fair', 'Says who you are', profile],
  ['own_words', 'plain_and_fair', 'No example words', ownWords],
  ['reviewed', 'plain_and_fair', 'Read and approved by a member', reviewed],
]

const met: Finding = { result: 'met' }

/** The first wording in which something is found. */
function inAny(subject: GuidelineSubject, find: (wording: NoticeContent) => Omit<Finding, 'language'> | undefined) {
  if (subject.wordings.length === 0) {
    return {
      result: 'missing',
      detail: 'There is no wording to show yet.',
      mend: 'Write one, and have it approved.',
    } as const
  }
  let looked: Finding | undefined
  for (const wording of subject.wordings) {
    const found = find(wording)
    if (found?.result === 'missing') return { ...found, language: wording.language }
    if (found !== undefined && looked === undefined) looked = { ...found, language: wording.language }
  }
  return looked ?? met
}

function mark({ channel, settings, officialMark, workspace }: GuidelineSubject): Finding {
  if (channel === 'api') {
    return {
      result: 'look',
      detail: 'The place is yours, and Assent cannot see it.',
      mend: 'Set WhatsApp’s mark beside its name there.',
    }
  }
  if (settings.mark === 'name_only') return { result: 'met', detail: 'The name alone, by your recorded choice.' }
  if (settings.mark === 'official' && officialMark) return met
  return {
    result: workspace.kind === 'live' ? 'missing' : 'look',
    detail: 'The official mark has not been added: a neutral drawn one stands there.',
    mend: 'Add the official mark under Settings, Brand, or choose to show the name alone.',
  }
}

function severalNumbers(subject: GuidelineSubject): Finding {
  return inAny(subject, (wording) =>
    wording.several_numbers
      ? undefined
      : {
          result: 'missing',
          detail: 'The person can name one number only.',
          mend: 'Let people add more than one number; each is confirmed on its own.',
        },
  )
}

function details(subject: GuidelineSubject): Finding {
  return inAny(subject, (wording) => {
    const bare = subject.topics.filter((key) => !wording.topics.find((topic) => topic.key === key)?.description.trim())
    if (bare.length === 0) return undefined
    return {
      result: 'missing',
      detail: `Without words in ${wording.language}: ${bare.join(', ')}.`,
      mend: 'Make a version of the notice that explains each topic that is asked here.',
    }
  })
}

function names(subject: GuidelineSubject): Finding {
  return inAny(subject, ({ heading, intro, tick, business, footer }) => {
    if (!/whatsapp/i.test(tick)) {
      return {
        result: 'missing',
        detail: 'The sentence beside the tick box does not say WhatsApp.',
        mend: 'Write it so that it says what comes, on WhatsApp, and to which number.',
      }
    }
    if ([heading, intro, footer ?? ''].some((text) => text.includes(business))) return undefined
    return {
      result: 'missing',
      detail: `Neither headline nor first lines name ${business}.`,
      mend: `Write ${business} into the headline.`,
    }
  })
}

function howOften(subject: GuidelineSubject): Finding {
  return inAny(subject, (wording) => {
    const silent = wording.topics.filter(
      ({ key, frequency }) => subject.topics.includes(key) && frequency.trim() === '',
    )
    if (silent.length === 0) return undefined
    return {
      result: 'missing',
      detail: `No frequency: ${silent.map(({ name }) => name).join(', ')}.`,
      mend: 'Say how often, in the words of the topic.',
    }
  })
}

function howToStop(subject: GuidelineSubject): Finding {
  return inAny(subject, ({ stop }) =>
    /\bstop\b/i.test(stop)
      ? undefined
      : {
          result: 'missing',
          detail: 'The line does not name the word STOP, which works in every language.',
          mend: 'Write: Type STOP at any time to stop receiving WhatsApp messages.',
        },
  )
}

function oneBoxEach(subject: GuidelineSubject): Finding {
  return inAny(subject, ({ tick }) => {
    if (tick.includes('{topic}') && tick.includes('{number}')) return undefined
    const lacking = tick.includes('{topic}') ? '{number}' : '{topic}'
    return {
      result: 'missing',
      detail: `The sentence beside the tick box lacks ${lacking}.`,
      mend: 'Write it with {topic} and {number}: each box then says what comes, and where to.',
    }
  })
}

function marketingApart(subject: GuidelineSubject): Finding {
  return inAny(subject, ({ topics }) => {
    const mixed = topics.find(
      ({ key, category, name, description }) =>
        subject.topics.includes(key) && category === 'utility' && promotional.test(`${name} ${description}`),
    )
    if (mixed === undefined) return undefined
    return {
      result: 'look',
      detail: `${mixed.name} is utility, and its words speak of offers.`,
      mend: 'Move what is marketing to a topic of its own.',
    }
  })
}

function nothingTicked({ channel }: GuidelineSubject): Finding {
  if (channel === 'web_page') return { result: 'met', detail: 'A page of ours has no way to do it.' }
  return {
    result: 'look',
    detail: 'The place is yours, and Assent cannot see it.',
    mend: 'Leave every box there empty.',
  }
}

function noAsHeavy(subject: GuidelineSubject): Finding {
  return inAny(subject, ({ yes, no }) => {
    if (yes.trim().toLowerCase() === no.trim().toLowerCase()) {
      return { result: 'missing', detail: 'Both buttons say the same.', mend: 'Say yes on one and no on the other.' }
    }
    if (shaming.test(no)) {
      return { result: 'missing', detail: `“${no}” makes a no look foolish.`, mend: 'Say it plainly: No, thank you.' }
    }
    if (no.length > 24 && no.length > 2 * yes.length) {
      return { result: 'look', detail: 'The no is much longer than the yes.', mend: 'Say it in as few words.' }
    }
    return undefined
  })
}

function plainWords(subject: GuidelineSubject): Finding {
  return inAny(subject, ({ heading, intro, tick, yes, no, footer }) => {
    const negative = [tick, yes].find((text) => negated.test(text))
    if (negative !== undefined) {
      return {
        result: 'missing',
        detail: `“${negative}” asks by way of a no.`,
        mend: 'Let a tick say what will come, and an empty box nothing.',
      }
    }
    const pushing = [heading, intro, tick, yes, no, footer ?? ''].find((text) => pressing.test(text))
    if (pushing === undefined) return undefined
    return {
      result: 'missing',
      detail: `“${pushing.slice(0, 120)}” presses the person.`,
      mend: 'Leave out hurry, prizes and gifts: a yes is only one when it was free.',
    }
  })
}

function privacy(subject: GuidelineSubject): Finding {
  return inAny(subject, ({ privacy_url }) =>
    privacy_url !== null && /^https?:\/\//.test(privacy_url)
      ? undefined
      : {
          result: 'missing',
          detail: 'No privacy notice is linked.',
          mend: 'Add its address under Settings, Workspace, then make a new version.',
        },
  )
}

function age(subject: GuidelineSubject): Finding | undefined {
  const { ageMin } = subject.workspace.profile
  if (ageMin === undefined || ageMin === 0) return undefined
  return inAny(subject, ({ age }) =>
    age === null || age.trim() === ''
      ? { result: 'missing', detail: `The profile says ${ageMin} and over.`, mend: 'Write the line about age.' }
      : undefined,
  )
}

const wordsEasy = 150
const wordsMost = 400
const wordsASecond = 3

function short(subject: GuidelineSubject): Finding {
  const longest = Math.max(0, ...subject.wordings.map((wording) => countWords(wording, subject.topics)))
  const detail = `${longest} words, about ${Math.ceil(longest / wordsASecond)} seconds.`
  if (longest <= wordsEasy) return { result: 'met', detail }
  const mend = 'Say less: who, what, how often, how to stop. The rest belongs into the privacy notice.'
  return { result: longest <= wordsMost ? 'look' : 'missing', detail, mend }
}

function countWords(wording: NoticeContent, topics: readonly string[]): number {
  const shown = wording.topics.filter(({ key }) => topics.includes(key))
  const text = [
    wording.heading,
    wording.intro,
    ...shown.flatMap((topic) => [topic.name, topic.description, topic.frequency]),
    wording.stop,
    wording.age ?? '',
    wording.yes,
    wording.no,
    wording.footer ?? '',
  ].join('\n')
  const words = new Intl.Segmenter(wording.language, { granularity: 'word' }).segment(text)
  return Array.from(words).filter(({ isWordLike }) => isWordLike).length
}

function profile({ workspace: { kind, profile } }: GuidelineSubject): Finding {
  const lacking = [
    ...(profile.legalName === undefined ? ['legal name'] : []),
    ...(profile.tradingName === undefined ? ['trading name'] : []),
    ...(profile.address === undefined ? ['address'] : []),
    ...(profile.helpContact === undefined ? ['contact for help'] : []),
    ...(profile.privacyUrl === undefined ? ['privacy page'] : []),
    ...(profile.countries === undefined || profile.countries.length === 0 ? ['countries'] : []),
  ]
  if (lacking.length === 0) return met
  return {
    result: kind === 'live' ? 'missing' : 'look',
    detail: `The profile lacks: ${lacking.join(', ')}.`,
    mend: 'Fill it in under Settings, Workspace.',
  }
}

function ownWords(subject: GuidelineSubject): Finding | undefined {
  if (subject.workspace.kind === 'demo') return undefined
  return inAny(subject, (wording) => {
    const { heading, intro, stop, business, privacy_url, footer } = wording
    const left = [heading, intro, stop, business, privacy_url ?? '', footer ?? ''].find((text) =>
      placeholders.test(text),
    )
    if (left === undefined) return undefined
    return { result: 'missing', detail: `“${left.slice(0, 120)}” is an example.`, mend: 'Put your own words there.' }
  })
}

function reviewed({ reviewed, wordings, workspace }: GuidelineSubject): Finding | undefined {
  if (reviewed === null) return undefined
  const unread = wordings.map(({ language }) => language).filter((language) => !reviewed.includes(language))
  if (unread.length === 0 && wordings.length > 0) return met
  return {
    result: workspace.kind === 'live' ? 'missing' : 'look',
    detail: unread.length === 0 ? 'No wording has been approved yet.' : `Not reviewed: ${unread.join(', ')}.`,
    mend: 'Read each wording under Notices and approve it.',
    ...(unread[0] === undefined ? {} : { language: unread[0] }),
  }
}
