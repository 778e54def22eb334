/** Which of the workspace's topics a sentence names: "no more recipes, but keep my order updates" names two. */
import { normalise } from './normalise.ts'
import type { TopicWords } from './topic-words.ts'
import { wordKey } from './word-index.ts'

/** The ids of the topics whose name stands in the text, in the order in which they stand there. */
export function namedTopics(text: string, topics: readonly TopicWords[]): readonly string[] {
  const key = ` ${normalise(text).replaceAll("'", '')} `
  return topics
    .flatMap(({ topicId, words }) => {
      const places = Object.values(words)
        .flat()
        .map((name) => placeOf(wordKey(name), key))
        .filter((place) => place >= 0)
      return places.length === 0 ? [] : [{ topicId, place: Math.min(...places) }]
    })
    .sort((a, b) => a.place - b.place)
    .map(({ topicId }) => topicId)
}

const together = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function placeOf(name: string, key: string): number {
  if (name === '') return -1
  return together.test(name) ? key.indexOf(name) : key.indexOf(` ${name} `)
}
