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

/**
 * `61 %`, and below one per cent `0.43 %`. Never 0 or 100 for a share that is not quite, and a dash where there is nothing
 * to be a share of.
 */
export function share(part: number, all: number): string {
  if (all === 0) return '–'
  const percent = (part / all) * 100
  if (part === 0 || part === all) return `${Math.round(percent)}${narrow}%`
  if (percent < 1) return `${Math.max(0.01, Math.round(percent * 100) / 100)}${narrow}%`
  if (percent > 99) return `${Math.min(99.9, Math.round(percent * 10) / 10)}${narrow}%`
  return `${Math.round(percent)}${narrow}%`
}
