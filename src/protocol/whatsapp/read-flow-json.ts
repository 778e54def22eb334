/** The words of a Flow's file as people read them, for whoever looks at a wording later: what stood there, in its order. */
import { asRecord, asText, type Json, records } from './read-json.ts'

export interface FlowWords {
  readonly heading: string
  readonly texts: readonly string[]
  readonly boxes: readonly { readonly id: string; readonly label: string; readonly description: string }[]
  /** What was ticked at the end. */
  readonly agreements: readonly string[]
  readonly small: readonly string[]
  readonly buttons: readonly string[]
}

/** Undefined for what is no Flow. A gap that the phone fills in is left out. */
export function readFlowJson(content: unknown): FlowWords | undefined {
  const screens = records(asRecord(content)?.screens)
  const parts = screens.flatMap((screen) => partsOf(records(asRecord(screen.layout)?.children)))
  if (parts.length === 0) return undefined
  const of = (types: readonly string[], name: 'text' | 'label') =>
    parts
      .filter(({ type }) => types.includes(asText(type) ?? ''))
      .flatMap((part) => asText(part[name]) ?? [])
      .filter((text) => !text.startsWith('$'))
  const texts = of(['TextHeading', 'TextSubheading', 'TextBody'], 'text')
  return {
    heading: texts[0] ?? '',
    texts: texts.slice(1),
    boxes: parts.flatMap((part) =>
      records(part['data-source']).map((option) => ({
        id: asText(option.id) ?? '',
        label: asText(option.title) ?? '',
        description: asText(option.description) ?? '',
      })),
    ),
    agreements: of(['OptIn'], 'label'),
    small: of(['TextCaption'], 'text'),
    buttons: [...of(['EmbeddedLink'], 'text'), ...of(['Footer'], 'label')],
  }
}

function partsOf(children: readonly Json[]): Json[] {
  return children.flatMap((part) => [part, ...partsOf(records(part.children))])
}
