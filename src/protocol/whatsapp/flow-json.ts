/**
 * The questions of a notice as a WhatsApp Flow: topics to tick, none of them ticked before, then what was chosen with the
 * agreement. The file is the wording: its bytes are kept under their hash, and nothing of anybody stands in it.
 */
import type { Json } from './read-json.ts'

export const flowVersions = { json: '7.3', dataApi: '4.0', message: '3' } as const

/** Names of screens, fields and answers: what the endpoint and the reply are read by. */
export const flowScreens = { topics: 'TOPICS', confirm: 'CONFIRM' } as const
/** The endpoint ends the Flow with it. */
export const flowSuccess = 'SUCCESS'

export interface FlowTopic {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly frequency: string
}

export interface FlowQuestion {
  readonly heading: string
  readonly intro: string
  /** What stands above the boxes; at most 30 characters. */
  readonly choose: string
  readonly topics: readonly FlowTopic[]
  /** What is agreed to, with the business's name. */
  readonly agree: string
  readonly stop: string
  /** Of age, small print: each a caption of its own. */
  readonly small: readonly string[]
  readonly privacyUrl: string | null
  readonly titles: { readonly topics: string; readonly confirm: string }
  readonly labels: { readonly next: string; readonly yes: string; readonly no: string }
}

/** The words of a notice are longer than some components take: what does not fit there is said whole in a text. */
export const flowLimits = {
  heading: 80,
  body: 4096,
  caption: 409,
  groupLabel: 30,
  optionTitle: 30,
  optionDescription: 300,
  options: 20,
  optIn: 120,
  link: 25,
  footer: 35,
  components: 50,
} as const

export function flowJson(question: FlowQuestion): Json {
  const { topics, labels, titles } = question
  return {
    version: flowVersions.json,
    data_api_version: flowVersions.dataApi,
    routing_model: { [flowScreens.topics]: [flowScreens.confirm], [flowScreens.confirm]: [] },
    screens: [
      {
        id: flowScreens.topics,
        title: short(titles.topics, flowLimits.heading),
        data: {},
        layout: column([
          ...headed(question.heading, question.intro),
          ...topics.filter(isLong).map(({ name, description, frequency }) => ({
            type: 'TextBody',
            text: `${name}: ${description} (${frequency})`,
          })),
          form([
            {
              type: 'CheckboxGroup',
              name: 'topics',
              label: short(question.choose, flowLimits.groupLabel),
              required: true,
              'min-selected-items': 1,
              'max-selected-items': topics.length,
              'data-source': topics.map(option),
            },
            {
              type: 'EmbeddedLink',
              text: short(labels.no, flowLimits.link),
              'on-click-action': { name: 'data_exchange', payload: { answer: 'no' } },
            },
            footer(labels.next, { answer: 'next', topics: gap('form.topics') }),
          ]),
        ]),
      },
      {
        id: flowScreens.confirm,
        title: short(titles.confirm, flowLimits.heading),
        terminal: true,
        success: true,
        data: {
          chosen: { type: 'string', __example__: topics[0]?.name ?? '' },
          topics: { type: 'array', items: { type: 'string' }, __example__: topics.slice(0, 1).map(({ key }) => key) },
        },
        layout: column([
          { type: 'TextBody', text: gap('data.chosen') },
          // An agreement that is longer than its box is read whole above it.
          ...(question.agree.length > flowLimits.optIn ? [{ type: 'TextBody', text: question.agree }] : []),
          form([
            {
              type: 'OptIn',
              name: 'agree',
              label: short(question.agree, flowLimits.optIn),
              required: true,
              ...(question.privacyUrl === null
                ? {}
                : { 'on-click-action': { name: 'open_url', url: question.privacyUrl } }),
            },
            ...[question.stop, ...question.small].flatMap(captions),
            footer(labels.yes, { answer: 'yes', topics: gap('data.topics'), agree: gap('form.agree') }),
          ]),
        ]),
      },
    ],
  }
}

/** What the client fills in: a field of the form, or of what the endpoint answered. */
function gap(name: string): string {
  return `\${${name}}`
}

function column(children: readonly Json[]): Json {
  return { type: 'SingleColumnLayout', children }
}

function form(children: readonly Json[]): Json {
  return { type: 'Form', name: 'answer', children }
}

function footer(label: string, payload: Json): Json {
  return {
    type: 'Footer',
    label: short(label, flowLimits.footer),
    'on-click-action': { name: 'data_exchange', payload },
  }
}

function headed(heading: string, intro: string): Json[] {
  const above = heading.length <= flowLimits.heading ? 'TextHeading' : 'TextBody'
  return [
    { type: above, text: heading },
    { type: 'TextBody', text: intro },
  ]
}

function option({ key, name, description, frequency }: FlowTopic): Json {
  const whole = `${description} (${frequency})`
  return {
    id: key,
    title: short(name, flowLimits.optionTitle),
    description: short(whole, flowLimits.optionDescription),
  }
}

function isLong({ name, description, frequency }: FlowTopic): boolean {
  const whole = `${description} (${frequency})`
  return name.length > flowLimits.optionTitle || whole.length > flowLimits.optionDescription
}

/** A text in as many captions as it needs, cut between words. */
function captions(text: string): Json[] {
  const parts: string[] = []
  for (let rest = text.trim(); rest !== ''; ) {
    const cut = rest.length <= flowLimits.caption ? rest.length : rest.lastIndexOf(' ', flowLimits.caption)
    const end = cut > 0 ? cut : flowLimits.caption
    parts.push(rest.slice(0, end))
    rest = rest.slice(end).trim()
  }
  return parts.map((part) => ({ type: 'TextCaption', text: part }))
}

/** Cut between characters as people see them, with a mark that something was cut. */
function short(text: string, most: number): string {
  if (text.length <= most) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (kept.length + segment.length > most - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}
