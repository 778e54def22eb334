/** What is wrong with a drawing, by step: what the check found, and what the server would not even keep. */
import type { Flow } from '@contract/flow.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import { startId } from './definition.ts'
import type { StepFault } from './drawing.ts'

export type Finding = Flow['findings'][number]

/** Of a definition that was refused as it is written: its fields, told as findings. `before` is where the definition began. */
export function findingsOf(fields: readonly FieldProblem[], before = '/definition'): readonly Finding[] {
  return fields.map(({ path, message }) => {
    const inside = path.startsWith(before) ? path.slice(before.length) : path
    const node = /^\/nodes\/([^/]+)/.exec(inside)?.[1]
    return {
      severity: 'error' as const,
      path: inside,
      code: 'unfinished',
      message,
      ...(node === undefined ? {} : { node }),
    }
  })
}

/** At each step the gravest thing, and how many there are besides. What is about the flow itself stands at its Start. */
export function faultsOf(findings: readonly Finding[]): ReadonlyMap<string, StepFault> {
  const byStep = Map.groupBy(findings, ({ node }) => node ?? startId)
  return new Map(
    [...byStep].map(([id, all]) => {
      // What else is wrong with a step that nobody comes to can wait.
      const unreachable = all.find(({ code }) => code === 'unreachable')
      const gravest = all.find(({ severity }) => severity === 'error') ?? unreachable ?? all[0]
      return [
        id,
        { severity: gravest?.severity ?? 'warning', message: gravest?.message ?? '', more: all.length - 1 },
      ] as const
    }),
  )
}

export function errorsIn(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length
}
