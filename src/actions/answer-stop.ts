/** A no in the chat: recorded as wide as it was said, then confirmed by one message, which says what stopped and how to come back. */
import { day } from '../base/clock.ts'
import { doubt } from '../copy/doubt.ts'
import type { Act } from '../domain/consent.ts'
import type { MessageContent } from '../domain/messenger.ts'
import { writePayload } from '../domain/payload.ts'
import { packFor } from '../domain/policy-pack.ts'
import { type StopScope, type StopWay, scopesOf, stopScope, utilityToKeep } from '../domain/stop-scope.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import type { Deps } from './deps.ts'
import { confirmByFlow } from './flow/confirm-by-flow.ts'
import { endRuns } from './flow/end-runs.ts'
import type { Meaning } from './read-meaning.ts'
import { recordStatements } from './record-statements.ts'
import { sendReply } from './send-reply.ts'
import { lines, voiceFor } from './speak.ts'
import { stoppedText } from './stopped-text.ts'
import type { Stores } from './stores.ts'
import { utterances } from './withdraw-consent.ts'
import { businessName } from './world.ts'

type OptOut = Extract<Meaning, { kind: 'opt_out' }>

export async function answerStop(stores: Stores, deps: Deps, heard: Heard & { meaning: OptOut }): Promise<Answer> {
  const { message, key, world, meaning } = heard
  // A group is not the chat with the business: who said it and to whom is not certain. It holds, and a person looks.
  if (message.groupId !== undefined) {
    return { recorded: [] }
  }
  const scope = scopeOf(heard)
  const topicIds = meaning.scope.kind === 'topic' ? [meaning.scope.topicId] : []
  const { recorded, locked } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: world.categories },
    [key],
    heard.receivedAt,
    (addresses) =>
      utterances(
        addresses,
        {
          key,
          scopes: scopesOf(scope, topicIds),
          of: scope.of,
          state: scope.state ?? 'said',
          act: actOf(meaning),
          channel: 'whatsapp',
          actor: 'subject',
          strength: 'vouched',
          clock: 'whatsapp',
          occurredAt: message.at,
          source: `whatsapp/${heard.wamidHash.toString('hex')}`,
          reason: scope.reason,
          language: meaning.language,
          evidence: {
            text: message.text ?? message.title ?? null,
            payload: message.payload ?? null,
            rule: meaning.rule,
            ...(isKeyword(meaning) ? {} : { matched: meaning.understood?.matched, score: meaning.understood?.score }),
            ...(message.context?.wamid === undefined
              ? {}
              : { answers: deps.secrets.keyedHash('wamid', message.context.wamid).toString('hex') }),
          },
          ...(scope.closes === true ? { effect: { closedAt: heard.receivedAt } } : {}),
        },
        { workspaceKind: world.workspace.kind, categories: world.categories },
        heard.receivedAt,
      ),
  )
  // Whatever runs at any address of the person ends before anything else is said.
  if (heard.flows)
    await endRuns(
      stores,
      locked.map((address) => address.key),
      'stopped',
      heard.receivedAt,
    )
  // What was asked is answered by it.
  if (heard.conversation.openQuestion !== null) {
    await stores.conversations.change(key, heard.sender.senderId, { openQuestion: null })
  }
  if (scope.confirmed === 'in_chat' && message.channel !== 'standby') {
    const byFlow =
      scope.confirms === 'wrongNumber' || meaning.erase === true
        ? undefined
        : await confirmByFlow(stores, deps, heard, { scope, topicIds, before: heard.address })
    if (byFlow?.confirmed === true) return { recorded: [...recorded, ...byFlow.recorded] }
    const keep = utilityToKeep(scope, heard.address, world.categories, heard.receivedAt)
    await sendReply(
      stores,
      {
        key,
        senderId: heard.sender.senderId,
        purpose: 'stop_confirmation',
        content: confirmation(heard, scope, topicIds, keep.length > 0),
        repliesTo: message.at,
      },
      heard.receivedAt,
    )
  }
  return { recorded }
}

function scopeOf({ meaning, address, world }: Heard & { meaning: OptOut }): StopScope {
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: null,
    workspaceKind: world.workspace.kind,
  })
  // The footer of every template says that STOP stops all messages, so it does.
  return stopScope(wayOf(meaning), { meansMarketing: false, pack })
}

/** Read by a whole message or a tap, and not out of a sentence. */
function isKeyword({ understood, tapped }: OptOut): boolean {
  return tapped || understood === undefined || understood.keyword.meaning !== 'none'
}

function actOf(meaning: OptOut): Act {
  if (meaning.tapped) return 'tapped_button'
  return isKeyword(meaning) ? 'typed_keyword' : 'typed_words'
}

function wayOf({ wrongNumber, oneNumber, scope, tapped }: OptOut): StopWay {
  if (wrongNumber) return 'wrong_number'
  if (oneNumber === true) return 'not_this_number'
  if (scope.kind === 'marketing') return tapped ? 'stop_promotions_button' : 'stop_marketing_words'
  if (scope.kind === 'topic') return tapped ? 'topic_button' : 'topic_words'
  return tapped ? 'stop_everything' : 'stop_word'
}

function confirmation(heard: Heard, scope: StopScope, topicIds: readonly string[], mayKeep: boolean): MessageContent {
  const voice = voiceFor(heard)
  const erasure =
    heard.meaning.kind === 'opt_out' && heard.meaning.erase === true
      ? voice.say(doubt[voice.language].erasure, { business: businessName(heard.world) })
      : undefined
  const body = lines(
    stoppedText(heard.world, voice, scope, topicIds),
    erasure,
    scope.confirms === 'wrongNumber' ? undefined : voice.words.stopped.comeBack,
  )
  // Whoever wants to be forgotten is not asked what they would like to keep.
  if (!mayKeep || erasure !== undefined) return { kind: 'text', body }
  return {
    kind: 'buttons',
    body: lines(
      stoppedText(heard.world, voice, scope, topicIds),
      voice.words.stopped.allUtility,
      voice.words.stopped.comeBack,
    ),
    buttons: [{ id: writePayload({ kind: 'keep_utility' }), title: voice.words.stopped.keepOrders }],
  }
}

/** "Not for a month": no yes ends, and the gate answers `paused` until then, on every address of the person. */
export async function pauseFor(stores: Stores, deps: Deps, heard: Heard, days: number): Promise<Answer> {
  const until = new Date(heard.receivedAt.getTime() + days * day)
  const { recorded } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: heard.world.categories },
    [heard.key],
    heard.receivedAt,
    (addresses) => addresses.map(({ key }) => ({ key, statements: [], effect: { pausedUntil: until } })),
  )
  const voice = voiceFor(heard)
  const date = new Intl.DateTimeFormat(voice.language, { dateStyle: 'long' }).format(until)
  await sendReply(
    stores,
    {
      key: heard.key,
      senderId: heard.sender.senderId,
      purpose: 'reply',
      content: {
        kind: 'text',
        body: voice.say(voice.words.paused.text, { business: businessName(heard.world), date }),
      },
      repliesTo: heard.message.at,
    },
    heard.receivedAt,
  )
  return { recorded }
}
