/** Whether one word is another with one slip of the fingers: a letter too many, too few, another, or two that changed places. */

/** Both normalised. A word is no slip of itself. */
export function isOneSlip(typed: string, meant: string): boolean {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false
  let from = 0
  while (from < typed.length && typed[from] === meant[from]) from++
  let typedEnd = typed.length
  let meantEnd = meant.length
  while (typedEnd > from && meantEnd > from && typed[typedEnd - 1] === meant[meantEnd - 1]) {
    typedEnd--
    meantEnd--
  }
  const left = typed.slice(from, typedEnd)
  const right = meant.slice(from, meantEnd)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
