/**
 * The answer to a request: the code of an opt-in page, a tap, or yes and no in words. The yes belongs to the address that
 * sent it. A request is answered once; a list may be chosen from as long as it is open.
 */
import { day } from '../base/clock.ts'
import { showPhone } from '../base/phone.ts'
import { fromWhatsAppReply, type WhatsAppReply } from '../capture/whatsapp-reply.ts'
import { keyText } from '../domain/address.ts'
import type { Confirmation } from '../domain/confirmation.ts'
import { isYes } from '../domain/consent.ts'
import { expiresAt, packFor } from '../domain/policy-pack.ts'
import { chatPlaceOf, deferAnswer, type Offered, offerChoices, topicsGiven, topicsLeft } from './answer-choosing.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import type { Deps } from './deps.ts'
import { findRequest, isOver, type Said } from './find-request.ts'
import { makePageLink } from './make-page-link.ts'
import { type Recorded, recordStatements } from './record-statements.ts'
import { lines, voiceFor } from './speak.ts'
import type { Stores } from './stores.ts'
import { tell } from './tell.ts'
import { businessName } from './world.ts'

/** After "this wasn't me" no form may ask the address for so long. */
const noAskMs = 180 * day

export async function answerRequest(stores: Stores, deps: Deps, heard: Heard): Promise<Answer> {
  const found = await findRequest(stores, heard)
  if (found === undefined) return tell(stores, heard, voiceFor(heard).words.code.unknown)
  const { confirmation, said, topicKeys, fromList } = found
  const voice = voiceFor({
    ...heard,
    // The page, or the question, was in a language that the person chose or read.
    meaning: { ...heard.meaning, language: confirmation.language },
  })
  if (said !== 'not_me' && isOver(confirmation, heard, fromList || said === 'done')) {
    const text =
      confirmation.answer === null ? await expiredText(stores, deps, heard, confirmation) : voice.words.code.unknown
    return tell(stores, heard, text)
  }
  if (said === 'not_me') return notMe(stores, deps, heard, confirmation)

  if (said === 'choose' || said === 'done' || said === 'later') {
    return answerChoosing(stores, deps, heard, confirmation, said)
  }

  const topics = topicKeys === undefined ? confirmation.topics : topicsNamed(heard, confirmation, topicKeys)
  if (said === 'given' && topics.length === 0) return tell(stores, heard, voice.words.code.unknown)
  const chosen = narrowed(confirmation, topics)
  const statements = fromWhatsAppReply(
    replyOf(heard, await channelOf(stores, confirmation)),
    chosen,
    said,
    termsFor(heard),
  )
  const { recorded } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: heard.world.categories },
    [heard.key],
    heard.receivedAt,
    () => [{ key: heard.key, statements }],
  )
  await stores.confirmations.answer(heard.key.workspaceId, confirmation.tokenHash, said, heard.receivedAt)
  await stores.conversations.change(heard.key, heard.sender.senderId, {
    ...(fromList ? {} : { openQuestion: null }),
  })
  // Choosing one topic after another is one answer.
  const counts = !fromList || !(await hasAnsweredHere(stores, heard, confirmation, recorded))
  if (confirmation.capturePointId !== null && counts) {
    await stores.capturePoints.addCounts(heard.key.workspaceId, [
      {
        capturePointId: confirmation.capturePointId,
        day: heard.receivedAt.toISOString().slice(0, 10),
        step: said === 'given' ? 'confirmed' : 'refused',
        count: 1,
      },
    ])
  }
  const chat = said === 'given' && fromList ? await chatPlaceOf(stores, heard, confirmation) : undefined
  if (chat !== undefined) {
    const left = topicsLeft(heard, confirmation, recorded)
    if (left.length > 0) {
      const more = { topics: left, recorded, chosen: topics }
      const offered = await offerChoices(stores, deps, heard, confirmation, chat, more)
      return asksOn(confirmation, offered, recorded)
    }
    return finish(stores, deps, heard, confirmation, recorded)
  }
  const body = said === 'given' ? await thanks(stores, deps, heard, confirmation, topics, recorded) : refusedText()
  const purpose = said === 'given' ? 'reply' : 'stop_confirmation'
  return settled(confirmation, said, await tell(stores, heard, body, recorded, purpose))

  function refusedText(): string {
    return confirmation.kind === 'we_ask' && confirmation.capturePointId === null
      ? voice.say(voice.words.consentRequest.refused, {
          business: businessName(heard.world),
          topics: voice.topics(topics),
        })
      : voice.words.confirmationAnswer.no
  }
}

