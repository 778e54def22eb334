/** What a template leaves open: its variables, found, and filled in for one message. */
import { Fault, type FieldError } from '../../base/fault.ts'
import type { FilledButton, FilledHeader, FilledVariable, MediaSource, TemplateMessage } from '../messenger.ts'
import type { TemplateContent, TemplateHeader } from '../template.ts'

/** One blank to fill in. */
export interface TemplateVariable {
  /**
   * What a campaign maps to an attribute: the name, where variables are named; else its place, `header.1`, `body.2`.
   * `button.1` is the variable end of an address, or the code, of the second button.
   */
  readonly key: string
  readonly part: 'header' | 'body' | 'button'
  readonly example: string | null
}

/** The file above a template's words: its kind must be the header's. */
export type HeaderMedia =
  | { readonly source: MediaSource; readonly filename?: string }
  | { readonly latitude: number; readonly longitude: number; readonly name: string; readonly address: string }

export interface TemplateValues {
  /** By `TemplateVariable.key`. */
  readonly text: Readonly<Record<string, string>>
  readonly header?: HeaderMedia | undefined
}

/**
 * The variable as the API names it: by what stands between the braces of the body or, where variables are named, anywhere;
 * else `header_1`, `button_0`.
 */
export function variableName({ key }: Pick<TemplateVariable, 'key'>): string {
  return key.replace(/^body\./, '').replace('.', '_')
}

/** The names between double braces, in order, each once. */
export function blanksOf(text: string): string[] {
  return [...new Set([...text.matchAll(blank)].map(([, name = '']) => name))]
}

const blank = /\{\{\s*([^{}]*?)\s*\}\}/g

/** Every blank, in the order in which a reader meets them; a name used twice is one blank. */
export function templateVariables(content: TemplateContent): TemplateVariable[] {
  const { header, body, buttons } = content
  const found: TemplateVariable[] = []
  if (header?.kind === 'text') {
    for (const name of blanksOf(header.text)) {
      found.push({ key: keyOf(content, 'header', name), part: 'header', example: header.examples[name] ?? null })
    }
  }
  for (const name of blanksOf(body.text)) {
    found.push({ key: keyOf(content, 'body', name), part: 'body', example: body.examples[name] ?? null })
  }
  buttons.forEach((button, index) => {
    if (button.kind === 'copy_code' || (button.kind === 'url' && blanksOf(button.url).length > 0)) {
      found.push({ key: `button.${index}`, part: 'button', example: button.example })
    }
  })
  return found.filter((variable, index) => found.findIndex(({ key }) => key === variable.key) === index)
}

function keyOf({ parameterFormat }: TemplateContent, part: 'header' | 'body', name: string): string {
  return parameterFormat === 'NAMED' ? name : `${part}.${name}`
}

/** What the person sees. */
export interface TemplatePreview {
  readonly header: string | null
  readonly body: string
  readonly footer: string | null
  readonly buttons: readonly { readonly label: string; readonly url?: string }[]
}

/** The template as it is shown, with what is known filled in; what is not keeps its braces. */
export function previewTemplate(content: TemplateContent, values: TemplateValues['text'] = {}): TemplatePreview {
  const { header, body, footer, buttons } = content
  return {
    header: header?.kind === 'text' ? filled(content, 'header', header.text, values) : null,
    body: filled(content, 'body', body.text, values),
    footer,
    buttons: buttons.map((button, index) => {
      if (button.kind === 'contact_info') return { label: 'Share Contact Info' }
      if (button.kind === 'copy_code') return { label: 'Copy offer code' }
      if (button.kind !== 'url') return { label: button.label }
      const suffix = values[`button.${index}`]
      return { label: button.label, url: button.url.replace(blank, (open) => suffix?.trim() ?? open) }
    }),
  }
}

function filled(
  content: TemplateContent,
  part: 'header' | 'body',
  text: string,
  values: TemplateValues['text'],
): string {
  return text.replace(blank, (open, name: string) => oneLine(values[keyOf(content, part, name)]) || open)
}

