// What a template must look like before anybody reviews it. Broken rules answer code 100 with a 2388xxx subcode, as Graph
// does; the reference's error page prints the subcodes as codes, so a client should look at both.

import { isObject, type Json, type JsonObject, listOf, objectOf, textOf } from '../base/json.ts'
import { GraphError } from '../errors.ts'
import { type Category, componentOf, type ParameterFormat } from './template.ts'

export function refusal(subcode: number | undefined, userTitle: string, userMessage: string): GraphError {
  return new GraphError(100, {
    message: 'Invalid parameter',
    details: userMessage,
    userTitle,
    userMessage,
    ...(subcode !== undefined && { subcode }),
  })
}

/** The names of `{{…}}` in a text, in order. */
export function parametersOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map((match) => match[1] ?? '')
}

export function checkName(name: Json | undefined): string {
  if (typeof name !== 'string' || !/^[a-z0-9_]{1,512}$/.test(name)) {
    throw new GraphError(100, {
      message:
        '(#100) Param name must contain only lowercase alphanumeric characters and underscores, and be at most 512 characters long.',
    })
  }
  return name
}

export function checkComponents(value: Json | undefined, format: ParameterFormat, category: Category): JsonObject[] {
  const components = listOf(value)
  if (components.length === 0 || !components.every(isObject)) {
    throw new GraphError(100, { message: '(#100) The parameter components is required.' })
  }
  const parts = components as JsonObject[]
  const kinds = parts.map((part) => String(part.type).toUpperCase())
  for (const kind of kinds) {
    if (!['HEADER', 'BODY', 'FOOTER', 'BUTTONS'].includes(kind)) {
      throw new GraphError(100, {
        message: `(#100) Param components[type] must be one of {HEADER, BODY, FOOTER, BUTTONS} - got "${kind}".`,
      })
    }
  }
  if (new Set(kinds).size < kinds.length)
    throw refusal(undefined, 'Duplicate component', 'Each component may be given once.')
  if (category === 'AUTHENTICATION') return authentication(parts)
  const header = componentOf(parts, 'HEADER')
  const footer = componentOf(parts, 'FOOTER')
  const buttons = componentOf(parts, 'BUTTONS')
  if (header) checkHeader(header, format)
  checkBody(componentOf(parts, 'BODY'), format)
  if (footer) checkFooter(footer)
  if (buttons) checkButtons(listOf(buttons.buttons))
  return parts
}

