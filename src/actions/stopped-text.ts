/** What has stopped, in words: the first line of a stop's one confirmation. */
import type { StopScope } from '../domain/stop-scope.ts'
import type { Voice } from './speak.ts'
import { businessName, type World } from './world.ts'

export function stoppedText(world: World, voice: Voice, scope: StopScope, topicIds: readonly string[]): string {
  const { stopped } = voice.words
  const business = businessName(world)
  switch (scope.confirms) {
    case 'marketing':
      return voice.say(stopped.marketing, { business })
    case 'topic':
      return voice.say(stopped.topic, { business, topic: voice.topics(topicIds) })
    case 'number':
      return voice.say(stopped.number, { business })
    case 'wrongNumber':
      return stopped.wrongNumber
    default:
      return voice.say(stopped.all, { business })
  }
}