/** WhatsApp refuses line breaks, tabs and long gaps within a variable. */
function oneLine(value: string | undefined): string {
  return value?.replace(/\s+/g, ' ').trim() ?? ''
}

/**
 * The message that this template makes for one person. Throws a Fault `invalid` that names every blank without a value
 * (`/text/<key>`), and every text that grew too long.
 */
export function fillTemplate(content: TemplateContent, values: TemplateValues): TemplateMessage {
  const errors = [...unfillable(content), ...missing(content, values), ...tooLong(content, values)]
  if (errors.length > 0) throw new Fault('invalid', `The template ${content.name} cannot be filled in.`, { errors })
  const { name, language, header, body, buttons } = content
  const variables = (part: 'header' | 'body', text: string): FilledVariable[] =>
    blanksOf(text).map((blankName) => ({
      ...(content.parameterFormat === 'NAMED' ? { name: blankName } : {}),
      text: oneLine(values.text[keyOf(content, part, blankName)]),
    }))
  const above = header === null ? undefined : fillHeader(header, values.header, (text) => variables('header', text))
  return {
    kind: 'template',
    name,
    language,
    ...(above === undefined ? {} : { header: above }),
    body: variables('body', body.text),
    buttons: buttons.flatMap((button, index): FilledButton[] => {
      const value = values.text[`button.${index}`]?.trim() ?? ''
      if (button.kind === 'quick_reply' && button.payload !== null) {
        return [{ kind: 'quick_reply', index, payload: button.payload }]
      }
      if (button.kind === 'copy_code') return [{ kind: 'copy_code', index, code: value }]
      return button.kind === 'url' && blanksOf(button.url).length > 0 ? [{ kind: 'url', index, suffix: value }] : []
    }),
  }
}

function fillHeader(
  header: TemplateHeader,
  media: HeaderMedia | undefined,
  variables: (text: string) => FilledVariable[],
): FilledHeader | undefined {
  if (header.kind === 'text') {
    const [variable] = variables(header.text)
    return variable === undefined ? undefined : { kind: 'text', variable }
  }
  if (header.kind === 'location')
    return media !== undefined && 'latitude' in media ? { kind: 'location', ...media } : undefined
  return media !== undefined && 'source' in media ? { kind: header.kind, ...media } : undefined
}

/** Why nothing at all can be sent with this template. */
function unfillable({ unreadable, buttons, category }: TemplateContent): FieldError[] {
  const kinds = [...unreadable, ...buttons.flatMap((button) => (button.kind === 'other' ? [button.type] : []))]
  // An authentication template's code goes into its body and its button, by rules of its own.
  if (category === 'AUTHENTICATION') return []
  return kinds.map((kind) => ({ path: '', message: `has a part that cannot be filled in here: ${kind}` }))
}

function missing(content: TemplateContent, values: TemplateValues): FieldError[] {
  const blanks = templateVariables(content).filter(({ key }) => oneLine(values.text[key]) === '')
  const errors = blanks.map(({ key }) => ({ path: `/text/${key}`, message: 'has no value: give one, or a fallback' }))
  const { header } = content
  if (header === null || header.kind === 'text') return errors
  const fits = values.header !== undefined && 'latitude' in values.header === (header.kind === 'location')
  return fits ? errors : [...errors, { path: '/header', message: `needs a ${header.kind} above the text` }]
}

function tooLong(content: TemplateContent, values: TemplateValues): FieldError[] {
  const { header, body, buttons } = previewTemplate(content, values.text)
  const texts: readonly (readonly [path: string, text: string | null | undefined, most: number])[] = [
    ['/header', header, 60],
    ['/body', body, 1_024],
    ...buttons.map(({ url }, index) => [`/buttons/${index}`, url, 2_000] as const),
  ]
  return texts.flatMap(([path, text, most]) =>
    (text?.length ?? 0) > most
      ? [{ path, message: `has ${text?.length} characters when filled in: at most ${most}` }]
      : [],
  )
}
