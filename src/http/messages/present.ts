/** Messages as the outside sees them, in words. */
import type { Message, MessageDelivery } from '../../contract/message.ts'
import type { ShownDelivery, ShownMessage } from '../../domain/contact-page.ts'
import { blanksOf } from '../../domain/template/variables.ts'

type TopicRefOf = (topicId: string) => MessageDelivery['topic']

export function presentMessage(message: ShownMessage, topicRef: TopicRefOf): Message {
  return {
    id: message.id,
    direction: message.direction,
    at: message.at.toISOString(),
    contact: message.contactId,
    address: message.key.addressId,
    sender: message.senderId,
    kind: kindOf(message),
    text: textOf(message.content) ?? textOfTemplate(message),
    buttons: buttonsOf(message),
    meaning: message.meaning,
    referral: referralOf(message),
    delivery: message.delivery === null ? null : presentDelivery(message.delivery, topicRef),
  }
}

function presentDelivery(delivery: ShownDelivery, topicRef: TopicRefOf): MessageDelivery {
  const { campaign } = delivery
  return {
    id: delivery.deliveryId,
    status: delivery.status,
    purpose: delivery.purpose,
    topic: delivery.topicId === null ? null : topicRef(delivery.topicId),
    campaign: campaign === null ? null : { id: campaign.campaignId, name: campaign.name },
    record: delivery.recordId,
    reason: delivery.reason,
    error_code: delivery.errorCode,
    accepted_at: delivery.acceptedAt?.toISOString() ?? null,
    delivered_at: delivery.deliveredAt?.toISOString() ?? null,
    read_at: delivery.readAt?.toISOString() ?? null,
  }
}

const textMax = 4_096

/** A file is called by what it is. */
function kindOf({ kind, content }: ShownMessage): string {
  return kind === 'media' && isText(content?.media) ? content.media.slice(0, 40) : kind
}

/** What was written or tapped, and what stands below a file. */
export function textOf(content: ShownMessage['content']): string | null {
  if (content === null) return null
  const { text, body, title, caption, emoji } = content
  return [text, body, title, caption, emoji].find(isText)?.slice(0, textMax) ?? null
}

/** Of a template the words that it has, with what was filled in where that is still kept. */
function textOfTemplate({ content, template }: ShownMessage): string | null {
  if (template === null) return null
  const { text } = template.body
  const filled: readonly unknown[] = Array.isArray(content?.body) ? content.body : []
  const names = blanksOf(text)
  return text
    .replace(blanks, (blank, name: string) => {
      const words = field(filled.find((one) => field(one, 'name') === name) ?? filled[names.indexOf(name)], 'text')
      return isText(words) ? words : blank
    })
    .slice(0, textMax)
}

const blanks = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Strangers typed it: each part is cut to what an answer may hold. */
function referralOf({ content }: ShownMessage): Message['referral'] {
  const referral = content?.referral
  if (typeof referral !== 'object' || referral === null) return null
  const part = (name: string, most: number) => {
    const value = field(referral, name)
    return isText(value) ? value.slice(0, most) : null
  }
  return {
    source_type: part('sourceType', 40),
    source_id: part('sourceId', 100),
    source_url: part('sourceUrl', 2_048),
    headline: part('headline', 500),
    body: part('body', 2_000),
    click_id: part('clickId', 500),
  }
}

/** What could be tapped: of a message as it was sent, else of its template. */
function buttonsOf({ content, template }: ShownMessage): string[] {
  const sent: readonly unknown[] = template === null ? [content?.buttons, rowsOf(content)].flat() : template.buttons
  return sent
    .map((button) => field(button, 'title') ?? field(button, 'label'))
    .filter(isText)
    .map((label) => label.slice(0, 80))
    .slice(0, 10)
}

function rowsOf(content: ShownMessage['content']): unknown[] {
  return Array.isArray(content?.sections) ? content.sections.flatMap((section) => field(section, 'rows') ?? []) : []
}

function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Record<string, unknown>)[name] : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
