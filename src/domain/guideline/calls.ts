/** Places that are reached by telephone: words beside the number that is called, and topics that keys can choose. */
import { menuTopicsMax } from '../voice-menu/script.ts'
import { type GuidelineRule, met } from './rule.ts'

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
