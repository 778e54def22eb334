/** Why a run is over, and what it waits for, as people read it. */
import type { RunItem } from '@contract/run.ts'

export type RunEnd = NonNullable<RunItem['ended']>
type Waits = NonNullable<RunItem['waits']>['for']

export const endWords: Readonly<Record<RunEnd, string>> = {
  finished: 'It has come to its end',
  timed_out: 'Ended: nothing was heard for too long',
  stopped: 'Ended: the person said STOP',
  interrupted: 'Ended: another flow took over',
  too_long: 'Ended: it went on and on without waiting',
  yes_without_act: 'Ended: a yes was to be written that the person had not just said',
  failed: 'Ended: a step could not be done',
}

/** In a table. */
export const endTags: Readonly<Record<RunEnd, string>> = {
  finished: 'Finished',
  timed_out: 'No answer',
  stopped: 'STOP',
  interrupted: 'Another flow',
  too_long: 'Too long',
  yes_without_act: 'Yes without an act',
  failed: 'Failed',
}

export const waitWords: Readonly<Record<Waits, string>> = {
  answer: 'waits for an answer',
  effect: 'waits for what becomes of it',
  time: 'waits for its time',
  hand_back: 'is with a person of the team',
}
