/** Properties on a real database cost time: they are tried for so long, one case after the other, and none is left half done. */
import fc from 'fast-check'

/** Answers how many were tried. What fails names its seed, and is not made smaller: each case is kept as it was found. */
export async function forAWhile<T>(property: fc.IAsyncProperty<T>, limitMs: number): Promise<number> {
  const until = performance.now() + limitMs
  const seed = Math.floor(Math.random() * 2 ** 31)
  let tried = 0
  do {
    await fc.assert(property, { seed: seed + tried, numRuns: 1, endOnFailure: true })
    tried += 1
  } while (performance.now() < until)
  return tried
}
