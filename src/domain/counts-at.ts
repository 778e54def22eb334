/**
 * When an act counts: the one number that the fold compares, in ms. It puts acts of several clocks on one line, so that a
 * state can be kept as maxima, and it errs only towards the no. What it promises beside the definition of "before" (an
 * earlier second of one clock, more than ten seconds on two, or a request issued after the no) is in counts-at.test.ts.
 */
import { type ActClock, futureToleranceMs, isNo, isYes, type RecordState, type Scope } from './consent.ts'
import { type AddressFold, emptyTopic, lastNoSeq, type TopicFold } from './consent-fold.ts'

const secondMs = 1_000
/** Two clocks of different owners may disagree by this much; the doubt is the no's. */
export const clockDoubtMs = 10_000
/** A yes that is lifted over a no was said at most this long before the moment at which that no counts. */
const liftMs = futureToleranceMs + 3 * clockDoubtMs

/** What had been said from the address, as it is folded under its lock. */
export interface SaidBefore {
  readonly fold: AddressFold
  readonly topics: ReadonlyMap<string, TopicFold>
}

/**
 * A yes is rounded down to the second and a no up, for WhatsApp's stamps are whole seconds and a tie is a no. Off
 * WhatsApp's clock a yes counts ten seconds earlier and a no ten seconds later. A yes never counts after the moment at
 * which we heard it, so a clock that runs ahead of ours lifts no no.
 *
 * Where the order of our own records says more than the clocks, an act moves by a millisecond, which the whole seconds of
 * the clocks never meet: a yes made through a request that came after every no is lifted just over the newest that may
 * cover it. A no that is recorded later, though it was said in the doubt before, counts just after its like and never
 * before a lifted yes.
 */
export function countsAt(
  act: {
    readonly state: RecordState
    readonly scope: Scope
    readonly clock: ActClock
    readonly occurredAt: Date
    readonly afterSeq?: number
  },
  recordedAt: Date,
  before: SaidBefore,
): number {
  const doubt = act.clock === 'whatsapp' ? 0 : clockDoubtMs
  if (isNo(act.state)) return noCountsAt(ceilSecond(act.occurredAt.getTime()) + doubt, act.scope, before)
  const said = floorSecond(Math.min(act.occurredAt.getTime(), recordedAt.getTime())) - doubt
  if (!isYes(act.state) || act.afterSeq === undefined || act.scope.kind !== 'topic') return said
  if (lastNoSeq(before.fold, before.topics.values()) > act.afterSeq) return said
  const topic = before.topics.get(act.scope.topicId) ?? emptyTopic
  return Math.max(said, before.fold.noAll.at + 1, before.fold.noMarketing.at + 1, topic.no.at + 1)
}

function noCountsAt(said: number, scope: Scope, { fold, topics }: SaidBefore): number {
  const covered = scope.kind === 'topic' ? [topics.get(scope.topicId) ?? emptyTopic] : [...topics.values()]
  const like = scope.kind === 'all' ? fold.noAll : scope.kind === 'marketing' ? fold.noMarketing : covered[0]?.no
  let at = like !== undefined && isInDoubtBefore(said, like.at) ? like.at + 1 : said
  for (const { yes } of covered) {
    if (yes.at % secondMs !== 0 && isInDoubtBefore(said, yes.at)) at = Math.max(at, yes.at)
  }
  return at
}

function isInDoubtBefore(said: number, mark: number): boolean {
  return said <= mark && mark - said < liftMs
}

function floorSecond(ms: number): number {
  return Math.floor(ms / secondMs) * secondMs
}

function ceilSecond(ms: number): number {
  return Math.ceil(ms / secondMs) * secondMs
}
