// WhatsApp's own marks in a text: *bold*, _italic_, ~struck~, `code`, ```code```; and the addresses that become links.

/**
 * @typedef {{ kind: 'text' | 'code' | 'link', text: string }
 *   | { kind: 'bold' | 'italic' | 'struck', parts: Mark[] }} Mark
 */

const patterns =
  /(?<link>https?:\/\/[^\s<>"]*[^\s<>".,:;!?)\]'*_~])|```(?<block>[\s\S]+?)```|`(?<code>[^`\n]+)`|(?<![\p{L}\p{N}])(?<sign>[*_~])(?=\S)(?<inner>[^\n]*?[^\s])\k<sign>(?![\p{L}\p{N}])/gu

/** @type {Record<string, 'bold' | 'italic' | 'struck'>} */
const signs = { '*': 'bold', _: 'italic', '~': 'struck' }

/** @param {string} text @returns {Mark[]} */
export function readMarks(text) {
  /** @type {Mark[]} */
  const marks = []
  let from = 0
  for (const match of text.matchAll(patterns)) {
    const { link, block, code, sign, inner = '' } = match.groups ?? {}
    if (match.index > from) marks.push({ kind: 'text', text: text.slice(from, match.index) })
    from = match.index + match[0].length
    const kind = signs[sign ?? '']
    if (link !== undefined) marks.push({ kind: 'link', text: link })
    else if (kind !== undefined) marks.push({ kind, parts: readMarks(inner) })
    else marks.push({ kind: 'code', text: block ?? code ?? '' })
  }
  if (from < text.length) marks.push({ kind: 'text', text: text.slice(from) })
  return marks
}
