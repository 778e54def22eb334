/** Figures as they are read: thousands apart, a share with its sign. */

const whole = new Intl.NumberFormat('en-GB')
const narrow = '\u00a0'

export function count(value: number): string {
  return whole.format(value)
}

/** `1 topic`, `3 topics`: the noun follows the figure. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)}${narrow}${value === 1 ? one : many}`
}

/** A share of a whole: `61 %`, and a dash where there is nothing to be a share of. */
export function share(part: number, all: number): string {
  return all === 0 ? '–' : percent(part / all)
}

/** `61 %`, and below one per cent `0.43 %`. Never 0 or 100 for what is not quite. */
export function percent(fraction: number): string {
  const exact = fraction * 100
  if (exact === 0 || exact >= 100) return `${Math.round(exact)}${narrow}%`
  if (exact < 1) return `${Math.max(0.01, Math.round(exact * 100) / 100)}${narrow}%`
  if (exact > 99) return `${Math.min(99.9, Math.round(exact * 10) / 10)}${narrow}%`
  return `${Math.round(exact)}${narrow}%`
}
