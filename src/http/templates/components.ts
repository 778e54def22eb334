/** Templates in WhatsApp's own shape of components, as the API takes and shows them, and the places in it. */
import type { FieldError } from '../../base/fault.ts'
import type { TemplateButton as ButtonShape, TemplateComponent } from '../../contract/template.ts'
import { blanksOf } from '../../domain/template/variables.ts'
import type {
  Examples,
  ParameterFormat,
  TemplateButton,
  TemplateContent,
  TemplateHeader,
  TemplateParts,
} from '../../domain/template.ts'

type Of<Type extends TemplateComponent['type']> = Extract<TemplateComponent, { type: Type }>

// ── in ──

/** What stands twice, or is missing, is noticed by the rules for templates: here the first of each kind is read. */
export function readComponents(components: readonly TemplateComponent[]): TemplateParts {
  const header = find(components, 'HEADER')
  const body = find(components, 'BODY')
  return {
    header: header === undefined ? null : readHeader(header),
    body: {
      text: body?.text ?? '',
      examples: readExamples(body?.example?.body_text_named_params, body?.example?.body_text?.[0]),
    },
    footer: find(components, 'FOOTER')?.text ?? null,
    buttons: find(components, 'BUTTONS')?.buttons.map(readButton) ?? [],
    unreadable: components
      .filter((component, at) => components.findIndex(({ type }) => type === component.type) < at)
      .map(({ type }) => `a second ${type}`),
  }
}

function find<Type extends TemplateComponent['type']>(
  components: readonly TemplateComponent[],
  type: Type,
): Of<Type> | undefined {
  return components.find((component): component is Of<Type> => component.type === type)
}

function readHeader({ format, text, example }: Of<'HEADER'>): TemplateHeader {
  if (format === 'LOCATION') return { kind: 'location' }
  if (format === 'TEXT') {
    const examples = readExamples(example?.header_text_named_params, example?.header_text)
    return { kind: 'text', text: text ?? '', examples }
  }
  return { kind: format.toLowerCase() as 'image' | 'video' | 'document', example: example?.header_handle?.[0] ?? null }
}

function readExamples(
  named: readonly { param_name: string; example: string }[] | undefined,
  listed: readonly string[] | undefined,
): Examples {
  return Object.fromEntries([
    ...(listed ?? []).map((example, at) => [String(at + 1), example] as const),
    ...(named ?? []).map(({ param_name, example }) => [param_name, example] as const),
  ])
}

function readButton(button: ButtonShape): TemplateButton {
  const label = button.text ?? ''
  const example = [button.example ?? []].flat()[0] ?? null
  switch (button.type) {
    case 'QUICK_REPLY':
      return { kind: 'quick_reply', label, payload: null }
    case 'URL':
      return { kind: 'url', label, url: button.url ?? '', example }
    case 'PHONE_NUMBER':
      return { kind: 'phone', label, phone: button.phone_number ?? '' }
    case 'COPY_CODE':
      return { kind: 'copy_code', example: example ?? '' }
    case 'VOICE_CALL':
      return { kind: 'voice_call', label }
    case 'REQUEST_CONTACT_INFO':
      return { kind: 'contact_info' }
    default:
      return { kind: 'other', type: button.type, label }
  }
}

// ── out ──

export function presentComponents(content: TemplateContent): TemplateComponent[] {
  const { header, body, footer, buttons, parameterFormat } = content
  const examples = exampleOf(parameterFormat, body.text, body.examples)
  return [
    ...(header === null ? [] : [presentHeader(header, parameterFormat)]),
    {
      type: 'BODY' as const,
      text: body.text,
      ...(examples === undefined
        ? {}
        : {
            example:
              'named' in examples ? { body_text_named_params: examples.named } : { body_text: [examples.listed] },
          }),
    },
    ...(footer === null ? [] : [{ type: 'FOOTER' as const, text: footer }]),
    ...(buttons.length === 0 ? [] : [{ type: 'BUTTONS' as const, buttons: buttons.map(presentButton) }]),
  ]
}

function presentHeader(header: TemplateHeader, parameterFormat: ParameterFormat): TemplateComponent {
  const type = 'HEADER' as const
  if (header.kind === 'location') return { type, format: 'LOCATION' }
  if (header.kind === 'text') {
    const examples = exampleOf(parameterFormat, header.text, header.examples)
    if (examples === undefined) return { type, format: 'TEXT', text: header.text }
    const example =
      'named' in examples ? { header_text_named_params: examples.named } : { header_text: examples.listed }
    return { type, format: 'TEXT', text: header.text, example }
  }
  const format = header.kind.toUpperCase() as 'IMAGE' | 'VIDEO' | 'DOCUMENT'
  return { type, format, ...(header.example === null ? {} : { example: { header_handle: [header.example] } }) }
}

function exampleOf(parameterFormat: ParameterFormat, text: string, examples: Examples) {
  const blanks = blanksOf(text)
  if (blanks.length === 0) return undefined
  const example = (name: string) => examples[name] ?? ''
  return parameterFormat === 'NAMED'
    ? { named: blanks.map((name) => ({ param_name: name, example: example(name) })) }
    : { listed: blanks.map(example) }
}

function presentButton(button: TemplateButton): ButtonShape {
  switch (button.kind) {
    case 'quick_reply':
      return { type: 'QUICK_REPLY', text: button.label }
    case 'url':
      return {
        type: 'URL',
        text: button.label,
        url: button.url,
        ...(button.example === null ? {} : { example: [button.example] }),
      }
    case 'phone':
      return { type: 'PHONE_NUMBER', text: button.label, phone_number: button.phone }
    case 'copy_code':
      return { type: 'COPY_CODE', example: button.example }
    case 'voice_call':
      return { type: 'VOICE_CALL', text: button.label }
    case 'contact_info':
      return { type: 'REQUEST_CONTACT_INFO' }
    case 'other':
      return { type: button.type as ButtonShape['type'], text: button.label }
  }
}

// ── places ──

const componentOf: Readonly<Record<string, TemplateComponent['type']>> = {
  header: 'HEADER',
  body: 'BODY',
  footer: 'FOOTER',
  buttons: 'BUTTONS',
}

const memberOf: Readonly<Record<string, string>> = { examples: 'example', label: 'text', phone: 'phone_number' }

/**
 * Where a place in a template's content lies in its components: `/body/examples/name` → `/1/example`. Empty where it lies
 * in none of them, such as the name, or a part that is missing.
 */
export function componentPath(
  { path }: Pick<FieldError, 'path'>,
  components: readonly { readonly type: string }[],
): string {
  const [, part = '', ...rest] = path.split('/')
  const at = components.findIndex(({ type }) => type === componentOf[part])
  if (at === -1) return ''
  if (part === 'footer') return `/${at}/text`
  if (part === 'buttons') {
    const [index, member] = rest
    if (index === undefined) return `/${at}/buttons`
    // What stops has no member of its own here: the label says it.
    const named = member === undefined ? '' : `/${member === 'payload' ? 'text' : (memberOf[member] ?? member)}`
    return `/${at}/buttons/${index}${named}`
  }
  const [member] = rest
  return member === undefined ? `/${at}` : `/${at}/${memberOf[member] ?? member}`
}
