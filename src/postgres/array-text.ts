/**
 * Lists as PostgreSQL writes them, for `unnest`. The driver quotes each element and looks for what must be escaped in it; an
 * id, a number or a digest holds nothing that must be, and a batch has thousands of them.
 */

/** Of ids, numbers and words of ours: nothing with a comma, a quote, a bracket or a backslash in it. */
export function plainArray(values: readonly (string | number | boolean | null)[]): string {
  let text = '{'
  let comma = ''
  for (const value of values) {
    text += value === null ? `${comma}null` : comma + value
    comma = ','
  }
  return `${text}}`
}

export function byteaArray(values: readonly (Buffer | null)[]): string {
  let text = '{'
  let comma = ''
  for (const value of values) {
    text += value === null ? `${comma}null` : `${comma}\\\\x${value.toString('hex')}`
    comma = ','
  }
  return `${text}}`
}
