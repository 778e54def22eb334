/** What the law of the countries aimed at wants said before anybody agrees. */
import type { NoticeContent } from '../notice.ts'
import { type NoticePart, noticeParts } from '../policy-pack.ts'
import { countryNames, lawsOf } from './law.ts'
import { automated, notACondition } from './phrases.ts'
import { type Finding, type GuidelineRule, type GuidelineSubject, inAny } from './rule.ts'

export const lawSays: GuidelineRule = {
  key: 'law_says',
  group: 'law',
  title: 'Says what the law wants said',
  find(subject): Finding | undefined {
    const laws = lawsOf(subject)
    if (laws.length === 0) return undefined
    const found = inAny(subject, (wording) => {
      const part = noticeParts.find(
        (one) => laws.some(({ pack }) => pack.noticeMustSay.includes(one)) && !says[one](wording, subject),
      )
      if (part === undefined) return undefined
      const asking = laws.filter(({ pack }) => pack.noticeMustSay.includes(part)).map(({ country }) => country)
      const [lacks, mend] = told[part]
      return { result: 'missing', detail: `Asked for in ${countryNames(asking)}: ${lacks}.`, mend }
    })
    if (found.result !== 'met') return found
    return { ...found, detail: `For ${countryNames(laws.map(({ country }) => country))}.` }
  },
}

type Says = (wording: NoticeContent, subject: GuidelineSubject) => boolean

const says: Readonly<Record<NoticePart, Says>> = {
  business_name: (wording) => wordsOf(wording).some((text) => text.includes(wording.business)),
  whatsapp: (wording) => /whatsapp/i.test(wording.tick),
  number: ({ tick }) => tick.includes('{number}'),
  topics: ({ topics }, subject) => subject.topics.every((key) => topics.some((topic) => topic.key === key)),
  how_to_stop: ({ stop }) => /\bstop\b/i.test(stop),
  help_contact: (_wording, { workspace }) => (workspace.profile.helpContact ?? '').trim() !== '',
  privacy_page: ({ privacy_url }) => privacy_url !== null,
  automated_marketing: (wording) => wordsOf(wording).some((text) => automated.test(text)),
  not_a_condition: (wording) => wordsOf(wording).some((text) => notACondition.test(text)),
}

function wordsOf({ heading, intro, tick, stop, footer }: NoticeContent): string[] {
  return [heading, intro, tick, stop, footer ?? '']
}

/** What is lacking, and how to mend it. */
const told: Readonly<Record<NoticePart, readonly [lacks: string, mend: string]>> = {
  business_name: ['the name of the business', 'Write your name into the headline.'],
  whatsapp: ['the name WhatsApp', 'Say WhatsApp in the sentence beside the box.'],
  number: ['the number that is agreed to', 'Write {number} into the sentence beside the box.'],
  topics: ['what the messages are about', 'Make a version of the notice with every topic that is asked here.'],
  how_to_stop: ['how to stop', 'Write: Type STOP at any time to stop receiving WhatsApp messages.'],
  help_contact: ['where to get help', 'Add a contact for help under Settings, Workspace.'],
  privacy_page: ['a privacy page', 'Add its address under Settings, Workspace, then make a new version.'],
  automated_marketing: [
    'that messages are sent automatically',
    'Write into the first lines or the footer: “We send these messages automatically.”',
  ],
  not_a_condition: [
    'that agreeing is not a condition of buying',
    'Write into the first lines or the footer: “Agreeing is not a condition of buying anything.”',
  ],
}
