/** Random bytes, asked of the system many at a time: a call for each salt costs more than what is then done with it. */
import { randomBytes } from 'node:crypto'

const drawnAtOnce = 4_096
let left = Buffer.alloc(0)

/** `length` bytes that nobody can guess, and that nobody else is given. */
export function drawBytes(length: number): Buffer {
  if (left.length < length) left = randomBytes(Math.max(length, drawnAtOnce))
  const drawn = left.subarray(0, length)
  left = left.subarray(length)
  return drawn
}
