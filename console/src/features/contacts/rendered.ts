/** The lines of a wording that is no notice: a message in the chat, a confirmation, a voice script. */

const shownFirst = ['header', 'heading', 'title', 'body', 'text', 'question', 'footer', 'stop']

/** Every text in it, in the order in which it was read. A wording of an unknown shape still shows its words. */
export function readRendered(content: unknown): readonly string[] {
  if (typeof content === 'string') return content === '' ? [] : [content]
  if (Array.isArray(content)) return content.flatMap(readRendered)
  if (typeof content !== 'object' || content === null) return []
  const entries = Object.entries(content).filter(([name]) => !machine.has(name))
  const place = ([name]: [string, unknown]) =>
    shownFirst.includes(name) ? shownFirst.indexOf(name) : shownFirst.length
  return entries.toSorted((a, b) => place(a) - place(b)).flatMap(([, value]) => readRendered(value))
}

/** Parts that nobody reads. */
const machine = new Set([
  'v',
  'id',
  'kind',
  'type',
  'language',
  'key',
  'url',
  'sha256',
  'payload',
  'format',
  'category',
])
