/** Places that are reached by telephone: a number to call, words beside it, topics that keys can choose, a chat to answer in. */
import { menuTopicsMax } from '../voice-menu/script.ts'
import { senderOf } from './channel-senders.ts'
import { type GuidelineRule, met } from './rule.ts'

const byTelephone = ['missed_call', 'ivr_inbound', 'ivr_outbound'] as const

export const voiceSender: GuidelineRule = {
  key: 'voice_sender',
  group: 'channel',
  title: 'A telephone number for it',
  channels: byTelephone,
  find: ({ senders }) => senderOf('voice', senders),
}

export const chatToAnswerIn: GuidelineRule = {
  key: 'chat_to_answer_in',
  group: 'channel',
  title: 'A WhatsApp number that answers',
  channels: byTelephone,
  find: ({ senders }) => senderOf('whatsapp', senders),
}

export const printedWording: GuidelineRule = {
  key: 'printed_wording',
  group: 'channel',
  title: 'The wording printed beside the number',
  channels: ['missed_call'],
  find({ settings }) {
    const printed = settings.missedCall?.printed?.trim() ?? ''
    if (printed === '') {
      return {
        result: 'missing',
        detail: 'A call says nothing by itself: what people read beside the number is why they are answered.',
        mend: 'Write down, word for word, what stands there. It has to name WhatsApp and what comes.',
      }
    }
    if (/whatsapp/i.test(printed)) return met
    return {
      result: 'missing',
      detail: 'It does not say that the answer comes on WhatsApp.',
      mend: 'Have WhatsApp named beside the number, and write it down here.',
    }
  },
}

export const topicsByKey: GuidelineRule = {
  key: 'topics_by_key',
  group: 'channel',
  title: 'No more topics than keys',
  channels: ['ivr_inbound', 'ivr_outbound'],
  find: ({ topics }) =>
    topics.length <= menuTopicsMax
      ? met
      : {
          result: 'missing',
          detail: `A menu has keys for ${menuTopicsMax} topics, and this one has ${topics.length}.`,
          mend: 'Choose fewer here. A caller does not listen to more anyway.',
        },
}
