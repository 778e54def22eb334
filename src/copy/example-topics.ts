/** The message types that the guide names, ready to be used or thrown away: order status, recommendations, offers, reminders, updates. */
import type { Topic, TopicCategory, TopicText } from '../domain/topic.ts'
import { ar } from './example-topics/ar.ts'
import { de } from './example-topics/de.ts'
import { en } from './example-topics/en.ts'
import { es } from './example-topics/es.ts'
import { fr } from './example-topics/fr.ts'
import { hi } from './example-topics/hi.ts'
import { ptBr } from './example-topics/pt-br.ts'
import type { ByLanguage } from './languages.ts'
import type { Words } from './words.ts'

export type ExampleTopicWords = Words<typeof en>

const words: ByLanguage<ExampleTopicWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }

const categories: Readonly<Record<keyof ExampleTopicWords, TopicCategory>> = {
  order_status: 'utility',
  reminders: 'utility',
  recommendations: 'marketing',
  offers: 'marketing',
  updates: 'marketing',
}

export type ExampleTopic = Pick<Topic, 'key' | 'category' | 'texts'>

/** In the order in which they are shown, with their words in every language. */
export const exampleTopics: readonly ExampleTopic[] = Object.entries(categories).map(([key, category]) => ({
  key,
  category,
  texts: Object.fromEntries(
    Object.entries(words).map(([language, topics]): [string, TopicText] => [
      language,
      topics[key as keyof ExampleTopicWords],
    ]),
  ),
}))
