/**
 * The answer to a request: the code of an opt-in page, a tap, or yes and no in words. The yes belongs to the address that
 * sent it. A request is answered once; a list may be chosen from as long as it is open.
 */
import { day } from '../base/clock.ts'
import { showPhone } from '../base/phone.ts'
import { fromWhatsAppReply, type WhatsAppReply } from '../capture/whatsapp-reply.ts'
import { keyText } from '../domain/address.ts'
import { type Confirmation, tokenHash } from '../domain/confirmation.ts'
import { expiresAt, packFor } from '../domain/policy-pack.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import type { Deps } from './deps.ts'
import { makePageLink } from './make-page-link.ts'
import { type Recorded, recordStatements } from './record-statements.ts'
import { sendReply } from './send-reply.ts'
import { lines, voiceFor } from './speak.ts'
import type { Stores } from './stores.ts'
import { businessName } from './world.ts'

type Said = 'given' | 'refused' | 'not_me'

/** After "this wasn't me" no form may ask the address for so long. */
const noAskMs = 180 * day

export async function answerRequest(stores: Stores, deps: Deps, heard: Heard): Promise<Answer> {
  const found = await findRequest(stores, heard)
  if (found === undefined) return tell(stores, heard, voiceFor(heard).words.code.unknown)
  const { confirmation, said, topicKey } = found
  const voice = voiceFor({
    ...heard,
    // The page, or the question, was in a language that the person chose or read.
    meaning: { ...heard.meaning, language: confirmation.language },
  })
  if (said !== 'not_me' && isOver(confirmation, heard, topicKey !== undefined)) {
    const text =
      confirmation.answer === null ? await expiredText(stores, deps, heard, confirmation) : voice.words.code.unknown
    return tell(stores, heard, text)
  }
  if (said === 'not_me') return notMe(stores, deps, heard, confirmation)

  const topics = topicKey === undefined ? confirmation.topics : topicsNamed(heard, confirmation, topicKey)
  const chosen = narrowed(confirmation, topics)
  const statements = fromWhatsAppReply(replyOf(heard), chosen, said, termsFor(heard))
  const { recorded } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: heard.world.categories },
    [heard.key],
    heard.receivedAt,
    () => [{ key: heard.key, statements }],
  )
  await stores.confirmations.answer(heard.key.workspaceId, confirmation.tokenHash, said, heard.receivedAt)
  await stores.conversations.change(heard.key, heard.sender.senderId, {
    ...(topicKey === undefined ? { openQuestion: null } : {}),
  })
  if (confirmation.capturePointId !== null) {
    await stores.capturePoints.addCounts(heard.key.workspaceId, [
      {
        capturePointId: confirmation.capturePointId,
        day: heard.receivedAt.toISOString().slice(0, 10),
        step: said === 'given' ? 'confirmed' : 'refused',
        count: 1,
      },
    ])
  }
  const body = said === 'given' ? await thanks(stores, deps, heard, confirmation, topics, recorded) : refusedText()
  return tell(stores, heard, body, recorded)

  function refusedText(): string {
    return confirmation.kind === 'we_ask' && confirmation.capturePointId === null
      ? voice.say(voice.words.consentRequest.refused, {
          business: businessName(heard.world),
          topics: voice.topics(topics),
        })
      : voice.words.confirmationAnswer.no
  }
}

interface FoundRequest {
  readonly confirmation: Confirmation
  readonly said: Said
  /** One topic of those asked about, chosen from a list. */
  readonly topicKey: string | undefined
}

async function findRequest(stores: Stores, { meaning, key, conversation }: Heard): Promise<FoundRequest | undefined> {
  const { workspaceId } = key
  if (meaning.kind === 'codes') {
    for (const code of meaning.codes) {
      const confirmation = await stores.confirmations.lockByToken(workspaceId, tokenHash(code))
      if (confirmation !== undefined) return { confirmation, said: 'given', topicKey: undefined }
    }
    return undefined
  }
  if (meaning.kind === 'answer') {
    const { payload } = meaning
    const confirmation = await stores.confirmations.lockByToken(workspaceId, tokenHash(payload.code))
    if (confirmation === undefined) return undefined
    const said = payload.answer === 'yes' ? 'given' : payload.answer === 'no' ? 'refused' : 'not_me'
    return { confirmation, said, topicKey: 'topicKey' in payload ? payload.topicKey : undefined }
  }
  const question = conversation.openQuestion
  if (question === null) return undefined
  const confirmation = await stores.confirmations.lockByToken(workspaceId, Buffer.from(question.tokenHash, 'hex'))
  if (confirmation === undefined) return undefined
  const said = meaning.kind === 'yes' ? 'given' : meaning.kind === 'not_me' ? 'not_me' : 'refused'
  return { confirmation, said, topicKey: undefined }
}

/** One answer ends a request; a list stays open for its other rows while its time runs. */
function isOver({ expiresAt: end, answer }: Confirmation, { message }: Heard, fromList: boolean): boolean {
  if (message.at.getTime() >= end.getTime()) return true
  return answer !== null && !(fromList && answer === 'given')
}

function topicsNamed({ world }: Heard, { topics }: Confirmation, topicKey: string): string[] {
  return world.topics.filter((topic) => topic.key === topicKey && topics.includes(topic.topicId)).map((t) => t.topicId)
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

function replyOf({ key, message, meaning, wamidHash }: Heard): WhatsAppReply {
  const act =
    meaning.kind === 'codes'
      ? 'sent_code'
      : meaning.kind !== 'answer'
        ? 'typed_keyword'
        : message.kind === 'list_reply'
          ? 'chose_from_list'
          : 'tapped_button'
  return {
    from: key,
    act,
    messageHash: wamidHash.toString('hex'),
    at: message.at,
    evidence: { text: message.text ?? message.title ?? null, payload: message.payload ?? null },
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
  return tell(stores, heard, voiceFor(heard).words.confirmationAnswer.notMe, recorded)
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

async function tell(stores: Stores, heard: Heard, body: string, recorded: readonly Recorded[] = []): Promise<Answer> {
  await sendReply(
    stores,
    {
      key: heard.key,
      senderId: heard.sender.senderId,
      purpose: 'reply',
      content: { kind: 'text', body },
      repliesTo: heard.message.at,
      askedByPerson: true,
    },
    heard.receivedAt,
  )
  return { recorded }
}
