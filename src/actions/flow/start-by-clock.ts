/** Schedules of flows: once a day, at their hour, for everybody in their segment. */
import { newId } from '../../base/ids.ts'
import { type Trigger, weekdays } from '../../domain/flow/definition.ts'
import type { ScheduleDay } from '../../domain/flow/start-store.ts'
import { zonesOf } from '../../domain/quiet-hours.ts'
import type { Deps } from '../deps.ts'
import { resolveSegment } from '../resolve-audience.ts'
import { type World, worldOf } from '../world.ts'
import { listensTo } from './find-flow.ts'
import { type PublishedFlow, publishedFlows } from './published-flows.ts'

const peopleAtOnce = 200

/** Looks at every workspace in which a flow is live. */
export async function startByClock(deps: Deps): Promise<void> {
  for (const workspaceId of await deps.read.flows.atWork()) {
    try {
      const flows = await publishedFlows(deps.read, workspaceId)
      if (listensTo(flows, 'schedule')) await startSchedules(deps, workspaceId, flows)
    } catch (error) {
      deps.log.error(
        { err: error, workspace: workspaceId },
        'the clock could not start what it should; it is tried again',
      )
    }
  }
}

type Schedule = Extract<Trigger, { kind: 'schedule' }>

async function startSchedules(deps: Deps, workspaceId: string, flows: readonly PublishedFlow[]): Promise<void> {
  const world = await worldOf(deps.read, workspaceId)
  const local = localTime(world, deps.clock.now())
  for (const { flowId, publishedAt, definition } of flows) {
    const live = localTime(world, publishedAt)
    for (const trigger of definition.triggers) {
      if (trigger.kind !== 'schedule' || !isDue(trigger, local, live)) continue
      const { at, segment } = trigger
      await goThrough(deps, { workspaceId, flowId, at, segment, day: local.day })
    }
  }
}

/** One page a transaction: a worker that ends in between leaves the rest to the next. */
async function goThrough(deps: Deps, today: ScheduleDay): Promise<void> {
  const { workspaceId, flowId, segment: key } = today
  const segment = (await deps.read.segments.list(workspaceId)).find((one) => one.key === key)
  if (segment === undefined) return
  const rule = await resolveSegment(deps.read, segment)
  for (let goesOn = true; goesOn; ) {
    goesOn = await deps.transaction(async (stores) => {
      const now = deps.clock.now()
      const row = await stores.flowStarts.scheduleDay(today)
      if (row === undefined) return false
      const page = { limit: peopleAtOnce, ...(row.after === null ? {} : { after: row.after }) }
      const people = await stores.segments.people(workspaceId, rule, page, now)
      await stores.flowStarts.add(
        people.rows.map((contactId) => ({
          workspaceId,
          startId: newId(now.getTime()),
          contactId,
          flowId,
          address: null,
          trigger: 'schedule' as const,
          data: { segment: key },
          hops: 0,
          createdAt: now,
        })),
      )
      await stores.flowStarts.moveSchedule(today, people.next ?? row.after, people.next === undefined)
      return people.next !== undefined
    })
  }
}

interface LocalTime {
  /** `2026-11-24` */
  readonly day: string
  /** `09:30` */
  readonly time: string
  readonly weekday: (typeof weekdays)[number]
}

/** Of the business: where its first country has several zones, the first of them. */
function localTime({ workspace }: World, now: Date): LocalTime {
  const timeZone = (workspace.profile.countries ?? []).flatMap(zonesOf)[0] ?? 'UTC'
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  }).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  const short = part('weekday').toLowerCase()
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
    weekday: weekdays.find((weekday) => short.startsWith(weekday)) ?? 'mon',
  }
}

/** From its hour to the end of the day, so that a worker that was away makes good what it missed; not at an hour before it was live. */
function isDue({ at, days }: Schedule, now: LocalTime, live: LocalTime): boolean {
  return days.includes(now.weekday) && now.time >= at && (live.day < now.day || live.time <= at)
}
