/** Completes what the database knows to all that the gate asks: the policy pack's hours, the platform's blocks, the question's own facts. */
import type { GateFacts, Question } from '../domain/decision.ts'
import type { FactsQuestion, StoredFacts } from '../domain/delivery.ts'
import { type Ground, groundHolds } from '../domain/invitation.ts'
import { packFor } from '../domain/policy-pack.ts'
import { quietUntil } from '../domain/quiet-hours.ts'
import type { Stores } from './stores.ts'

/** WhatsApp has delivered no marketing template to United States numbers since 1 April 2025. */
const marketingBlockedIn: readonly string[] = ['US']

/** One question to the gate, with what only the asker knows. */
export interface GateQuestion extends FactsQuestion {
  readonly form: Question['form']
  readonly marketing: boolean
  /** ms of the message that a reply answers. */
  readonly repliesTo?: number | undefined
  readonly askedByPerson?: boolean | undefined
  readonly codeAskedAt?: number | undefined
  readonly ground?: Ground | undefined
  /** Country of the capture point that invites: whoever is asked there falls under its pack as well. */
  readonly askedIn?: string | null | undefined
  /** When the sender's pace or daily limit lets it go; -Infinity: now. */
  readonly limitUntil?: number | undefined
}

/** Facts in the order of the questions; undefined where there is no such address. */
export async function gateFacts(
  stores: Stores,
  questions: readonly GateQuestion[],
  now: Date,
): Promise<(GateFacts | undefined)[]> {
  const stored = await stores.deliveries.facts(questions, now)
  return stored.map((facts, index) => {
    const question = questions[index]
    return facts === undefined || question === undefined ? undefined : completeFacts(facts, question, now)
  })
}

export function completeFacts(
  { workspaceKind, channelStopped, ...facts }: StoredFacts,
  question: Omit<GateQuestion, keyof FactsQuestion>,
  now: Date,
): GateFacts {
  const { country } = facts.address
  const pack = packFor({ numberCountry: country, capturePointCountry: question.askedIn ?? null, workspaceKind })
  return {
    ...facts,
    marketingBlockedIn: [...marketingBlockedIn, ...facts.marketingBlockedIn],
    repliesTo: question.repliesTo ?? -Infinity,
    askedByPerson: question.askedByPerson ?? false,
    codeAskedAt: question.codeAskedAt ?? -Infinity,
    hasInvitationGround: question.ground !== undefined && !channelStopped && groundHolds(question.ground, pack),
    quietUntil: quietUntil(pack, country, now),
    limitUntil: question.limitUntil ?? -Infinity,
  }
}
