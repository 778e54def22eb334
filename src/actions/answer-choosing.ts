/**
 * Choosing one topic after another in the chat: "choose" brings the topics as a list, each tap on a row is a yes to that
 * topic with the list as its wording, and what is left comes again until it is all. "Later" records that, and no answer.
 */
import { day } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import { nearestLanguage } from '../copy/languages.ts'
import { type Confirmation, newConfirmationCode, tokenHash } from '../domain/confirmation.ts'
import { isYes } from '../domain/consent.ts'
import { emptyTopic } from '../domain/consent-fold.ts'
import { consentState } from '../domain/consent-state.ts'
import { packFor } from '../domain/policy-pack.ts'
import type { Topic } from '../domain/topic.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import { keepQuestion } from './ask-consent.ts'
import { type Asking, chatChoices } from './chat-question.ts'
import type { Deps } from './deps.ts'
import { type OptInPage, readOptInPage, type Wording } from './read-opt-in-page.ts'
import { type Recorded, recordStatements } from './record-statements.ts'
import { sendReply } from './send-reply.ts'
import { type Voice, voiceIn } from './speak.ts'
import type { Stores } from './stores.ts'
import { businessName } from './world.ts'

/** How long a "later" holds where the place has not said. */
const laterDaysDefault = 7

export interface ChatPlace {
  readonly place: OptInPage
  readonly wording: Wording
  readonly voice: Voice
}

/** The place that asked, in the words of the request's language; undefined for a request that no place of the chat made. */
export async function chatPlaceOf(
  stores: Stores,
  heard: Heard,
  confirmation: Confirmation,
): Promise<ChatPlace | undefined> {
  const { capturePointId, language } = confirmation
  if (capturePointId === null) return undefined
  const point = await stores.capturePoints.find(heard.key.workspaceId, capturePointId)
  if (point === undefined || confirmation.kind !== 'we_ask') return undefined
  const place = await readOptInPage(stores, point)
  const wording = place.wordings.get(language)
  if (wording === undefined) return undefined
  return { place, wording, voice: voiceIn(nearestLanguage(language), heard.world) }
}

/** The topics of the request to which nobody has said yes since it was made, counting what has just been recorded. */
export function topicsLeft(
  heard: Heard,
  { topics, asks, afterSeq }: Confirmation,
  recorded: readonly Recorded[],
): Topic[] {
  const askedAt = new Map(topics.map((topicId, at) => [topicId, asks[at] ?? afterSeq]))
  return heard.world.topics.filter((topic) => {
    const asked = askedAt.get(topic.topicId)
    return asked !== undefined && (seqOfYes(heard, topic, recorded) ?? -Infinity) <= asked
  })
}

/** The topics among these that are given, however long they have been, counting what has just been recorded. */
export function topicsGiven(heard: Heard, among: readonly string[], recorded: readonly Recorded[]): string[] {
  return heard.world.topics.flatMap((topic) =>
    among.includes(topic.topicId) && seqOfYes(heard, topic, recorded) !== null ? [topic.topicId] : [],
  )
}

/** Of the yes that is in force. */
function seqOfYes(
  { address, receivedAt }: Heard,
  { topicId, category }: Topic,
  recorded: readonly Recorded[],
): number | null {
  const just = recorded.find(
    ({ statement: { state, scope } }) => isYes(state) && scope.kind === 'topic' && scope.topicId === topicId,
  )
  if (just !== undefined) return just.seq
  const folded = address.topics.get(topicId) ?? emptyTopic
  const { state, seq } = consentState(address.fold, folded, category, receivedAt.getTime())
  return state === 'given' ? seq : null
}

