/** A wording that was shown, read as people read it: a page with its boxes, or a message in the chat with its buttons. */

export interface ShownPage {
  readonly heading: string
  readonly intro: string
  readonly stop: string
  readonly boxes: readonly {
    readonly topic: string
    readonly label: string
    readonly description: string
    readonly frequency: string
  }[]
}

/** The page as it stood there, or the notice that it was made from; undefined where the wording is neither. */
export function readPage(content: unknown): ShownPage | undefined {
  if (!isRecord(content) || typeof content.heading !== 'string') return undefined
  const { heading, intro, stop, boxes, topics } = content
  const shown = list(boxes).map((box) => ({ topic: text(box.topic), label: text(box.label), ...rest(box) }))
  const named = list(topics).map((topic) => ({ topic: text(topic.key), label: text(topic.name), ...rest(topic) }))
  return { heading, intro: text(intro), stop: text(stop), boxes: shown.length > 0 ? shown : named }
}

export interface ShownMessage {
  readonly lines: readonly string[]
  readonly buttons: readonly string[]
}

/** Every text in it, in the order in which it was read. A wording of an unknown shape still shows its words. */
export function readMessage(content: unknown): ShownMessage {
  const buttons = isRecord(content) ? list(content.buttons).map((button) => text(button.title ?? button.text)) : []
  return { lines: linesOf(content), buttons: buttons.filter((button) => button !== '') }
}

const shownFirst = ['header', 'heading', 'title', 'body', 'text', 'question', 'footer', 'stop']

/** Parts that nobody reads as a line. */
const apart = new Set([
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
  'buttons',
])

function linesOf(content: unknown): readonly string[] {
  if (typeof content === 'string') return content === '' ? [] : [content]
  if (Array.isArray(content)) return content.flatMap(linesOf)
  if (!isRecord(content)) return []
  const place = ([name]: [string, unknown]) =>
    shownFirst.includes(name) ? shownFirst.indexOf(name) : shownFirst.length
  return Object.entries(content)
    .filter(([name]) => !apart.has(name))
    .toSorted((a, b) => place(a) - place(b))
    .flatMap(([, value]) => linesOf(value))
}

function rest(part: Readonly<Record<string, unknown>>) {
  return { description: text(part.description), frequency: text(part.frequency) }
}

function list(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
