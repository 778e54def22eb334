/** A message of WhatsApp holds so many characters, a list so many rows, a form so many boxes: what has no room is not asked there. */
import { chatTextMost, chatTopicsMost } from '../bot-flow.ts'
import type { NoticeContent } from '../notice.ts'
import { type Finding, type GuidelineRule, inAny, met } from './rule.ts'

export const chatRoom: GuidelineRule = {
  key: 'chat_room',
  group: 'channel',
  title: 'Room in one message of the chat',
  channels: ['bot_flow'],
  find({ topics, wordings, settings, ...subject }): Finding {
    if (topics.length > chatTopicsMost) return tooMany(topics.length, chatTopicsMost)
    const style = settings.botFlow?.style ?? 'buttons'
    return inAny({ ...subject, wordings }, (wording) => {
      const length = lengthOf(wording, topics)
      if (length > chatTextMost.list) {
        const mend = 'Say less, or ask with a page from the chat or a WhatsApp Flow.'
        return { result: 'missing', detail: `About ${length} characters; a message holds ${chatTextMost.list}.`, mend }
      }
      return style === 'buttons' && length > chatTextMost.buttons
        ? {
            result: 'look',
            detail: `About ${length} characters: more than stand above buttons, so it asks with a list.`,
          }
        : undefined
    })
  },
}

/** As many boxes as one group of a Flow has. */
const boxesMost = 20

export const flowRoom: GuidelineRule = {
  key: 'flow_room',
  group: 'channel',
  title: 'Room in one form of the chat',
  channels: ['whatsapp_flow'],
  find: ({ topics }) => (topics.length > boxesMost ? tooMany(topics.length, boxesMost) : met),
}

function tooMany(count: number, most: number): Finding {
  return {
    result: 'missing',
    detail: `${count} topics; there is room for ${most}.`,
    mend: 'Ask about fewer here, and about the others in a place of their own.',
  }
}

/** As it comes to stand in a message, within a few characters. */
function lengthOf(wording: NoticeContent, topics: readonly string[]): number {
  const lines = wording.topics
    .filter(({ key }) => topics.includes(key))
    .map(({ name, description, frequency }) => `• ${name}: ${description} (${frequency})`)
  const { heading, intro, stop, age, footer, privacy_url } = wording
  return [heading, intro, ...lines, stop, age, footer, privacy_url].filter((text) => text !== null).join('\n\n').length
}
