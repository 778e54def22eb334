/**
 * A person whose number or account changed is asked once, when they next write, whether their yeses go with them. Until
 * they answer, the gate says `identity_changed`.
 */
import { canonicalJson } from '../base/canonical-json.ts'
import { newId } from '../base/ids.ts'
import { sha256 } from '../base/secret.ts'
import { newConfirmationCode, tokenHash } from '../domain/confirmation.ts'
import { consentState } from '../domain/consent-state.ts'
import type { MessageContent } from '../domain/messenger.ts'
import { writePayload } from '../domain/payload.ts'
import { packFor } from '../domain/policy-pack.ts'
import type { Heard } from './answer-meaning.ts'
import type { Deps } from './deps.ts'
import { sendReply } from './send-reply.ts'
import { voiceFor } from './speak.ts'
import type { Stores } from './stores.ts'
import { businessName } from './world.ts'

export async function askAfterChange(stores: Stores, deps: Pick<Deps, 'secrets'>, heard: Heard): Promise<void> {
  const { address, key, world, receivedAt } = heard
  const topics = waitingTopics(heard)
  if (topics.length === 0) return
  const asked = (await stores.confirmations.listOf(key)).some(
    ({ kind, capturePointId, issuedAt }) =>
      kind === 'we_ask' && capturePointId === null && issuedAt.getTime() >= address.identityChangedAt,
  )
  if (asked) return
  const code = newConfirmationCode(deps.secrets)
  const voice = voiceFor(heard)
  const { numberChanged } = voice.words
  const content: MessageContent = {
    kind: 'buttons',
    body: voice.say(numberChanged.text, { business: businessName(world), topics: voice.topics(topics) }),
    buttons: [
      { id: writePayload({ kind: 'opt_in', code, answer: 'yes' }), title: numberChanged.yes },
      { id: writePayload({ kind: 'opt_in', code, answer: 'no' }), title: numberChanged.no },
    ],
  }
  const wording = Buffer.from(canonicalJson(JSON.parse(JSON.stringify(content).replaceAll(code, '{code}'))))
  await stores.wordings.keep(world.workspace.workspaceId, [wording])
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: null,
    workspaceKind: world.workspace.kind,
  })
  await stores.confirmations.add([
    {
      confirmationId: newId(receivedAt.getTime()),
      tokenHash: tokenHash(code),
      kind: 'we_ask',
      address: key,
      asks: [],
      topics,
      capturePointId: null,
      noticeSha256: sha256(wording),
      renderedSha256: sha256(wording),
      language: voice.language,
      afterSeq: address.records,
      issuedAt: receivedAt,
      expiresAt: new Date(receivedAt.getTime() + pack.pendingMs),
      usedAt: null,
      answer: null,
    },
  ])
  await stores.conversations.change(key, heard.sender.senderId, {
    lastMarketingAt: receivedAt,
    openQuestion: {
      kind: 'consent_request',
      tokenHash: tokenHash(code).toString('hex'),
      language: voice.language,
      answers: [
        { label: numberChanged.yes, means: 'yes' },
        { label: numberChanged.no, means: 'no' },
      ],
      askedAt: receivedAt.toISOString(),
    },
  })
  await sendReply(
    stores,
    {
      key,
      senderId: heard.sender.senderId,
      purpose: 'consent_request',
      content,
      repliesTo: heard.message.at,
      askedByPerson: false,
    },
    receivedAt,
  )
}

/** Topics whose yes was made before the change, and so waits. */
function waitingTopics({ address, world, receivedAt }: Heard): string[] {
  if (address.identityChangedAt === -Infinity) return []
  return world.topics
    .filter(({ topicId, category }) => {
      const topic = address.topics.get(topicId)
      if (topic === undefined) return false
      const { state, since } = consentState(address.fold, topic, category, receivedAt.getTime())
      return state === 'given' && since <= address.identityChangedAt
    })
    .map(({ topicId }) => topicId)
}
