/** The product's own words to one person: in their language, with the business's name, within WhatsApp's limits. */
import { directionOf, type Language, languageTags } from '../copy/languages.ts'
import { type MessageWords, messages } from '../copy/messages.ts'
import { listOf, say, type Text, type Values } from '../copy/words.ts'
import { normalise } from '../domain/keyword/normalise.ts'
import { replyLanguage } from '../domain/keyword/reply-language.ts'
import { topicText } from '../domain/topic.ts'
import { defaultLanguage } from '../domain/workspace.ts'
import type { Heard } from './answer-meaning.ts'
import { businessName, type World } from './world.ts'

export interface Voice {
  readonly language: Language
  readonly words: MessageWords
  /** The text with its gaps filled, each kept apart where the language runs from right to left. */
  say<Gap extends string>(text: Text<Gap>, values: Values<Gap>): string
  /** `Offers, reminders and updates`. */
  topics(topicIds: readonly string[]): string
}

export function voiceFor({ meaning, address, world }: Pick<Heard, 'meaning' | 'address' | 'world'>): Voice {
  const language = replyLanguage(meaning, {
    known: address.language ?? undefined,
    businessDefault: defaultLanguage(world.workspace),
    available: languageTags,
  })
  return voiceIn(language as Language, world)
}

export function voiceIn(language: Language, world: World): Voice {
  const words = messages[language] ?? messages.en
  return {
    language,
    words,
    say: (text, values) => say(directionOf(language), text, values),
    topics: (topicIds) =>
      listOf(
        language,
        topicIds.flatMap((topicId) => {
          const topic = world.topics.find((one) => one.topicId === topicId)
          return topic === undefined ? [] : [topicText(topic, language, defaultLanguage(world.workspace)).name]
        }),
      ),
  }
}

/** What the links that we show put into people's hands to ask for their own page, in every language, normalised. */
export function choicesTexts(world: World): ReadonlySet<string> {
  const business = businessName(world)
  return new Set(languageTags.map((language) => normalise(choicesText(language, business))))
}

/** `Hello Acme. Please send me the link to my choices.` */
export function choicesText(language: Language, business: string): string {
  return say(directionOf(language), messages[language].prefilled.choices, { business })
}

/** Parts of a message, a line apart; what is empty is left out. */
export function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n')
}
