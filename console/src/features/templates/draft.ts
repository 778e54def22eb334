/** A template while somebody writes it, and the components of WhatsApp that it becomes. */
import type { Template, TemplateComponent } from '@contract/template.ts'

type Header = Extract<TemplateComponent, { type: 'HEADER' }>
type Buttons = Extract<TemplateComponent, { type: 'BUTTONS' }>
export type TemplateButton = Buttons['buttons'][number]

export interface Draft {
  readonly name: string
  readonly language: string
  readonly category: Template['category']
  readonly header: string
  /** A header that is no text is kept as it is. */
  readonly media: Header | undefined
  readonly body: string
  readonly footer: string
  readonly buttons: readonly TemplateButton[]
  /** What each variable might say. */
  readonly examples: Readonly<Record<string, string>>
}

export const emptyDraft: Draft = {
  name: '',
  language: 'en',
  category: 'MARKETING',
  header: '',
  media: undefined,
  body: '',
  footer: '',
  buttons: [],
  examples: {},
}

export function draftOf(template: Template): Draft {
  const header = component(template.components, 'HEADER')
  return {
    name: template.name,
    language: template.language,
    category: template.category,
    header: header?.format === 'TEXT' ? (header.text ?? '') : '',
    media: header?.format === 'TEXT' ? undefined : header,
    body: component(template.components, 'BODY')?.text ?? '',
    footer: component(template.components, 'FOOTER')?.text ?? '',
    buttons: component(template.components, 'BUTTONS')?.buttons ?? [],
    examples: Object.fromEntries(
      template.variables.flatMap((variable) => (variable.example === null ? [] : [[variable.name, variable.example]])),
    ),
  }
}

export function componentsOf(draft: Draft): TemplateComponent[] {
  const body = variablesIn(draft.body)
  return [
    ...(draft.media === undefined ? headerOf(draft) : [draft.media]),
    {
      type: 'BODY',
      text: draft.body,
      ...(body.length === 0 ? {} : { example: { body_text_named_params: named(body, draft.examples) } }),
    },
    ...(draft.footer.trim() === '' ? [] : [{ type: 'FOOTER' as const, text: draft.footer.trim() }]),
    ...(draft.buttons.length === 0 ? [] : [{ type: 'BUTTONS' as const, buttons: [...draft.buttons] }]),
  ]
}

function headerOf({ header, examples }: Draft): TemplateComponent[] {
  if (header.trim() === '') return []
  const variables = variablesIn(header)
  return [
    {
      type: 'HEADER',
      format: 'TEXT',
      text: header.trim(),
      ...(variables.length === 0 ? {} : { example: { header_text_named_params: named(variables, examples) } }),
    },
  ]
}

function named(variables: readonly string[], examples: Readonly<Record<string, string>>) {
  return variables.map((name) => ({ param_name: name, example: examples[name] ?? '' }))
}

/** `{{first_name}}` and `{{1}}`, each once, in their order. */
export function variablesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([a-z0-9_]+)\s*\}\}/g)].map((match) => match[1] ?? ''))]
}

/** With its examples put in, as a person might read it. A variable without one keeps its name. */
export function filledIn(text: string, examples: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{\s*([a-z0-9_]+)\s*\}\}/g, (whole, name: string) => examples[name] || whole)
}

function component<T extends TemplateComponent['type']>(components: readonly TemplateComponent[], type: T) {
  return components.find((one): one is Extract<TemplateComponent, { type: T }> => one.type === type)
}
