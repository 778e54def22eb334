/**
 * The page as a wording: what somebody had before them who switches something on here, in the shape in which every notice
 * is kept. It holds nothing about the person: their number stays a gap.
 */
import type { Choices } from '../../../actions/read-choices.ts'
import { businessName } from '../../../actions/world.ts'
import type { Language } from '../../../copy/languages.ts'
import { preferencePage } from '../../../copy/preference-page.ts'
import { fill } from '../../../copy/words.ts'
import { type ShownNotice, writeShownNotice } from '../../../domain/notice.ts'
import { topicText } from '../../../domain/topic.ts'
import { defaultLanguage } from '../../../domain/workspace.ts'

export function pageWording({ world, topics }: Choices, language: Language): Buffer {
  const words = preferencePage[language]
  const business = businessName(world)
  const shown: ShownNotice = {
    v: 1,
    kind: 'shown_notice',
    language,
    business,
    heading: fill(words.heading, { whatsapp: 'WhatsApp' }),
    intro: fill(words.lede, { business, number: '{number}' }),
    several_numbers: false,
    boxes: topics.map((topic) => {
      const { name, description, frequency } = topicText(topic, language, defaultLanguage(world.workspace))
      return {
        topic: topic.key,
        label: fill(words.choose.receive, { topic: name, whatsapp: 'WhatsApp', number: '{number}' }),
        description,
        frequency,
      }
    }),
    stop: words.stopByWord,
    age: null,
    yes: words.choose.save,
    no: words.stopAll.button,
    footer: null,
    privacy_url: world.workspace.profile.privacyUrl ?? null,
  }
  return writeShownNotice(shown)
}
