/** Nodes that only choose a way. */
import { matchLanguage } from '../../../base/language.ts'
import { conditionHolds } from '../condition-holds.ts'
import type { NodeOf } from '../definition.ts'
import type { Entered, Entering } from './entered.ts'

export function enterCondition({ cases }: NodeOf<'condition'>, { view }: Entering): Entered {
  const held = cases.find(({ all }) => all.every((condition) => conditionHolds(condition, view)))
  return { effects: [], next: { exit: held?.id ?? 'else' } }
}

export function enterBranch({ by, cases }: NodeOf<'branch'>, { view }: Entering): Entered {
  const { language, channel } = view.facts
  const values = cases.flatMap((one) => one.values)
  const nearest = by === 'language' ? matchLanguage(language, values) : channel
  const taken = cases.find((one) => nearest !== undefined && one.values.includes(nearest))
  return { effects: [], next: { exit: taken?.id ?? 'else' } }
}
