/**
 * The one answer to a missed call: it says that the person called, who writes, and what would come, and asks. Inside the
 * 24-hour window it is free in form and offers several topics as a list; outside the approved template asks, with three buttons.
 */
import { directionOf, nearestLanguage } from '../copy/languages.ts'
import { shippedTemplateName, templateLanguage } from '../copy/shipped-templates.ts'
import { templates } from '../copy/templates.ts'
import { listOf, say } from '../copy/words.ts'
import type { OfferedAnswer } from '../domain/keyword/read-keyword.ts'
import type { FilledVariable, MessageContent, TemplateMessage } from '../domain/messenger.ts'
import { writePayload } from '../domain/payload.ts'
import type { Sender } from '../domain/sender.ts'
import { blanksOf } from '../domain/template/variables.ts'
import type { Template } from '../domain/template.ts'
import type { Topic } from '../domain/topic.ts'
import { shownTemplate } from './asking-template.ts'
import { chatChoices } from './chat-question.ts'
import type { OptInPage, Wording } from './read-opt-in-page.ts'
import { lines, voiceIn } from './speak.ts'
import type { Stores } from './stores.ts'
import { businessName } from './world.ts'

export interface CallAnswer {
  readonly content: MessageContent
  /** What stands for the record as shown: the message, or the words of the template in the version that was sent. */
  readonly shown: object
  readonly answers: readonly OfferedAnswer[]
  readonly template: Template | undefined
}

export interface AnsweredCall {
  readonly place: OptInPage
  readonly wording: Wording
  readonly sender: Sender
  readonly topics: readonly Topic[]
  readonly code: string
  /** The person wrote to this number within 24 hours. */
  readonly isOpen: boolean
}

/** In the order of the template's buttons. */
const answers = ['yes', 'no', 'not_me'] as const

/** Undefined where only a template could ask, and none is approved. */
export async function writeCallAnswer(
  { templates: store }: Pick<Stores, 'templates'>,
  call: AnsweredCall,
): Promise<CallAnswer | undefined> {
  if (call.isOpen) return freeForm(call)
  const { workspaceId, senderId } = call.sender
  const language = nearestLanguage(call.wording.language)
  const template = (await store.list(workspaceId, senderId)).find(
    ({ content, state }) =>
      content.name === shippedTemplateName('missed_call') &&
      content.language === templateLanguage(language) &&
      content.category === 'UTILITY' &&
      state === 'APPROVED' &&
      content.unreadable.length === 0 &&
      content.buttons.filter(({ kind }) => kind === 'quick_reply').length === answers.length,
  )
  return template === undefined ? undefined : withTemplate(call, template)
}

function freeForm({ place, wording, topics, code }: AnsweredCall): CallAnswer {
  const language = nearestLanguage(wording.language)
  const words = templates[language].missedCall
  const voice = voiceIn(language, place.world)
  const business = businessName(place.world)
  const named = topics.flatMap(({ key }) => wording.content.topics.find((one) => one.key === key) ?? [])
  const lead = lines(
    say(directionOf(language), words.text, {
      business,
      topics: listOf(
        language,
        named.map(({ name }) => name),
      ),
    }),
    named
      .map(({ name, description, frequency }) =>
        voice.say(voice.words.consentRequest.topic, { topic: name, description, frequency }),
      )
      .join('\n'),
    templates[language].stopFooter,
  )
  if (topics.length > 1) {
    const asking = { voice, business, content: wording.content, topics, offersLater: false }
    const list = chatChoices(asking, code, 'no', lead)
    return { ...list, shown: list.content, template: undefined }
  }
  const labels = { yes: words.yes, no: words.no, not_me: words.notMe }
  const content: MessageContent = {
    kind: 'buttons',
    body: lead,
    buttons: answers.map((answer) => ({
      id: writePayload({ kind: 'opt_in', code, answer }),
      title: labels[answer],
    })),
  }
  return {
    content,
    shown: content,
    answers: answers.map((means) => ({ label: labels[means], means })),
    template: undefined,
  }
}

function withTemplate({ place, wording, topics, code }: AnsweredCall, template: Template): CallAnswer {
  const language = nearestLanguage(wording.language)
  const { name, language: written, parameterFormat, body, buttons } = template.content
  const values: Readonly<Record<string, string>> = {
    business: businessName(place.world),
    topics: listOf(
      language,
      topics.map(({ key }) => wording.content.topics.find((one) => one.key === key)?.name ?? key),
    ),
  }
  const byPlace = [values.business, values.topics]
  const filled = blanksOf(body.text).map((blank): FilledVariable => {
    return parameterFormat === 'NAMED'
      ? { name: blank, text: values[blank] ?? '' }
      : { text: byPlace[Number(blank) - 1] ?? '' }
  })
  const replies = buttons.flatMap((button, index) => (button.kind === 'quick_reply' ? [{ index, ...button }] : []))
  const content: TemplateMessage = {
    kind: 'template',
    name,
    language: written,
    body: filled,
    buttons: answers.map((answer, at) => ({
      kind: 'quick_reply',
      index: replies[at]?.index ?? at,
      payload: writePayload({ kind: 'opt_in', code, answer }),
    })),
  }
  return {
    content,
    shown: shownTemplate(template, content),
    answers: answers.map((means, at) => ({ label: replies[at]?.label ?? '', means })),
    template,
  }
}
