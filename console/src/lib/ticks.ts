/** Round steps for an axis: 1, 2 or 5 times a power of ten, whole numbers only. */

/** The smallest round step with which `most` needs at most `steps` of them. */
export function roundStep(most: number, steps: number): number {
  const least = Math.max(1, most / steps)
  const power = 10 ** Math.floor(Math.log10(least))
  for (const factor of [1, 2, 5, 10]) if (factor * power >= least) return Math.max(1, Math.round(factor * power))
  return 10 * power
}
