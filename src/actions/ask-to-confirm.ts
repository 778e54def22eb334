/**
 * The message from us that asks the owner of a number whether an opt-in was theirs: a utility template with three buttons.
 * It is queued for every number alike; the gate decides whether it leaves, and nobody who left a number learns which.
 */
import { newId } from '../base/ids.ts'
import type { Language } from '../copy/languages.ts'
import { shippedTemplateName, templateLanguage } from '../copy/shipped-templates.ts'
import { listOf } from '../copy/words.ts'
import type { AddressKey } from '../domain/address.ts'
import type { QueuedSend } from '../domain/delivery.ts'
import type { FilledVariable, TemplateMessage } from '../domain/messenger.ts'
import { writePayload } from '../domain/payload.ts'
import { blanksOf } from '../domain/template/variables.ts'
import type { Template } from '../domain/template.ts'
import type { Stores } from './stores.ts'

/** The one to ask with in this language: approved, utility, and with its buttons. Undefined where there is none. */
export function confirmationTemplate(templates: readonly Template[], language: Language): Template | undefined {
  return templates.find(
    ({ content, state }) =>
      content.name === shippedTemplateName('confirmation_request') &&
      content.language === templateLanguage(language) &&
      content.category === 'UTILITY' &&
      state === 'APPROVED' &&
      content.unreadable.length === 0 &&
      content.buttons.filter(({ kind }) => kind === 'quick_reply').length === answers.length,
  )
}

/** In the order of the template's buttons. */
const answers = ['yes', 'no', 'not_me'] as const

export interface ConfirmationRequest {
  readonly key: AddressKey
  readonly template: Template
  readonly language: Language
  readonly business: string
  /** Names, as the person read them. */
  readonly topics: readonly string[]
  readonly code: string
  readonly expiresAt: Date
}

/** In the transaction of the capture. */
export async function askToConfirm(
  stores: Pick<Stores, 'deliveries' | 'conversations'>,
  requests: readonly ConfirmationRequest[],
  now: Date,
): Promise<void> {
  const sends = requests.map((request) => queuedSend(request, now))
  await stores.deliveries.enqueue(sends, now)
  await stores.conversations.addMessages(
    sends.map(({ request }) => ({
      key: request.key,
      messageId: request.deliveryId,
      senderId: request.senderId,
      direction: 'out' as const,
      kind: request.content.kind,
      content: { ...request.content },
      wamidHash: null,
      deliveryId: request.deliveryId,
      meaning: request.purpose,
      at: now,
    })),
  )
}

function queuedSend(request: ConfirmationRequest, now: Date): QueuedSend {
  const { key, template, expiresAt } = request
  return {
    request: {
      key,
      deliveryId: newId(now.getTime()),
      senderId: template.senderId,
      purpose: 'confirmation_request',
      content: contentOf(request),
      topicId: null,
      templateId: template.templateId,
      campaignId: null,
      marketing: false,
      attempt: 0,
    },
    priority: 1,
    notBefore: now,
    expiresAt,
  }
}

function contentOf({ template, language, business, topics, code }: ConfirmationRequest): TemplateMessage {
  const { name, language: templateLanguage, parameterFormat, body, buttons } = template.content
  const values = { business, topics: listOf(language, topics) }
  const byPlace: Readonly<Record<string, string>> = { 1: values.business, 2: values.topics }
  const byName: Readonly<Record<string, string>> = values
  const filled = blanksOf(body.text).map((blank): FilledVariable => {
    return parameterFormat === 'NAMED' ? { name: blank, text: byName[blank] ?? '' } : { text: byPlace[blank] ?? '' }
  })
  const replies = buttons.flatMap(({ kind }, index) => (kind === 'quick_reply' ? [index] : []))
  return {
    kind: 'template',
    name,
    language: templateLanguage,
    body: filled,
    buttons: answers.map((answer, at) => ({
      kind: 'quick_reply',
      index: replies[at] ?? at,
      payload: writePayload({ kind: 'opt_in', code, answer }),
    })),
  }
}
