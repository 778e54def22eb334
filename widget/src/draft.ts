/** What somebody has filled in so far. Topics are ticked once for all numbers, or for each. */
export interface Draft {
  readonly numbers: string[]
  each: boolean
  /** Keys; one set for all numbers, or one for each. */
  ticks: Set<string>[]
  age: boolean
}

export const numbersMost = 5

export function emptyDraft(): Draft {
  return { numbers: [''], each: false, ticks: [new Set()], age: false }
}

export function addNumber(draft: Draft): void {
  draft.numbers.push('')
  if (draft.each) draft.ticks.push(new Set())
}

export function removeNumber(draft: Draft, at: number): void {
  draft.numbers.splice(at, 1)
  if (draft.each) draft.ticks.splice(at, 1)
  // One number has nothing to be told apart from.
  if (draft.numbers.length === 1) chooseOnce(draft)
}

export function chooseEach(draft: Draft): void {
  const [all] = draft.ticks
  draft.each = true
  draft.ticks = draft.numbers.map(() => new Set(all))
}

/** What had been ticked for every one of them. */
export function chooseOnce(draft: Draft): void {
  if (!draft.each) return
  const [first = new Set<string>(), ...others] = draft.ticks
  draft.each = false
  draft.ticks = [new Set([...first].filter((key) => others.every((ticks) => ticks.has(key))))]
}