/** Only a place of the chat offers these; of anything else they answer nothing. */
async function answerChoosing(
  stores: Stores,
  deps: Deps,
  heard: Heard,
  confirmation: Confirmation,
  said: Extract<Said, 'choose' | 'done' | 'later'>,
): Promise<Answer> {
  const chat = await chatPlaceOf(stores, heard, confirmation)
  if (chat === undefined) return tell(stores, heard, voiceFor(heard).words.code.unknown)
  if (said === 'later') {
    const { recorded, text } = await deferAnswer(stores, deps, heard, confirmation, chat)
    await stores.conversations.change(heard.key, heard.sender.senderId, { openQuestion: null })
    return settled(confirmation, 'later', await tell(stores, heard, text, recorded))
  }
  const left = said === 'done' ? [] : topicsLeft(heard, confirmation, [])
  if (left.length === 0) return finish(stores, deps, heard, confirmation, [])
  const more = { topics: left, recorded: [], chosen: [] }
  return asksOn(confirmation, await offerChoices(stores, deps, heard, confirmation, chat, more), [])
}

function asksOn({ tokenHash, capturePointId }: Confirmation, next: Offered, recorded: readonly Recorded[]): Answer {
  const request = { tokenHash, came: { asksOn: next.tokenHash }, capturePointId }
  return { recorded, request, deliveryId: next.deliveryId }
}

function settled(
  { tokenHash, capturePointId }: Confirmation,
  came: 'given' | 'refused' | 'later',
  answer: Answer,
): Answer {
  return { ...answer, request: { tokenHash, came, capturePointId } }
}

/** Nothing more is chosen: what is given of the place's topics is said once more, with the way to change it. */
async function finish(
  stores: Stores,
  deps: Deps,
  heard: Heard,
  confirmation: Confirmation,
  recorded: readonly Recorded[],
): Promise<Answer> {
  await stores.conversations.change(heard.key, heard.sender.senderId, { openQuestion: null })
  const point = await stores.capturePoints.find(heard.key.workspaceId, confirmation.capturePointId ?? '')
  const ofPlace = point?.topics ?? confirmation.topics
  const body = await thanks(stores, deps, heard, confirmation, topicsGiven(heard, ofPlace, recorded), recorded)
  return settled(confirmation, 'given', await tell(stores, heard, body, recorded))
}

/** Whether something of this place was chosen by this person while the request has been open, before this. */
async function hasAnsweredHere(
  stores: Stores,
  { key }: Heard,
  { capturePointId, asks }: Confirmation,
  recorded: readonly Recorded[],
): Promise<boolean> {
  const now = new Set(recorded.map(({ seq }) => seq))
  const since = Math.min(...asks)
  const records = await stores.consent.recordsOf([key])
  return records.some(
    (one) => isYes(one.state) && one.capturePointId === capturePointId && one.seq > since && !now.has(one.seq),
  )
}

function topicsNamed({ world }: Heard, { topics }: Confirmation, topicKeys: readonly string[]): string[] {
  return world.topics
    .filter((topic) => topicKeys.includes(topic.key) && topics.includes(topic.topicId))
    .map((t) => t.topicId)
}

function narrowed(confirmation: Confirmation, topics: readonly string[]): Confirmation {
  const kept = confirmation.topics.flatMap((topicId, index) =>
    topics.includes(topicId) ? [{ topicId, asked: confirmation.asks[index] }] : [],
  )
  return {
    ...confirmation,
    topics: kept.map(({ topicId }) => topicId),
    asks: kept.flatMap(({ asked }) => (asked === undefined ? [] : [asked])),
  }
}

