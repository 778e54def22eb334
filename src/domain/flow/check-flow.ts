/**
 * Everything that is wrong with a definition, at once. Errors are what would fail or harm somebody: nothing is published
 * while there is one. Warnings are what people may not have meant.
 */
import { checkGraph } from './check/check-graph.ts'
import { checkNames } from './check/check-names.ts'
import { checkNo } from './check/check-no.ts'
import { checkSettings } from './check/check-settings.ts'
import { checkTriggers } from './check/check-triggers.ts'
import { checkWords } from './check/check-words.ts'
import { checkYes } from './check/check-yes.ts'
import type { Finding, Known, Rule } from './check/finding.ts'
import type { FlowDefinition } from './definition.ts'

export type { Finding, Known }

/** More are not told: whoever has so many mends some first. */
export const findingsMost = 500

/** Errors first. `known` is what the workspace has; what is left out of it is taken to be there. */
export function checkFlow(definition: FlowDefinition, known: Known = {}): Finding[] {
  const findings = rules.flatMap((rule) => rule(definition, known))
  const errors = findings.filter(isError)
  return [...errors, ...findings.filter((finding) => !isError(finding))].slice(0, findingsMost)
}

export function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

const rules: readonly Rule[] = [checkYes, checkNo, checkGraph, checkTriggers, checkNames, checkWords, checkSettings]
