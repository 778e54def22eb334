/**
 * What follows from what was said: the records, and the one message that answers. The no is written before anything else
 * starts; what cannot be answered with certainty is left to people.
 */
import type { AddressKey } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import type { Conversation } from '../domain/conversation.ts'
import type { Sender } from '../domain/sender.ts'
import type { MessageUpdate } from '../protocol/whatsapp/webhook-update.ts'
import { answerHold, askInDoubt, passOn } from './answer-doubt.ts'
import { sendChoices, sendHelp } from './answer-help.ts'
import { answerQrCode } from './answer-qr-code.ts'
import { answerRequest } from './answer-request.ts'
import { answerStart, keepUtility } from './answer-start.ts'
import { answerStop, pauseFor } from './answer-stop.ts'
import { askAfterChange } from './ask-after-change.ts'
import { askWhoWrites } from './ask-who-writes.ts'
import type { Deps } from './deps.ts'
import { answerByFlow } from './flow/answer-by-flow.ts'
import { type SettledRequest, tellFlows } from './flow/tell-flows.ts'
import type { Meaning } from './read-meaning.ts'
import type { Recorded } from './record-statements.ts'
import type { Stores } from './stores.ts'
import type { World } from './world.ts'

/** A message under the lock of its address, with all that it is read against. */
export interface Heard {
  readonly world: World
  readonly sender: Sender
  readonly message: MessageUpdate
  readonly key: AddressKey
  readonly address: LockedAddress
  readonly conversation: Conversation
  readonly meaning: Meaning
  readonly wamidHash: Buffer
  readonly receivedAt: Date
  readonly messageId: string
  /** It may have been a no, and nothing has settled that yet. */
  readonly inDoubt: boolean
  /** False where flows have failed on this very message: it is read once more, and they are left out. */
  readonly flows: boolean
}

export interface Answer {
  readonly recorded: readonly Recorded[]
  /** The request for consent that it was an answer to, and what it came to. */
  readonly request?: SettledRequest | undefined
  /** Of the message that says so. */
  readonly deliveryId?: string | undefined
}

const nothing: Answer = { recorded: [] }

/** What is asked now is not asked something else besides. */
const answers: ReadonlySet<Meaning['kind']> = new Set(['answer', 'form', 'yes', 'no', 'doubt', 'hold_answer'])

export async function answerMeaning(stores: Stores, deps: Deps, heard: Heard): Promise<Answer> {
  const { meaning, message } = heard
  if (meaning.kind === 'opt_out') return answerStop(stores, deps, { ...heard, meaning })
  // What is said in a group, or in a thread that another app holds, is answered there; only a no is heard everywhere.
  if (message.groupId !== undefined || message.channel === 'standby') return nothing
  // While a person of the team has the chat, what is said about consent is heard and answered as always, and nothing else.
  const bot = heard.conversation.handedOffAt === null
  if (bot && !answers.has(meaning.kind)) await askAfterChange(stores, deps, heard)
  switch (meaning.kind) {
    case 'yes':
    case 'no':
    case 'not_me':
      // What a run asked is answered there.
      return heard.conversation.openQuestion === null
        ? answerByFlow(stores, deps, heard)
        : tellFlows(stores, deps, heard, await answerRequest(stores, deps, heard))
    case 'codes':
    case 'answer':
    case 'form':
      return tellFlows(stores, deps, heard, await answerRequest(stores, deps, heard))
    case 'qr_codes':
      return answerQrCode(stores, deps, { ...heard, meaning })
    case 'start':
      return tellFlows(stores, deps, heard, await answerStart(stores, deps, heard))
    case 'asks':
      return askWhoWrites(stores, deps, heard, meaning.capturePointId)
    case 'keep_utility':
      return keepUtility(stores, deps, heard)
    case 'pause':
      return pauseFor(stores, deps, heard, meaning.days)
    case 'doubt':
      return askInDoubt(stores, { ...heard, meaning })
    case 'hold_answer':
      return answerHold(stores, deps, { ...heard, meaning })
    case 'person':
      return bot ? passOn(stores, heard) : nothing
    case 'preferences':
      return sendChoices(stores, deps, heard)
    case 'help':
      return bot ? sendHelp(stores, deps, heard) : nothing
    case 'run':
    case 'intent':
    case 'nothing':
      return answerByFlow(stores, deps, heard)
  }
}