/** A place that asked in the chat is where it was said; the code of a page is said in the chat, wherever the page stood. */
async function channelOf(stores: Stores, { kind, address, capturePointId }: Confirmation): Promise<string> {
  if (kind !== 'we_ask' || capturePointId === null) return 'whatsapp'
  return (await stores.capturePoints.find(address.workspaceId, capturePointId))?.channel ?? 'whatsapp'
}

function replyOf({ key, message, meaning, wamidHash }: Heard, channel: string): WhatsAppReply {
  const act =
    meaning.kind === 'codes'
      ? 'sent_code'
      : meaning.kind === 'form'
        ? 'sent_flow'
        : meaning.kind !== 'answer'
          ? 'typed_keyword'
          : message.kind === 'list_reply'
            ? 'chose_from_list'
            : 'tapped_button'
  return {
    from: key,
    channel,
    act,
    messageHash: wamidHash.toString('hex'),
    at: message.at,
    evidence:
      message.kind === 'flow_reply'
        ? // Its title is WhatsApp's own "Sent".
          { form: message.response ?? null }
        : { text: message.text ?? message.title ?? null, payload: message.payload ?? null },
  }
}

function termsFor({ address, world, message }: Heard) {
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: null,
    workspaceKind: world.workspace.kind,
  })
  return {
    policyPack: pack.id,
    jurisdiction: address.country ?? undefined,
    expiresAt: (topicId: string) => expiresAt(pack, world.categories.get(topicId) ?? 'marketing', message.at),
  }
}

async function notMe(stores: Stores, deps: Deps, heard: Heard, confirmation: Confirmation): Promise<Answer> {
  await stores.confirmations.answer(heard.key.workspaceId, confirmation.tokenHash, 'not_me', heard.receivedAt)
  const { recorded } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: heard.world.categories },
    [heard.key],
    heard.receivedAt,
    () => [{ key: heard.key, statements: [], effect: { noAskUntil: new Date(heard.receivedAt.getTime() + noAskMs) } }],
  )
  return settled(
    confirmation,
    'refused',
    await tell(stores, heard, voiceFor(heard).words.confirmationAnswer.notMe, recorded),
  )
}

async function thanks(
  stores: Stores,
  deps: Deps,
  heard: Heard,
  confirmation: Confirmation,
  topics: readonly string[],
  recorded: readonly Recorded[],
): Promise<string> {
  const voice = voiceFor({ ...heard, meaning: { ...heard.meaning, language: confirmation.language } })
  const url = await makePageLink(
    stores,
    deps,
    { key: heard.key, records: Math.max(heard.address.records, ...recorded.map(({ seq }) => seq)) },
    { sentAt: heard.receivedAt },
    heard.receivedAt,
  )
  const { confirmed, howToStop, yourChoices } = voice.words
  return lines(
    voice.say(confirmed.text, { business: businessName(heard.world), topics: voice.topics(topics) }),
    await otherNumber(stores, heard, confirmation, (number) => voice.say(confirmed.otherNumber, { number })),
    voice.say(yourChoices, { url }),
    howToStop,
  )
}

/** Where another number was typed than the one that sent the code, the person is told that the typed one is not confirmed. */
async function otherNumber(
  stores: Stores,
  heard: Heard,
  { address, kind }: Confirmation,
  text: (number: string) => string,
): Promise<string | undefined> {
  if (kind !== 'person_sends' || keyText(address) === keyText(heard.key)) return undefined
  const named = await stores.addresses.identifiersOf([address])
  const phone = named.find((identifier) => identifier.kind === 'phone')?.value
  return phone == null ? undefined : text(showPhone(phone))
}

async function expiredText(stores: Stores, deps: Deps, heard: Heard, confirmation: Confirmation): Promise<string> {
  const { words, say } = voiceFor({ ...heard, meaning: { ...heard.meaning, language: confirmation.language } })
  const point =
    confirmation.capturePointId === null
      ? undefined
      : await stores.capturePoints.find(heard.key.workspaceId, confirmation.capturePointId)
  return point === undefined
    ? words.code.unknown
    : say(words.code.expired, { url: `${deps.publicUrl}/o/${point.slug}` })
}
