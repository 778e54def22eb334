/** Flows that are to be started for somebody, because of something that they did not just write. */
import type { AddressKey } from '../address.ts'
import type { FlowValue } from './definition.ts'

export interface FlowStart {
  readonly workspaceId: string
  readonly startId: string
  readonly contactId: string
  readonly flowId: string
  /** The address that it is about; wherever they are spoken to, where it is null. */
  readonly address: AddressKey | null
  readonly trigger: 'event' | 'segment_entered' | 'schedule'
  /** `trigger.x` */
  readonly data: Readonly<Record<string, FlowValue>>
  /** How many events led to this one without anybody's word in between. */
  readonly hops: number
  readonly createdAt: Date
}

/** The list of one trigger on one day of the workspace. */
export interface ScheduleDay {
  readonly workspaceId: string
  readonly flowId: string
  /** `09:30` */
  readonly at: string
  /** Key. */
  readonly segment: string
  /** `2026-11-24` */
  readonly day: string
}

export interface FlowStartStore {
  /** What flows raised by themselves is left out where the same flow waits to be started for the person already. */
  add(starts: readonly FlowStart[]): Promise<void>
  /** The oldest first, for `forMs`: whoever ends without finishing leaves them to others. */
  lease(most: number, forMs: number, now: Date): Promise<FlowStart[]>
  /** False where somebody was faster. In the transaction of the start, after the lock of the address; one of the next two ends it. */
  hold(start: FlowStart): Promise<boolean>
  finish(start: FlowStart): Promise<void>
  /** The chat is not free now: again then. */
  putOff(start: FlowStart, notBefore: Date): Promise<void>
  /** Locks the day's row, making it if it is new; undefined where its list has been gone through. */
  scheduleDay(day: ScheduleDay): Promise<{ readonly after: string | null } | undefined>
  moveSchedule(day: ScheduleDay, after: string | null, done: boolean): Promise<void>
  /** Yeses of this workspace that end until then and of which nobody was told, told now: by address, with the topics. */
  tellEndings(workspaceId: string, from: Date, until: Date, most: number): Promise<EndingYes[]>
  /** Forgets days of schedules, and ends of yeses, that lie before. */
  forget(before: Date): Promise<void>
}

export interface EndingYes {
  readonly address: AddressKey
  readonly contactId: string
  readonly topicIds: readonly string[]
  readonly endsAt: Date
}
