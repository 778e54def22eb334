/** The log: one JSON object a line on stderr, so that stdout is left to what a command answers. */
import { pino } from 'pino'
import type { Config } from './config.ts'

export function openLog(config: Config) {
  return pino(
    {
      level: config.LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // Wherever such a field turns up: what opens something is never written down.
      redact: [
        'password',
        'token',
        'secret',
        'authorization',
        'cookie',
        '*.password',
        '*.token',
        '*.secret',
        '*.authorization',
        '*.cookie',
      ],
    },
    pino.destination({ fd: 2, sync: false }),
  )
}
