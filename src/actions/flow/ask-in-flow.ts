/**
 * A flow asks for consent with the wording of a place of the chat: in its own messages, on its page, or in its WhatsApp Flow.
 * One that was started because a yes ends asks for that yes anew; outside of the 24-hour window the place's template asks.
 */
import { nearestLanguage } from '../../copy/languages.ts'
import type { CapturePoint } from '../../domain/capture-point.ts'
import { endsSoonUntil } from '../../domain/consent-ending.ts'
import { coveringNo, emptyTopic } from '../../domain/consent-fold.ts'
import type { Effect } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import type { Topic } from '../../domain/topic.ts'
import { askInChat, type ChatForm, topicsToAsk } from '../ask-in-chat.ts'
import { publishedFlow, wordingIn } from '../ask-who-writes.ts'
import { fitsTheChat } from '../chat-question.ts'
import { mayAsk, wayToAsk } from '../may-ask.ts'
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
  const { stores, deps, world, key, sender, address, now, said } = turn
  const form: ChatForm = by === 'whatsapp_flow' ? 'flow' : by
  const point = await placeNamed(turn, capturePoint)
  if (point?.state !== 'published' || point.channel !== channels[form]) return 'failed'
  const place = await readOptInPage(stores, point)
  const wording = wordingIn(place, languageOf(turn, run))
  if (wording === undefined) return 'failed'
  const ending = endingTopics(run)
  const among = wording.topics.filter(({ key }) => keys === undefined || keys.includes(key))
  if (among.length === 0) return 'failed'
  const renewsUntil = ending === undefined ? undefined : endsSoonUntil(now)
  const topics = topicsToAsk({ wording, address, topics: among, renewsUntil }, now).filter(
    (topic) => ending?.includes(topic.key) ?? true,
  )
  if (topics.length === 0) return 'already'
  const { isOpen, template } = await wayToAsk(
    stores,
    sender,
    { point, form, language: wording.language },
    turn.repliesTo.getTime(),
    now,
  )
  const unasked = said === undefined
  if (unasked && !(await mayAsk(stores, { key, sender, topics, isOpen, template }, now)).allow) return 'failed'
  if (topics.some((topic) => isRefusedBy(turn, topic))) return 'failed'
  const voice = voiceIn(nearestLanguage(wording.language), world)
  const asking = { voice, business: businessName(world), content: wording.content, topics, offersLater: false }
  if (isOpen && (form === 'buttons' || form === 'list') && !fitsTheChat(asking)) return 'failed'
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
      template,
      flow,
      askedByPerson: !unasked,
      repliesTo: isOpen ? turn.repliesTo : null,
      topics,
      renewsUntil,
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

/** The keys of what ends, in a run that was started because something does. */
function endingTopics({ state: { trigger } }: Run): readonly string[] | undefined {
  return trigger.event === 'consent_expiring' ? String(trigger.topics ?? '').split(',') : undefined
}
