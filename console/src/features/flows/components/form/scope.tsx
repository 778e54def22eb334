/** What every field of a step's form has to know: the flow around it, the language that is open, and what is wrong. */
import { createContext, use } from 'react'
import { type FlowDefinition, startId } from '../../definition.ts'
import type { Finding } from '../../findings.ts'

export interface FormScope {
  readonly flow: FlowDefinition
  /** The step; `(start)` for what starts the flow. */
  readonly id: string
  /** Whose words are open. */
  readonly language: string
  readonly findings: readonly Finding[]
  readonly readOnly: boolean
}

const ScopeContext = createContext<FormScope | undefined>(undefined)
export const FormScopeProvider = ScopeContext.Provider

export function useFormScope(): FormScope {
  const scope = use(ScopeContext)
  if (scope === undefined) throw new Error('A field of a step stands outside of its form.')
  return scope
}

/** What is wrong with this field: `text`, `buttons/0/title`. */
export function useFault(field: string): string | undefined {
  return useFinding(field)?.message
}

export function useFinding(field: string): Finding | undefined {
  const { id, findings } = useFormScope()
  const whole = id === startId ? `/${field}` : `/nodes/${id}/${field}`
  return findings.find(({ path }) => isAt(path, whole))
}

function isAt(path: string, field: string): boolean {
  return path === field || path.startsWith(`${field}/`)
}
