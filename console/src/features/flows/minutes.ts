/** Spans of time as people say them: `45 minutes`, `2 hours`, `3 days`. */
import { counted } from '../../lib/count.ts'

export function sayMinutes(minutes: number): string {
  if (minutes % 1440 === 0) return counted(minutes / 1440, 'day')
  if (minutes % 60 === 0) return counted(minutes / 60, 'hour')
  return counted(minutes, 'minute')
}
