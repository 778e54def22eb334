/** The steps of a report, joined until there are few enough to draw. */
import type { CampaignReport } from '@contract/campaign-report.ts'
import type { Stretch } from '../../components/ui/pace-chart.tsx'

type Step = CampaignReport['series'][number]

export interface Pace {
  readonly stretches: readonly Stretch[]
  /** How long each is, in seconds. */
  readonly seconds: number
  /** A moment for each person who left, inside the step in which they did. */
  readonly left: readonly string[]
}

/** Steps without anything in them are left out by the server; here they are drawn as the pauses that they were. */
export function paceOf(series: readonly Step[], bucketSeconds: number, most: number): Pace {
  const first = series[0]
  const last = series.at(-1)
  if (first === undefined || last === undefined) return { stretches: [], seconds: bucketSeconds, left: [] }
  const from = time(first)
  const steps = Math.round((time(last) - from) / (bucketSeconds * 1000)) + 1
  const joined = Math.ceil(steps / most)
  const seconds = bucketSeconds * joined
  const sent = new Array<number>(Math.ceil(steps / joined)).fill(0)
  for (const step of series) {
    const at = Math.floor((time(step) - from) / (seconds * 1000))
    sent[at] = (sent[at] ?? 0) + step.accepted
  }
  return {
    stretches: sent.map((count, index) => ({ at: new Date(from + index * seconds * 1000).toISOString(), sent: count })),
    seconds,
    left: series.flatMap((step) => spread(step, bucketSeconds)),
  }
}

/** People who left in the same step stand beside each other. */
function spread(step: Step, bucketSeconds: number): string[] {
  return Array.from({ length: step.opted_out }, (_, index) =>
    new Date(time(step) + ((index + 0.5) / step.opted_out) * bucketSeconds * 1000).toISOString(),
  )
}

function time(step: Step): number {
  return new Date(step.at).getTime()
}

/** `second`, `minute`, `5 minutes`: what a bar of the chart counts. */
export function sayStretch(seconds: number): string {
  if (seconds === 1) return 'second'
  if (seconds < 60) return `${seconds} seconds`
  if (seconds === 60) return 'minute'
  if (seconds % 3600 === 0) return seconds === 3600 ? 'hour' : `${seconds / 3600} hours`
  return seconds % 60 === 0 ? `${seconds / 60} minutes` : `${seconds} seconds`
}
