/**
 * Writes CSV that no spreadsheet can be made to run: RFC 4180, and a cell that a spreadsheet would take for a formula gets
 * an apostrophe before it. A machine asks for it raw.
 */

/** `raw`: cells as they are, for machines. */
export function csvLine(cells: readonly (string | number | null)[], { raw = false } = {}): string {
  return `${cells.map((cell) => csvCell(cell, raw)).join(',')}\r\n`
}

function csvCell(cell: string | number | null, raw: boolean): string {
  if (cell === null) return ''
  const text = String(cell)
  const safe = !raw && startsFormula.test(text) ? `'${text}` : text
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

// What a spreadsheet may read as the start of a formula, also behind blanks. Every telephone number is among it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: tab, return and nought are the point
const startsFormula = /^[\s\u0000]*[=+\-@\t\r\u0000＝＋－＠]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const needsQuotes = /[",;\t\r\n\u0000]|^\s|\s$/
