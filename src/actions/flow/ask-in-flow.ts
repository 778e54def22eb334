/** A flow asks for consent with the wording of a place of the chat: in its own messages, on its page, or in its WhatsApp Flow. */
import { nearestLanguage } from '../../copy/languages.ts'
import type { CapturePoint } from '../../domain/capture-point.ts'
import { coveringNo, emptyTopic } from '../../domain/consent-fold.ts'
import type { Effect } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import type { Topic } from '../../domain/topic.ts'
import { askInChat, type ChatForm } from '../ask-in-chat.ts'
import { publishedFlow, wordingIn } from '../ask-who-writes.ts'
import { fitsTheChat } from '../chat-question.ts'
import { readOptInPage } from '../read-opt-in-page.ts'
import { voiceIn } from '../speak.ts'
import { businessName } from '../world.ts'
import { placeNamed } from './place-named.ts'
import { languageOf } from './run-facts.ts'
import type { Turn } from './turn.ts'

type AskConsent = Extract<Effect, { kind: 'ask_consent' }>

const channels: Readonly<Record<ChatForm, CapturePoint['channel']>> = {
  buttons: 'bot_flow',
  list: 'bot_flow',
  webview: 'webview',
  flow: 'whatsapp_flow',
}

/** The request that was made; or at once `already` where everything is given, `failed` where the place cannot ask here. */
export async function askInFlow(
  turn: Turn,
  run: Run,
  { by, capturePoint, topics: keys }: AskConsent,
): Promise<{ readonly tokenHash: Buffer } | 'already' | 'failed'> {
  const { stores, deps, world, sender, address, now, said } = turn
  const form: ChatForm = by === 'whatsapp_flow' ? 'flow' : by
  const point = await placeNamed(turn, capturePoint)
  if (point?.state !== 'published' || point.channel !== channels[form]) return 'failed'
  const place = await readOptInPage(stores, point)
  const wording = wordingIn(place, languageOf(turn, run))
  if (wording === undefined) return 'failed'
  const topics = wording.topics.filter((topic) => keys === undefined || keys.includes(topic.key))
  if (topics.length === 0) return 'failed'
  if (topics.some((topic) => isRefusedBy(turn, topic))) return 'failed'
  const voice = voiceIn(nearestLanguage(wording.language), world)
  const asking = { voice, business: businessName(world), content: wording.content, topics, offersLater: false }
  if ((form === 'buttons' || form === 'list') && !fitsTheChat(asking)) return 'failed'
  const flow = form === 'flow' ? await publishedFlow(stores, sender, point, wording) : undefined
  if (form === 'flow' && flow === undefined) return 'failed'
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
      askedByPerson: said !== undefined,
      repliesTo: turn.repliesTo,
      topics,
      actor: 'system',
      after: turn.lastQueued,
    },
    now,
  )
  if (asked === undefined) return 'already'
  turn.queued.push(asked.deliveryId)
  turn.recorded.push(...asked.recorded)
  await turn.readAgain()
  return { tokenHash: asked.tokenHash }
}

/** By what the person has just written, or since: the question would not be let out, and a later "ok" would answer it. */
function isRefusedBy({ address, repliesTo }: Turn, { topicId, category }: Topic): boolean {
  const topic = address.topics.get(topicId) ?? emptyTopic
  const no = coveringNo(address.fold, topic, category)
  return no.state !== null && no.at >= repliesTo.getTime() && no.at >= topic.yes.at
}
