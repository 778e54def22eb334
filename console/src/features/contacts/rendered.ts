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

/** The page as it stood there, or the notice or the Flow that it was made from; undefined where the wording is none of them. */
export function readPage(content: unknown): ShownPage | undefined {
  if (isRecord(content) && Array.isArray(content.screens)) return readFlow(content.screens)
  if (!isRecord(content) || typeof content.heading !== 'string') return undefined
  const { heading, intro, stop, boxes, topics } = content
  const shown = list(boxes).map((box) => ({ topic: text(box.topic), label: text(box.label), ...rest(box) }))
  const named = list(topics).map((topic) => ({ topic: text(topic.key), label: text(topic.name), ...rest(topic) }))
  return { heading, intro: text(intro), stop: text(stop), boxes: shown.length > 0 ? shown : named }
}

/** A WhatsApp Flow: its boxes as the page's, what is ticked at the end and the small print as its last words. */
function readFlow(screens: readonly unknown[]): ShownPage {
  const parts = partsOf(
    list(screens).flatMap((screen) => (isRecord(screen.layout) ? list(screen.layout.children) : [])),
  )
  const texts = (type: RegExp, name: 'text' | 'label') =>
    parts.filter((part) => type.test(text(part.type))).flatMap((part) => text(part[name]) || [])
  const [heading = '', ...intro] = texts(/^Text(Heading|Subheading|Body)$/, 'text').filter(
    (each) => !each.startsWith('$'),
  )
  return {
    heading,
    intro: intro.join(' '),
    stop: [...texts(/^OptIn$/, 'label'), ...texts(/^TextCaption$/, 'text')].join(' '),
    boxes: parts
      .flatMap((part) => list(part['data-source']))
      .map((option) => ({
        topic: text(option.id),
        label: text(option.title),
        description: text(option.description),
        frequency: '',
      })),
  }
}

function partsOf(children: readonly Readonly<Record<string, unknown>>[]): readonly Readonly<Record<string, unknown>>[] {
  return children.flatMap((part) => [part, ...partsOf(list(part.children))])
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
  'template',
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
