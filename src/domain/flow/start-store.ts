/** Flows that are to be started for somebody, because of something that they did not just write. */
import type { FlowValue } from './definition.ts'

export interface FlowStart {
  readonly workspaceId: string
  readonly startId: string
  readonly contactId: string
  readonly flowId: string
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
  add(starts: readonly FlowStart[]): Promise<void>
  /** The oldest first, for `forMs`: whoever ends without finishing leaves them to others. */
  lease(most: number, forMs: number): Promise<FlowStart[]>
  /** False where somebody was faster. In the transaction of the start. */
  finish(start: FlowStart): Promise<boolean>
  /** Locks the day's row, making it if it is new; undefined where its list has been gone through. */
  scheduleDay(day: ScheduleDay): Promise<{ readonly after: string | null } | undefined>
  moveSchedule(day: ScheduleDay, after: string | null, done: boolean): Promise<void>
  /** Yeses of this workspace that end until then and of which nobody was told, told now: by contact, with the topics. */
  tellEndings(workspaceId: string, from: Date, until: Date, most: number): Promise<EndingYes[]>
}

export interface EndingYes {
  readonly contactId: string
  readonly topicIds: readonly string[]
  readonly endsAt: Date
}
