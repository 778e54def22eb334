/** Templates between our words and the Cloud API's JSON: for creating, editing and listing. */

import { readTemplateCategory, readTemplateQuality, readTemplateState } from '../../domain/template/standing.ts'
import { blanksOf } from '../../domain/template/variables.ts'
import type {
  Examples,
  SyncedTemplate,
  TemplateButton,
  TemplateContent,
  TemplateHeader,
} from '../../domain/template.ts'
import { languageCode } from '../../protocol/whatsapp/read-account-update.ts'
import { asId, asList, asRecord, asText, type Json, records } from '../../protocol/whatsapp/read-json.ts'

// ── out ──

/** The body of a create. An edit takes `components`, and `category` where that may still change. */
export function templateJson(content: TemplateContent): Json {
  const { name, language, category, parameterFormat } = content
  return { name, language, category, parameter_format: parameterFormat, components: componentsJson(content) }
}

export function componentsJson(content: TemplateContent): Json[] {
  const { header, body, footer, buttons } = content
  const examples = textExample(content, 'body', body.text, body.examples)
  return [
    ...(header === null ? [] : [headerJson(content, header)]),
    { type: 'BODY', text: body.text, ...examples },
    ...(footer === null ? [] : [{ type: 'FOOTER', text: footer }]),
    ...(buttons.length === 0 ? [] : [{ type: 'BUTTONS', buttons: buttons.map(buttonJson) }]),
  ]
}

function headerJson(content: TemplateContent, header: TemplateHeader): Json {
  const type = 'HEADER'
  const format = header.kind.toUpperCase()
  if (header.kind === 'location') return { type, format }
  if (header.kind !== 'text')
    return { type, format, ...(header.example && { example: { header_handle: [header.example] } }) }
  return { type, format, text: header.text, ...textExample(content, 'header', header.text, header.examples) }
}

/** A header's numbered examples are a list, a body's are a list of lists. */
function textExample(content: TemplateContent, part: 'header' | 'body', text: string, examples: Examples): Json {
  const blanks = blanksOf(text)
  if (blanks.length === 0) return {}
  if (content.parameterFormat === 'NAMED') {
    const named = blanks.map((name) => ({ param_name: name, example: examples[name] ?? '' }))
    return { example: { [`${part}_text_named_params`]: named } }
  }
  const values = blanks.map((name) => examples[name] ?? '')
  return { example: { [`${part}_text`]: part === 'header' ? values : [values] } }
}

function buttonJson(button: TemplateButton): Json {
  switch (button.kind) {
    case 'quick_reply':
      return { type: 'QUICK_REPLY', text: button.label }
    case 'url':
      return { type: 'URL', text: button.label, url: button.url, ...(button.example && { example: [button.example] }) }
    case 'phone':
      return { type: 'PHONE_NUMBER', text: button.label, phone_number: button.phone }
    case 'copy_code':
      return { type: 'COPY_CODE', example: button.example }
    case 'voice_call':
      return { type: 'VOICE_CALL', text: button.label }
    case 'contact_info':
      return { type: 'REQUEST_CONTACT_INFO' }
    case 'other':
      return { type: button.type, text: button.label }
  }
}

// ── in ──

/** One row of a list; undefined where it is none that can be named. What cannot be read of it is said in `unreadable`. */
export function readTemplate(row: Json): SyncedTemplate | undefined {
  const externalId = asId(row.id)
  const name = asText(row.name)
  const language = asText(row.language)
  const category = readTemplateCategory(asText(row.category))
  const state = readTemplateState(asText(row.status) ?? '')
  if (externalId === undefined || name === undefined || language === undefined) return undefined
  if (category === undefined || state === undefined) return undefined
  const reason = asText(row.rejected_reason)
  return {
    externalId,
    content: {
      name,
      language: languageCode(language),
      category,
      parameterFormat: row.parameter_format === 'NAMED' ? 'NAMED' : 'POSITIONAL',
      ...readComponents(records(row.components)),
    },
    standing: {
      state,
      quality: readTemplateQuality(asText(asRecord(row.quality_score)?.score)),
      rejectedReason: reason === 'NONE' ? null : (reason ?? null),
      correctCategory: readTemplateCategory(asText(row.correct_category)) ?? null,
      previousCategory: readTemplateCategory(asText(row.previous_category)) ?? null,
    },
  }
}

type Parts = Pick<TemplateContent, 'header' | 'body' | 'footer' | 'buttons' | 'unreadable'>

function readComponents(components: readonly Json[]): Parts {
  const of = (type: string) => components.find((component) => typeOf(component) === type)
  const header = of('HEADER')
  const body = of('BODY')
  const readHeaderPart = header === undefined ? null : readHeader(header)
  const unreadable = components.map(typeOf).filter((type) => !['HEADER', 'BODY', 'FOOTER', 'BUTTONS'].includes(type))
  if (readHeaderPart === undefined) unreadable.push(`HEADER ${asText(header?.format) ?? ''}`.trim())
  return {
    header: readHeaderPart ?? null,
    body: { text: asText(body?.text) ?? '', examples: readExamples('body', body) },
    footer: asText(of('FOOTER')?.text) ?? null,
    buttons: records(of('BUTTONS')?.buttons).map(readButton),
    unreadable,
  }
}

function readHeader(header: Json): TemplateHeader | undefined {
  const format = (asText(header.format) ?? 'TEXT').toUpperCase()
  if (format === 'TEXT')
    return { kind: 'text', text: asText(header.text) ?? '', examples: readExamples('header', header) }
  if (format === 'LOCATION') return { kind: 'location' }
  if (format !== 'IMAGE' && format !== 'VIDEO' && format !== 'DOCUMENT') return undefined
  const example = asText(asList(asRecord(header.example)?.header_handle)[0]) ?? null
  return { kind: format.toLowerCase() as 'image' | 'video' | 'document', example }
}

function readExamples(part: 'header' | 'body', component: Json | undefined): Examples {
  const example = asRecord(component?.example)
  const named = records(example?.[`${part}_text_named_params`])
  if (named.length > 0) {
    return Object.fromEntries(named.map((each) => [asText(each.param_name) ?? '', asText(each.example) ?? '']))
  }
  const listed = asList(example?.[`${part}_text`])
  const values = part === 'body' ? asList(listed[0]) : listed
  return Object.fromEntries(values.map((value, index) => [String(index + 1), asText(value) ?? '']))
}

function readButton(button: Json): TemplateButton {
  const label = asText(button.text) ?? ''
  const example = asText(button.example) ?? asText(asList(button.example)[0])
  const type = typeOf(button)
  switch (type) {
    case 'QUICK_REPLY':
      return { kind: 'quick_reply', label, payload: null }
    case 'URL':
      return { kind: 'url', label, url: asText(button.url) ?? '', example: example ?? null }
    case 'PHONE_NUMBER':
      return { kind: 'phone', label, phone: asText(button.phone_number) ?? '' }
    case 'COPY_CODE':
      return { kind: 'copy_code', example: example ?? '' }
    case 'VOICE_CALL':
      return { kind: 'voice_call', label }
    case 'REQUEST_CONTACT_INFO':
      return { kind: 'contact_info' }
    default:
      return { kind: 'other', type, label }
  }
}

function typeOf(part: Json): string {
  return (asText(part.type) ?? '').toUpperCase()
}
