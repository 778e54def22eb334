/** A place's question as one message of the chat: with buttons, as a list, with the link of a page, or with a Flow. */
import { chatTextMost, chatTopicsMost } from '../domain/bot-flow.ts'
import type { OfferedAnswer } from '../domain/keyword/read-keyword.ts'
import type { MessageContent } from '../domain/messenger.ts'
import type { NoticeContent } from '../domain/notice.ts'
import { type OptInAnswer, writePayload } from '../domain/payload.ts'
import type { Topic } from '../domain/topic.ts'
import { lines, type Voice } from './speak.ts'

/** What is asked, in the words of one notice. */
export interface Asking {
  readonly voice: Voice
  readonly business: string
  readonly content: NoticeContent
  /** Of the notice, in its order. */
  readonly topics: readonly Topic[]
  readonly offersLater: boolean
}

export interface ChatQuestion {
  readonly content: MessageContent
  readonly answers: readonly OfferedAnswer[]
}

/** The whole wording, as it fits into a message: what comes, how often, how to stop, and where to read more. */
export function wholeText({ voice, content, topics, business }: Asking): string {
  const named = content.topics.filter(({ key }) => topics.some((topic) => topic.key === key))
  const list = named
    .map(({ name, description, frequency }) =>
      voice.say(voice.words.consentRequest.topic, { topic: name, description, frequency }),
    )
    .join('\n')
  const said = `${content.heading} ${content.intro}`
  return lines(
    content.heading,
    content.intro,
    list,
    said.includes(business) ? undefined : business,
    content.stop,
    content.age ?? undefined,
    content.footer ?? undefined,
    content.privacy_url ?? undefined,
  )
}

/** Whether a place's words fit at all into one message of the chat. */
export function fitsTheChat(asking: Asking): boolean {
  return asking.topics.length <= chatTopicsMost && wholeText(asking).length <= chatTextMost.list
}

/** With buttons while the words fit above them; where they are longer, or the place wants it, as a list. */
export function chatQuestion(asking: Asking, code: string, style: 'buttons' | 'list'): ChatQuestion {
  const text = wholeText(asking)
  return style === 'buttons' && text.length <= chatTextMost.buttons
    ? withButtons(asking, code, text)
    : asList(asking, code, text, 'no')
}

/** The topics that are left, after somebody wanted to choose or has chosen one. The last row says no, or that it is all. */
export function chatChoices(asking: Asking, code: string, last: 'no' | 'done', lead: string): ChatQuestion {
  return asList({ ...asking, offersLater: asking.offersLater && last === 'no' }, code, lead, last)
}

function withButtons(asking: Asking, code: string, body: string): ChatQuestion {
  const { voice, topics, offersLater, content } = asking
  const { consentRequest, botFlow } = voice.words
  const no = fitting(content.no, consentRequest.no)
  const several = topics.length > 1
  const wanted: readonly (readonly [OptInAnswer, string])[] = [
    ['yes', several ? botFlow.all : fitting(content.yes, consentRequest.yes)],
    // With several topics "later" is a row of the list behind "choose": a no must never be the harder one to find.
    ...(several ? [['choose', consentRequest.choose] as const] : []),
    ...(!several && offersLater ? [['later', botFlow.later] as const] : []),
    ['no', no],
  ]
  return {
    content: {
      kind: 'buttons',
      body,
      buttons: wanted.map(([answer, title]) => ({ id: writePayload({ kind: 'opt_in', code, answer }), title })),
    },
    answers: wanted.map(([answer, label]) => ({
      label,
      means: answer === 'yes' || answer === 'no' ? answer : 'other',
    })),
  }
}

function asList(asking: Asking, code: string, body: string, last: 'no' | 'done'): ChatQuestion {
  const { voice, topics, offersLater, content } = asking
  const { consentRequest, botFlow } = voice.words
  const row = (answer: OptInAnswer, title: string) => ({ id: writePayload({ kind: 'opt_in', code, answer }), title })
  const named = topics.map((topic) => {
    const words = content.topics.find(({ key }) => key === topic.key)
    const title = words?.name ?? topic.key
    return {
      id: writePayload({ kind: 'opt_in', code, answer: 'yes', topicKey: topic.key }),
      title: title.slice(0, 24),
      ...(words === undefined ? {} : { description: words.frequency.slice(0, 72) }),
    }
  })
  return {
    content: {
      kind: 'list',
      body,
      label: consentRequest.choose,
      sections: [
        {
          rows: [
            ...named,
            ...(offersLater ? [row('later', botFlow.later)] : []),
            last === 'no' ? row('no', consentRequest.no) : row('done', botFlow.done),
          ],
        },
      ],
    },
    answers: [
      ...named.map(({ title }) => ({ label: title, means: 'other' as const })),
      ...(offersLater ? [{ label: botFlow.later, means: 'other' as const }] : []),
      // After a first choice a bare "no" means no more of it, and takes nothing back: the words of "done" are read by a tap.
      last === 'no'
        ? { label: consentRequest.no, means: 'no' as const }
        : { label: botFlow.done, means: 'other' as const },
    ],
  }
}

/** The words of the page where they fit on a button, else our own. */
function fitting(own: string, ours: string): string {
  return own.length <= 20 ? own : ours
}
