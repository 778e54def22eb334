/**
 * Somebody wrote the words by which a place in the chat is asked for: they are asked, in their language, whatever rests
 * there are between questions that nobody asked for. Who has everything already is told so.
 */
import { matchLanguage } from '../base/language.ts'
import { nearestLanguage } from '../copy/languages.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { Sender } from '../domain/sender.ts'
import type { WhatsappFlow } from '../domain/whatsapp-flow.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import { askInChat, type ChatForm } from './ask-in-chat.ts'
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
  const form = formOf(point)
  if ((form === 'buttons' || form === 'list') && !fitsTheChat(asking)) return { recorded: [] }
  const flow = form === 'flow' ? await publishedFlow(stores, sender, point, wording) : undefined
  if (form === 'flow' && flow === undefined) return { recorded: [] }
  const asked = await askInChat(
    stores,
    deps,
    {
      place,
      wording,
      sender,
      address,
      form,
      template: undefined,
      flow,
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

function formOf({ channel, settings }: CapturePoint): ChatForm {
  if (channel === 'webview') return 'webview'
  return channel === 'whatsapp_flow' ? 'flow' : (settings.botFlow?.style ?? 'buttons')
}

/** The Flow of a place in one language, as this number may send it. */
export async function publishedFlow(
  { whatsappFlows }: Pick<Stores, 'whatsappFlows'>,
  { workspaceId, senderId }: Sender,
  { capturePointId }: CapturePoint,
  { language }: Wording,
): Promise<WhatsappFlow | undefined> {
  const flows = await whatsappFlows.published(workspaceId, senderId, capturePointId)
  return flows.find((flow) => flow.language === language)
}

/** The words of a place in the language that is nearest to this one; its own first where none is near. */
export function wordingIn({ wordings }: OptInPage, language: string): Wording | undefined {
  const near = matchLanguage(language, [...wordings.keys()])
  return near === undefined ? wordings.values().next().value : wordings.get(near)
}
