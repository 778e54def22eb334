/** A yes that ends by itself is told of while there is time to ask for it anew. */
import { day } from '../base/clock.ts'

const toldBeforeMs = 30 * day

/** A yes that ends before then ends soon. */
export function endsSoonUntil(now: Date): Date {
  return new Date(now.getTime() + toldBeforeMs)
}