/** Sends the list of what is left, under a code of its own: whoever taps a row has read this list. */
export async function offerChoices(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  heard: Heard,
  from: Confirmation,
  { place, wording, voice }: ChatPlace,
  choice: {
    readonly topics: readonly Topic[]
    readonly recorded: readonly Recorded[]
    readonly chosen: readonly string[]
  },
): Promise<Offered> {
  const { key, receivedAt, sender } = heard
  const business = businessName(heard.world)
  const asking: Asking = {
    voice,
    business,
    content: wording.content,
    topics: choice.topics,
    offersLater: place.point.settings.botFlow?.laterDays !== undefined,
  }
  const isFirst = choice.chosen.length === 0
  const lead = isFirst
    ? voice.say(voice.words.botFlow.choose, { business, topics: topicLines(asking) })
    : voice.say(voice.words.botFlow.noted, { business, topics: voice.topics(choice.chosen) })
  const code = newConfirmationCode(deps.secrets)
  const { content, answers } = chatChoices(asking, code, isFirst ? 'no' : 'done', lead)
  const rendered = await keepQuestion(stores, key.workspaceId, content, code)
  const asks = new Map(from.topics.map((topicId, at) => [topicId, from.asks[at]]))
  await stores.confirmations.add([
    {
      ...from,
      confirmationId: newId(receivedAt.getTime()),
      tokenHash: tokenHash(code),
      // The request is of the address that answers: whoever forwards a list asks nobody else by it.
      topics: choice.topics.map(({ topicId }) => topicId),
      asks: choice.topics.flatMap(({ topicId }) => asks.get(topicId) ?? []),
      renderedSha256: rendered,
      afterSeq: Math.max(heard.address.records, ...choice.recorded.map(({ seq }) => seq)),
      issuedAt: receivedAt,
      usedAt: null,
      answer: null,
    },
  ])
  await stores.conversations.change(key, sender.senderId, {
    openQuestion: {
      kind: 'consent_request',
      tokenHash: tokenHash(code).toString('hex'),
      language: from.language,
      answers,
      askedAt: receivedAt.toISOString(),
    },
  })
  const deliveryId = await sendReply(
    stores,
    {
      key,
      senderId: sender.senderId,
      purpose: 'reply',
      content,
      repliesTo: heard.message.at,
      askedByPerson: true,
    },
    receivedAt,
  )
  return { deliveryId, tokenHash: tokenHash(code) }
}

/** The message that asks on, and its request. */
export interface Offered {
  readonly deliveryId: string
  readonly tokenHash: Buffer
}

function topicLines({ voice, content, topics }: Asking): string {
  return content.topics
    .filter(({ key }) => topics.some((topic) => topic.key === key))
    .map(({ name, description, frequency }) =>
      voice.say(voice.words.consentRequest.topic, { topic: name, description, frequency }),
    )
    .join('\n')
}

/** Neither a yes nor a no: it is kept that they said so, and they are told from when they may be asked once more. */
export async function deferAnswer(
  stores: Stores,
  deps: Deps,
  heard: Heard,
  confirmation: Confirmation,
  { place, voice }: ChatPlace,
): Promise<Answer & { readonly text: string }> {
  const { key, address, message, receivedAt, wamidHash } = heard
  const days = place.point.settings.botFlow?.laterDays ?? laterDaysDefault
  const until = new Date(message.at.getTime() + days * day)
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: place.point.country,
    workspaceKind: heard.world.workspace.kind,
  })
  const { recorded } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: heard.world.categories },
    [key],
    receivedAt,
    () => [
      {
        key,
        statements: confirmation.topics.map((topicId) => ({
          address: key,
          state: 'deferred' as const,
          scope: { kind: 'topic' as const, topicId },
          act: message.kind === 'list_reply' ? ('chose_from_list' as const) : ('tapped_button' as const),
          channel: place.point.channel,
          actor: 'subject',
          strength: 'vouched' as const,
          clock: 'whatsapp' as const,
          occurredAt: message.at,
          expiresAt: until,
          policyPack: pack.id,
          capturePointId: place.point.capturePointId,
          noticeSha256: confirmation.noticeSha256,
          ...(confirmation.renderedSha256 === null ? {} : { renderedSha256: confirmation.renderedSha256 }),
          language: confirmation.language,
          source: `whatsapp/${wamidHash.toString('hex')}`,
          evidence: { text: message.title ?? message.text ?? null, payload: message.payload ?? null },
        })),
      },
    ],
  )
  const date = new Intl.DateTimeFormat(voice.language, { dateStyle: 'long', timeZone: 'UTC' }).format(until)
  return { recorded, text: voice.say(voice.words.botFlow.deferred, { business: businessName(heard.world), date }) }
}
