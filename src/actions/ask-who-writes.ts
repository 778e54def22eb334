/**
 * Somebody wrote the words by which a place in the chat is asked for: they are asked, in their language, whatever rests
 * there are between questions that nobody asked for. Who has everything already is told so.
 */
import { matchLanguage } from '../base/language.ts'
import { nearestLanguage } from '../copy/languages.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import { askInChat } from './ask-in-chat.ts'
import { fitsTheChat } from './chat-question.ts'
import type { Deps } from './deps.ts'
import { type OptInPage, readOptInPage, type Wording } from './read-opt-in-page.ts'
import { sendReply } from './send-reply.ts'
import { voiceFor, voiceIn } from './speak.ts'
import type { Stores } from './stores.ts'
import { businessName } from './world.ts'

/** In the transaction of the message. A place that is not open, or whose words have no room in the chat, asks nothing. */
export async function askWhoWrites(stores: Stores, deps: Deps, heard: Heard, capturePointId: string): Promise<Answer> {
  const { key, sender, address, message, receivedAt, world } = heard
  const point = await stores.capturePoints.find(key.workspaceId, capturePointId)
  if (point === undefined || point.state !== 'published') return { recorded: [] }
  const place = await readOptInPage(stores, point)
  const wording = wordingIn(place, voiceFor(heard).language)
  if (wording === undefined) return { recorded: [] }
  const voice = voiceIn(nearestLanguage(wording.language), world)
  const business = businessName(world)
  const asking = { voice, business, content: wording.content, topics: wording.topics, offersLater: false }
  if (!fitsTheChat(asking)) return { recorded: [] }
  const asked = await askInChat(
    stores,
    deps,
    {
      place,
      wording,
      sender,
      address,
      form: point.settings.botFlow?.style ?? 'buttons',
      template: undefined,
      askedByPerson: true,
      repliesTo: message.at,
      referral: message.referral,
      actor: 'system',
    },
    receivedAt,
  )
  if (asked !== undefined) return { recorded: asked.recorded }
  const topics = voice.topics(wording.topics.map(({ topicId }) => topicId))
  await sendReply(
    stores,
    {
      key,
      senderId: sender.senderId,
      purpose: 'reply',
      content: { kind: 'text', body: voice.say(voice.words.confirmed.already, { business, topics }) },
      repliesTo: message.at,
      askedByPerson: true,
    },
    receivedAt,
  )
  return { recorded: [] }
}

/** The words of a place in the language that is nearest to this one; its own first where none is near. */
export function wordingIn({ wordings }: OptInPage, language: string): Wording | undefined {
  const near = matchLanguage(language, [...wordings.keys()])
  return near === undefined ? wordings.values().next().value : wordings.get(near)
}
