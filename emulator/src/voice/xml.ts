// Reads the small XML that a call is told to do. Whatever is not well-formed is refused with its place, as a provider would.

export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

export class XmlFault extends Error {}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const deepest = 16

export function parseXml(text: string): XmlElement {
  let at = 0
  const fail = (what: string): never => {
    throw new XmlFault(`The XML is not well-formed at character ${at}: ${what}.`)
  }
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const skip = () => {
    while (match(/\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->/y));
  }
  const unescaped = (raw: string): string =>
    raw.replace(/&(#x[0-9a-f]+|#[0-9]+|[a-z]+);|&/gi, (whole, entity: string | undefined) => {
      if (entity === undefined) return fail('an & that begins no entity')
      if (!entity.startsWith('#')) return named[entity] ?? fail(`an unknown entity ${whole}`)
      const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1))
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : fail(`no character ${whole}`)
    })
  const element = (depth: number): XmlElement => {
    const name = match(/<([A-Za-z][\w.-]*)/y)?.[1]
    if (name === undefined || depth > deepest) return fail('an element is due')
    const attributes: Record<string, string> = {}
    for (let pair = match(/\s+([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y); pair; ) {
      attributes[String(pair[1])] = unescaped(pair[2] ?? pair[3] ?? '')
      pair = match(/\s+([A-Za-z_:][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y)
    }
    match(/\s+/y)
    if (match(/\/>/y)) return { name, attributes, children: [] }
    if (!match(/>/y)) return fail(`the tag of ${name} does not end`)
    const children: (XmlElement | string)[] = []
    for (;;) {
      if (match(/<!--[\s\S]*?-->/y)) continue
      if (match(/<\/([A-Za-z][\w.-]*)\s*>/y)) {
        const closed = text.slice(text.lastIndexOf('</', at - 1) + 2, at - 1).trim()
        return closed === name ? { name, attributes, children } : fail(`${name} is closed by ${closed}`)
      }
      const words = match(/[^<]+/y)?.[0]
      if (words !== undefined) {
        if (words.trim() !== '') children.push(unescaped(words).trim())
      } else if (text[at] === '<') children.push(element(depth + 1))
      else return fail(`${name} is not closed`)
    }
  }
  skip()
  const root = element(0)
  skip()
  if (at < text.length) fail('something stands behind the end')
  return root
}
