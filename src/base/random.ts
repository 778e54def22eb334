/** Random bytes, asked of the system many at a time: a call for each salt costs more than what is then done with it. */
import { randomBytes } from 'node:crypto'

const drawnAtOnce = 4_096
let drawn = Buffer.alloc(0)
let used = 0

/** `length` bytes that nobody can guess, and that nobody else is given. */
export function drawBytes(length: number): Buffer {
  if (drawn.length - used < length) {
    drawn = randomBytes(Math.max(length, drawnAtOnce))
    used = 0
  }
  used += length
  return drawn.subarray(used - length, used)
}
