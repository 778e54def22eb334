/** The little XML that a call is told to do: elements, attributes and text, escaped, and without what XML cannot hold. */

export interface Element {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | number | undefined>>
  readonly children?: readonly (Element | string)[]
}

/** A whole document. Attributes stand in the order in which they were named; undefined ones are left out. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${write(root)}`
}

function write({ name, attributes = {}, children = [] }: Element): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  if (children.length === 0) return `<${name}${written}/>`
  const inside = children.map((child) => (typeof child === 'string' ? escapeXml(child) : write(child))).join('')
  return `<${name}${written}>${inside}</${name}>`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text as it may stand between tags and in attributes. Control characters and halves of pairs have no place in XML 1.0. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (character) => escapes[character] ?? character)
  )
}
