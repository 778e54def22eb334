/**
 * A message that may have been a no holds, and its writer is asked in one short question what they meant. Their answer ends
 * the hold: by a tap, or in words.
 */
import { doubt } from '../copy/doubt.ts'
import { keyText } from '../domain/address.ts'
import type { Scope } from '../domain/consent.ts'
import { type HoldAnswer, writePayload } from '../domain/payload.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import { answerStart } from './answer-start.ts'
import { answerStop } from './answer-stop.ts'
import { endRunsInChat } from './chat/end-runs-in-chat.ts'
import { handOff } from './chat/hand-off.ts'
import type { Deps } from './deps.ts'
import type { Meaning } from './read-meaning.ts'
import { sendReply } from './send-reply.ts'
import { lines, voiceFor } from './speak.ts'
import type { Stores } from './stores.ts'
import { tell } from './tell.ts'
import { businessName } from './world.ts'

type Doubt = Extract<Meaning, { kind: 'doubt' }>
type HoldAnswered = Extract<Meaning, { kind: 'hold_answer' }>

/** Nobody is asked twice at a time: the answer to one question is the answer to all that was in doubt. */
export async function askInDoubt(stores: Stores, heard: Heard & { meaning: Doubt }): Promise<Answer> {
  const { conversation, key, meaning, message, messageId, receivedAt, sender, world } = heard
  if (!heard.inDoubt || conversation.openQuestion?.kind === 'hold') return { recorded: [] }
  const voice = voiceFor(heard)
  const words = doubt[voice.language]
  const only = onlyTitle(meaning.scope, words)
  const button = (answer: HoldAnswer, title: string) => ({
    id: writePayload({ kind: 'hold', readingId: messageId, answer }),
    title,
  })
  await sendReply(
    stores,
    {
      key,
      senderId: sender.senderId,
      purpose: 'reply',
      content: {
        kind: 'buttons',
        body: lines(
          voice.say(words[meaning.certainty], { business: businessName(world) }),
          meaning.scope.kind === 'topic'
            ? voice.say(words.onlyTopic, { topic: voice.topics([meaning.scope.topicId]) })
            : undefined,
        ),
        buttons: [
          button('all', words.stop),
          ...(only === undefined ? [] : [button('only', only)]),
          button('keep', words.keep),
        ],
      },
      repliesTo: message.at,
    },
    receivedAt,
  )
  await stores.conversations.change(key, sender.senderId, {
    openQuestion: {
      kind: 'hold',
      tokenHash: messageId,
      language: voice.language,
      answers: [
        { label: words.stop, means: 'yes' },
        { label: words.keep, means: 'no' },
        ...(only === undefined ? [] : [{ label: only, means: 'other' as const }]),
      ],
      askedAt: receivedAt.toISOString(),
    },
  })
  return { recorded: [] }
}

function onlyTitle(scope: Scope, words: (typeof doubt)['en']): string | undefined {
  if (scope.kind === 'all') return undefined
  return scope.kind === 'topic' ? words.only : words.onlyMarketing
}

/** The hold has ended by now; what is left is the no, or to say that all stays as it is. */
export async function answerHold(
  stores: Stores,
  deps: Deps,
  heard: Heard & { meaning: HoldAnswered },
): Promise<Answer> {
  const { key, meaning, sender } = heard
  const found = await stores.readings.find(key.workspaceId, meaning.readingId)
  if (found === undefined || keyText(found.reading.key) !== keyText(key)) return { recorded: [] }
  const { reading } = found
  const { rule, language, tapped } = meaning
  if (meaning.answer !== 'keep') {
    const scope: Scope = meaning.answer === 'only' ? (reading.scope ?? { kind: 'marketing' }) : { kind: 'all' }
    return answerStop(stores, deps, {
      ...heard,
      meaning: { kind: 'opt_out', rule, language, scope, tapped, wrongNumber: false },
    })
  }
  await stores.conversations.change(key, sender.senderId, { openQuestion: null })
  // A day had passed, or somebody else had decided: it takes what START takes to undo that.
  const wasStopped = reading.ended !== null && reading.ended.by !== 'subject' && reading.ended.outcome !== 'kept'
  if (wasStopped) return answerStart(stores, deps, heard)
  const voice = voiceFor(heard)
  return tell(stores, heard, doubt[voice.language].kept)
}

/** Somebody wants a person: the chat waits for one, the bot is silent, and they are told so. */
export async function passOn(stores: Stores, heard: Heard): Promise<Answer> {
  const { key, sender, receivedAt } = heard
  if (heard.flows) await endRunsInChat(stores, { key, senderId: sender.senderId }, receivedAt)
  await handOff(stores, key, sender.senderId, { note: 'They ask for a person.', by: 'subject' }, receivedAt)
  const voice = voiceFor(heard)
  return tell(stores, heard, voice.say(doubt[voice.language].person, { business: businessName(heard.world) }))
}
