/** Asks the gate without sending: the same facts and the same rule as a claim, without its lock. */
import type { AddressKey } from '../domain/address.ts'
import { emptyAddress } from '../domain/consent-fold.ts'
import { type Decision, decide, type GateFacts, type Purpose } from '../domain/decision.ts'
import type { PlainYes } from '../domain/delivery.ts'
import type { Topic } from '../domain/topic.ts'
import { completeFacts, type GateQuestion, gateFacts } from './gate-facts.ts'
import type { Stores } from './stores.ts'

export interface Asked {
  /** Undefined: nobody is known by that name. */
  readonly key: AddressKey | undefined
  readonly purpose: Purpose
  readonly topicId: string | null
  readonly templateId: string | null
  readonly senderId: string | null
  /** `unsaid`: with which template is not known yet; it is asked as with one that is approved and fits. */
  readonly form: 'template' | 'free' | 'unsaid'
  readonly marketing: boolean
  readonly at?: Date | undefined
}

export interface Answered extends Decision {
  /** Where the record stands on which the answer rests. */
  readonly key: AddressKey | undefined
}

/** In the order of the questions. Throws nothing: what cannot be answered is `unavailable`, and may not be sent. */
export async function decideMessages(stores: Stores, asked: readonly Asked[], now: Date): Promise<Answered[]> {
  const known = asked.flatMap((question, index) =>
    question.key === undefined ? [] : [{ index, question, key: question.key }],
  )
  const facts = await gateFacts(
    stores,
    known.map(
      ({ question, key }): GateQuestion => ({
        key,
        purpose: question.purpose,
        topicId: question.topicId,
        templateId: question.templateId,
        senderId: question.senderId,
        deliveryId: null,
        form: question.form === 'free' ? 'free' : 'template',
        marketing: question.marketing,
        // Asked ahead, a reply would answer whatever was written last.
        repliesTo: question.purpose === 'reply' ? now.getTime() : undefined,
      }),
    ),
    now,
  )
  const answers: Answered[] = asked.map(({ purpose, key }) => ({ ...stranger(purpose), key }))
  known.forEach(({ index, question, key }, i) => {
    const found = facts[i]
    const at = (question.at ?? now).getTime()
    answers[index] = { ...(found === undefined ? unavailable : decideOne(question, found, at)), key }
  })
  return answers
}

/** The same where a yes is all that there is to know; undefined where the whole gate has to be asked. */
export function decideBy(
  said: PlainYes['said'],
  topic: Topic,
  workspaceKind: 'demo' | 'live',
  now: Date,
  at: Date | undefined,
): (Decision & { readonly recordId?: string }) | undefined {
  if (said === null) return undefined
  const { fold, country, cited } = said
  const marketing = topic.category === 'marketing'
  const facts = completeFacts(
    {
      ...plain,
      workspaceKind,
      address: { ...plain.address, country },
      topics: new Map([[topic.topicId, fold]]),
      topic: { fold, category: topic.category },
      template: { category: marketing ? 'MARKETING' : 'UTILITY', approved: true },
    },
    { ...plainQuestion, marketing },
    now,
  )
  const decision = decide({ ...plainQuestion, marketing }, facts, (at ?? now).getTime())
  if (decision.record === undefined) return decision
  return cited?.seq === decision.record ? { ...decision, recordId: cited.recordId } : undefined
}

const plain = {
  address: {
    fold: emptyAddress,
    platformStopped: false,
    hold: null,
    heldAt: -Infinity,
    identityChangedAt: -Infinity,
    pausedUntil: -Infinity,
    noAskUntil: -Infinity,
    suppressed: false,
  },
  senderHears: true,
  marketingBlockedIn: [],
  windowUntil: -Infinity,
  frequencyUntil: -Infinity,
  lastConfirmationRequestAt: -Infinity,
  lastInvitationAt: -Infinity,
  hasYes: false,
  stop: null,
  isTestNumber: false,
  channelStopped: false,
} as const

const plainQuestion = { purpose: 'topic', form: 'template' } as const

function decideOne(question: Asked, facts: GateFacts, at: number): Decision {
  const { form } = question
  if (form !== 'unsaid') return decide({ ...question, form }, facts, at)
  const category = question.purpose === 'code' ? 'AUTHENTICATION' : question.marketing ? 'MARKETING' : 'UTILITY'
  return decide({ ...question, form: 'template' }, { ...facts, template: { category, approved: true } }, at)
}

const unavailable: Decision = { allow: false, reason: 'unavailable' }

/** Nobody by that name has said or written anything. */
function stranger(purpose: Purpose): Decision {
  return {
    allow: false,
    reason: purpose === 'reply' || purpose === 'stop_confirmation' ? 'window_closed' : 'no_consent',
  }
}
