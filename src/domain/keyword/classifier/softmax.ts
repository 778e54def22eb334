/** Sums of evidence as likelihoods that add up to one. */
export function softmax(sums: readonly number[]): readonly number[] {
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  const whole = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / whole)
}
