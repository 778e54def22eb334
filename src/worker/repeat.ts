/** Does a piece of work again and again, never twice at once; a failure is said and does not end it. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../actions/deps.ts'

export interface Repeating {
  /** Again at once, or as soon as the one at work has ended. */
  wake(): void
  /** Resolves when the one at work has ended. */
  stop(): Promise<void>
}

/** `work` answers how long it may rest, ms, if it knows better than `everyMs`. */
export function repeat(
  log: Log,
  name: string,
  everyMs: number,
  // biome-ignore lint/suspicious/noConfusingVoidType: most work has nothing to say
  work: () => Promise<number | void>,
): Repeating {
  const stopping = new AbortController()
  let woken = false
  let rest: AbortController | undefined
  const running = (async () => {
    while (!stopping.signal.aborted) {
      woken = false
      let pauseMs = everyMs
      try {
        pauseMs = (await work()) ?? everyMs
      } catch (error) {
        log.error({ err: error, work: name }, 'a piece of work failed; it is done again')
        pauseMs = Math.max(everyMs, afterFailureMs)
      }
      if (woken || pauseMs <= 0) continue
      rest = new AbortController()
      await sleep(pauseMs, undefined, { signal: AbortSignal.any([stopping.signal, rest.signal]) }).catch(() => {})
      rest = undefined
    }
  })()
  return {
    wake() {
      woken = true
      rest?.abort()
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}

const afterFailureMs = 1_000
