/**
 * A person whose number or account changed is asked once, when they next write, whether their yeses go with them. Until
 * they answer, the gate says `identity_changed`.
 */
import { newConfirmationCode } from '../domain/confirmation.ts'
import { consentState } from '../domain/consent-state.ts'
import type { MessageContent } from '../domain/messenger.ts'
import { writePayload } from '../domain/payload.ts'
import { packFor } from '../domain/policy-pack.ts'
import type { Heard } from './answer-meaning.ts'
import { askConsent, keepQuestion } from './ask-consent.ts'
import type { Deps } from './deps.ts'
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
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: null,
    workspaceKind: world.workspace.kind,
  })
  await askConsent(stores, heard, {
    code,
    content,
    wording: await keepQuestion(stores, world.workspace.workspaceId, content, code),
    language: voice.language,
    topics,
    asks: [],
    afterSeq: address.records,
    answers: [
      { label: numberChanged.yes, means: 'yes' },
      { label: numberChanged.no, means: 'no' },
    ],
    expiresAt: new Date(receivedAt.getTime() + pack.pendingMs),
    askedByPerson: false,
  })
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