function checkHeader(header: JsonObject, format: ParameterFormat): void {
  const kind = String(header.format ?? 'TEXT').toUpperCase()
  const refuse = (why: string) => refusal(2388047, "Message template's header format is incorrect", why)
  if (kind === 'TEXT') {
    const text = header.text
    if (typeof text !== 'string' || text.trim() === '') throw refuse('A text header needs a text.')
    if (text.length > 60) throw tooLong('header', 60)
    if (/[*_~`\n\r]/.test(text.replace(/\{\{[^{}]*\}\}/g, '')))
      throw refuse('A header has no line breaks, asterisks or other formatting.')
    const parameters = parametersOf(text)
    if (parameters.length > 1) throw refuse('A header takes one variable at most.')
    checkParameterNames(parameters, format, refuse)
    if (parameters.length > 0) {
      const example = objectOf(header.example)
      const given = format === 'NAMED' ? listOf(example.header_text_named_params) : listOf(example.header_text)
      if (given.length < 1) throw missingExample('HEADER')
    }
  } else if (kind === 'IMAGE' || kind === 'VIDEO' || kind === 'DOCUMENT') {
    const [handle] = listOf(objectOf(header.example).header_handle)
    if (typeof handle !== 'string' || handle === '') throw missingExample('HEADER')
  } else if (kind !== 'LOCATION') {
    throw refuse(`A header's format is TEXT, IMAGE, VIDEO, DOCUMENT or LOCATION, not ${kind}.`)
  }
}

function checkBody(body: JsonObject | undefined, format: ParameterFormat): void {
  const refuse = (why: string) => refusal(2388072, "Message template's body format is incorrect", why)
  const text = body?.text
  if (typeof text !== 'string' || text.trim() === '') throw refuse('A template needs a body with a text.')
  if (text.length > 1024) throw tooLong('body', 1024)
  const parameters = parametersOf(text)
  if (parameters.length === 0) return
  if (/^\s*\{\{/.test(text) || /\}\}\s*$/.test(text)) {
    throw refusal(
      2388299,
      'Leading or trailing params not allowed',
      "Variables can't be at the start or end of the template.",
    )
  }
  if (/\}\}\s*\{\{/.test(text)) throw refuse('Two variables may not stand next to each other.')
  checkParameterNames(parameters, format, refuse)
  const words = text
    .replace(/\{\{[^{}]*\}\}/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  const different = new Set(parameters).size
  // Meta does not print the ratio; integrators report that two words and one more for each variable pass.
  if (words < 2 * different + 1) {
    throw refusal(
      2388293,
      'Too many variables for the length of this template',
      'This template contains too many variable parameters relative to the message length. Decrease the number of variables or increase the message length.',
    )
  }
  const example = objectOf(body?.example)
  const [row] = listOf(example.body_text)
  const given = format === 'NAMED' ? listOf(example.body_text_named_params) : listOf(row)
  if (given.length < different) throw missingExample('BODY')
}

function checkParameterNames(names: string[], format: ParameterFormat, refuse: (why: string) => GraphError): void {
  if (format === 'NAMED') {
    const wrong = names.find((name) => !/^[a-z_][a-z0-9_]*$/.test(name))
    if (wrong !== undefined)
      throw refuse(`Named variables have lowercase letters and underscores; "{{${wrong}}}" does not.`)
    return
  }
  const order = [...new Set(names)]
  for (const [i, name] of order.entries()) {
    if (name !== String(i + 1))
      throw refuse(`Variables are numbered in order from {{1}}; found {{${name}}} where {{${i + 1}}} was due.`)
  }
}

function checkFooter(footer: JsonObject): void {
  const refuse = (why: string) => refusal(2388073, "Message template's footer format is incorrect", why)
  const text = footer.text
  if (typeof text !== 'string' || text.trim() === '') throw refuse('A footer needs a text.')
  if (text.length > 60) throw tooLong('footer', 60)
  if (parametersOf(text).length > 0) throw refuse('A footer takes no variables.')
  if (/[\n\r]/.test(text)) throw refuse('A footer has no line breaks.')
}

const buttonLimits: Record<string, number> = {
  QUICK_REPLY: 10,
  URL: 2,
  PHONE_NUMBER: 1,
  COPY_CODE: 1,
  FLOW: 1,
  REQUEST_CONTACT_INFO: 1,
}

function checkButtons(buttons: Json[]): void {
  const refuse = (why: string) => refusal(undefined, 'Buttons are not valid', why)
  if (buttons.length === 0 || buttons.length > 10 || !buttons.every(isObject))
    throw refuse('A template has one to ten buttons.')
  const kinds = (buttons as JsonObject[]).map((button) => String(button.type).toUpperCase())
  for (const [i, button] of (buttons as JsonObject[]).entries()) checkButton(kinds[i] ?? '', button, refuse)
  for (const [kind, most] of Object.entries(buttonLimits)) {
    if (kinds.filter((other) => other === kind).length > most)
      throw refuse(`No more than ${most} buttons of type ${kind}.`)
  }
  const quick = kinds.map((kind) => (kind === 'QUICK_REPLY' ? 'q' : '-')).join('')
  if (/q-+q/.test(quick)) throw refuse('Quick replies must stand together: first all of them or last all of them.')
  const labels = (buttons as JsonObject[]).map((button) => textOf(button.text)).filter((label) => label !== undefined)
  if (new Set(labels).size < labels.length) throw refuse('Two buttons have the same text.')
}

function checkButton(kind: string, button: JsonObject, refuse: (why: string) => GraphError): void {
  if (!(kind in buttonLimits)) throw refuse(`Buttons of type ${kind || '(none)'} cannot be used in this template.`)
  if (kind === 'REQUEST_CONTACT_INFO') return
  const label = button.text
  if (kind !== 'COPY_CODE') {
    if (typeof label !== 'string' || label.trim() === '') throw refuse('Each button needs a text.')
    if (label.length > 25) throw tooLong('button text', 25)
    if (parametersOf(label).length > 0 || /[\n\r]/.test(label))
      throw refuse('A button text has no variables and no line breaks.')
  }
  if (kind === 'URL') {
    const url = button.url
    if (typeof url !== 'string' || !/^https?:\/\/\S+$/.test(url))
      throw refuse('A URL button needs an address that begins with http:// or https://.')
    if (url.length > 2000) throw tooLong('url', 2000)
    const parameters = parametersOf(url)
    if (parameters.length > 1 || (parameters.length === 1 && !/\{\{1\}\}$/.test(url))) {
      throw refuse('An address takes one variable, {{1}}, at its very end.')
    }
    if (parameters.length === 1 && listOf(button.example).length === 0 && textOf(button.example) === undefined) {
      throw missingExample('BUTTONS')
    }
  }
  if (kind === 'FLOW') {
    if (textOf(button.flow_id) === undefined && textOf(button.flow_name) === undefined)
      throw refuse('A Flow button needs a flow_id or a flow_name.')
    if (!['navigate', 'data_exchange', undefined].includes(textOf(button.flow_action)))
      throw refuse('flow_action is navigate or data_exchange.')
  }
  if (kind === 'PHONE_NUMBER' && !/^\+?[\d ()-]{5,20}$/.test(String(button.phone_number ?? ''))) {
    throw refuse('A call button needs a phone_number of at most 20 characters.')
  }
  if (kind === 'COPY_CODE') {
    const [listed] = listOf(button.example)
    const example = textOf(button.example) ?? textOf(listed)
    if (!example) throw missingExample('BUTTONS')
    if (example.length > 15) throw tooLong('copy code example', 15)
  }
}

/** The body of an authentication template is Meta's own; what the business chooses is small print and the button's text. */
function authentication(parts: JsonObject[]): JsonObject[] {
  const body = objectOf(componentOf(parts, 'BODY'))
  const footer = componentOf(parts, 'FOOTER')
  const [button] = listOf(componentOf(parts, 'BUTTONS')?.buttons)
  const refuse = (why: string) => refusal(2388072, "Message template's body format is incorrect", why)
  if (body.text !== undefined) throw refuse('The body of an authentication template is fixed and takes no text.')
  if (!isObject(button) || String(button.type).toUpperCase() !== 'OTP')
    throw refuse('An authentication template needs an OTP button.')
  const advice = body.add_security_recommendation === true ? ' For your security, do not share this code.' : ''
  const minutes = textOf(footer?.code_expiration_minutes)
  return [
    { type: 'BODY', text: `*{{1}}* is your verification code.${advice}`, example: { body_text: [['123456']] } },
    ...(minutes === undefined ? [] : [{ type: 'FOOTER', text: `This code expires in ${minutes} minutes.` }]),
    {
      type: 'BUTTONS',
      buttons: [
        {
          type: 'URL',
          text: textOf(button.text) ?? 'Copy code',
          url: 'https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}',
          example: ['https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp123456'],
        },
      ],
    },
  ]
}

function tooLong(part: string, most: number): GraphError {
  return refusal(2388040, 'Character limit exceeded', `The ${part} is longer than ${most} characters.`)
}

function missingExample(type: string): GraphError {
  return refusal(
    2388043,
    'Message template "components" param is missing expected field(s)',
    `component of type ${type} is missing expected field(s) (example)`,
  )
}
