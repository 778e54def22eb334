/** What only a demo has. GET, POST /v1/demo/clock */
import { type Static, Type } from 'typebox'
import { shape } from './shape.ts'
import { Instant } from './terms.ts'

export const ClockJumpIn = shape(
  {
    jump_ms: Type.Integer({
      minimum: 1,
      maximum: 366 * 24 * 60 * 60 * 1_000,
      description: 'How much time passes at once, in milliseconds; never backwards.',
    }),
  },
  'Time passes for the product and for everybody on the simulated phone.',
  { jump_ms: 86_400_000 },
)
export type ClockJumpIn = Static<typeof ClockJumpIn>

export const DemoClock = shape(
  {
    now: Instant,
    skew_ms: Type.Integer({
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: 'How far it is ahead of the machine’s clock, in milliseconds.',
    }),
  },
  'The one clock of a demo.',
  { now: '2026-11-25T10:00:00Z', skew_ms: 86_400_000 },
)
export type DemoClock = Static<typeof DemoClock>
