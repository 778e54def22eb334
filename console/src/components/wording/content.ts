/** A wording from what an editor wrote: the topics' own words and the business are put in, as the server does for a version. */
import type { NoticeContent, NoticeWords } from '@contract/notice.ts'
import type { Topic } from '@contract/topic.ts'
import { topicText } from '../../resources/topics.ts'

export interface Business {
  readonly name: string
  readonly privacyUrl: string
}

export function contentOf(
  words: NoticeWords,
  topics: readonly Topic[],
  language: string,
  business: Business,
): NoticeContent {
  const { topics: keys, ...rest } = words
  return {
    ...rest,
    business: business.name,
    privacy_url: business.privacyUrl,
    topics: keys.flatMap((key) => {
      const topic = topics.find((one) => one.key === key)
      return topic === undefined ? [] : [{ key, category: topic.category, ...topicText(topic, language) }]
    }),
  }
}

/** What an editor can change of a version that is there. */
export function wordsOf(content: NoticeContent): NoticeWords {
  const { business: _business, privacy_url: _privacyUrl, topics, ...rest } = content
  return { ...rest, topics: topics.map((topic) => topic.key) }
}

/** Plain words to begin with, in English. */
export function plainWords(business: string, topics: readonly Topic[]): NoticeWords {
  return {
    heading: `Get messages from ${business} on WhatsApp`,
    intro: 'Choose what you would like, and on which numbers. You can change your mind at any time.',
    tick: 'Receive {topic} on WhatsApp at {number}',
    several_numbers: true,
    stop: 'Type STOP at any time to stop receiving WhatsApp messages.',
    age: null,
    yes: 'Yes, message me',
    no: 'No, thank you',
    footer: null,
    topics: topics.map((topic) => topic.key),
  }
}
