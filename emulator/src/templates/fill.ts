// A template's words with the values of one message in them: checked as the send API checks them, and filled in as the
// person reads them.

import { isObject, type Json, type JsonObject, listOf, objectOf, textOf } from '../base/json.ts'
import { GraphError } from '../errors.ts'
import { parametersOf } from './rules.ts'
import { componentOf, type Wording } from './template.ts'

export interface FilledButton {
  index: number
  kind: 'quick_reply' | 'url' | 'phone' | 'copy_code' | 'contact_info' | 'flow'
  title: string
  /** What a tap sends back. */
  id?: string
  url?: string
  phone?: string
  code?: string
  flow?: {
    id: string | undefined
    name: string | undefined
    token: string
    action: 'navigate' | 'data_exchange'
    screen: string | undefined
    data: JsonObject
  }
}

export interface Filled {
  header: JsonObject | null
  body: string
  footer: string | null
  buttons: FilledButton[]
}

const longestBody = 1024

/** Fills in; throws what the platform answers when the values do not fit the words. */
export function fillTemplate(wording: Wording, request: JsonObject): Filled {
  const given = listOf(request.components).map(objectOf)
  const part = (type: string) => given.find((component) => String(component.type).toLowerCase() === type)
  const body = componentOf(wording.components, 'BODY')
  const footer = componentOf(wording.components, 'FOOTER')
  const text = fillText('body', textOf(body?.text) ?? '', listOf(part('body')?.parameters), wording)
  if (text.length > longestBody) {
    throw new GraphError(132005, { details: `body: the filled text is longer than ${longestBody} characters` })
  }
  return {
    header: fillHeader(componentOf(wording.components, 'HEADER'), listOf(part('header')?.parameters), wording),
    body: text,
    footer: textOf(footer?.text) ?? null,
    buttons: fillButtons(
      wording,
      given.filter((component) => String(component.type).toLowerCase() === 'button'),
    ),
  }
}

function fillText(where: string, text: string, parameters: Json[], wording: Wording): string {
  const names = [...new Set(parametersOf(text))]
  if (parameters.length !== names.length) {
    throw new GraphError(132000, {
      details: `${where}: number of localizable_params (${parameters.length}) does not match the expected number of params (${names.length})`,
    })
  }
  const values = new Map<string, string>()
  for (const [i, parameter] of parameters.map(objectOf).entries()) {
    const name = nameOf(where, parameter, i, wording)
    if (!names.includes(name)) {
      throw new GraphError(132012, { details: `${where}: there is no parameter named ${name} in the template` })
    }
    values.set(name, textValue(where, i, parameter))
  }
  if (values.size < names.length) {
    throw new GraphError(132000, { details: `${where}: a parameter is given twice and another is missing` })
  }
  return text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, name: string) => values.get(name) ?? '')
}

function nameOf(where: string, parameter: JsonObject, index: number, wording: Wording): string {
  const name = textOf(parameter.parameter_name)
  if (wording.parameterFormat === 'POSITIONAL') {
    if (name !== undefined)
      throw new GraphError(132012, { details: `${where}: this template has positional parameters, without names` })
    return String(index + 1)
  }
  if (!name) throw new GraphError(132012, { details: `${where}: Parameter name is missing or empty` })
  return name
}

function textValue(where: string, index: number, parameter: JsonObject): string {
  const kind = textOf(parameter.type) ?? ''
  if (kind === 'currency' || kind === 'date_time') {
    const fallback = textOf(objectOf(parameter[kind]).fallback_value)
    if (fallback === undefined) throw new GraphError(131008, { details: `${where}: ${kind} needs a fallback_value` })
    return fallback
  }
  if (kind !== 'text') {
    throw new GraphError(132012, {
      details: `${where}: Format mismatch, expected TEXT, received ${kind.toUpperCase() || 'UNKNOWN'}`,
    })
  }
  if (typeof parameter.text !== 'string' || parameter.text === '') {
    throw new GraphError(131008, { details: `Parameter of type text is missing text value (${where}, ${index + 1})` })
  }
  if (/[\n\r\t]| {5,}/.test(parameter.text)) {
    throw new GraphError(132018, {
      details: `${where}: Param text cannot have new-line/tab characters or more than 4 consecutive spaces`,
    })
  }
  return parameter.text
}

function fillHeader(header: JsonObject | undefined, parameters: Json[], wording: Wording): JsonObject | null {
  if (!header) {
    if (parameters.length === 0) return null
    throw new GraphError(132000, {
      details: `header: number of localizable_params (${parameters.length}) does not match the expected number of params (0)`,
    })
  }
  const format = String(header.format ?? 'TEXT').toUpperCase()
  if (format === 'TEXT')
    return { kind: 'text', text: fillText('header', textOf(header.text) ?? '', parameters, wording) }
  const [first] = parameters
  const parameter = objectOf(first)
  const kind = textOf(parameter.type) ?? ''
  if (parameters.length !== 1 || kind.toUpperCase() !== format) {
    throw new GraphError(132012, {
      details: `header: Format mismatch, expected ${format}, received ${kind.toUpperCase() || 'UNKNOWN'}`,
    })
  }
  const value = parameter[kind]
  if (!isObject(value))
    throw new GraphError(131008, { details: `header: Parameter of type ${kind} is missing its value` })
  if (format !== 'LOCATION' && textOf(value.id) === undefined && textOf(value.link) === undefined) {
    throw new GraphError(131008, { details: `header: ${kind} needs an id or a link` })
  }
  return { kind, ...value }
}

function fillButtons(wording: Wording, given: JsonObject[]): FilledButton[] {
  const buttons = listOf(componentOf(wording.components, 'BUTTONS')?.buttons).map(objectOf)
  const parameterOf = new Map<number, JsonObject>()
  for (const component of given) {
    const index = Number(textOf(component.index) ?? Number.NaN)
    const button = buttons[index]
    if (!button)
      throw new GraphError(132018, {
        details: `buttons: there is no button at index ${textOf(component.index) ?? '(missing)'}`,
      })
    const kind = String(button.type).toLowerCase()
    if (String(component.sub_type).toLowerCase() !== kind) {
      throw new GraphError(132012, {
        details: `buttons: Button at index ${index} is of type ${kind}, not ${String(component.sub_type)}`,
      })
    }
    const [parameter] = listOf(component.parameters)
    parameterOf.set(index, objectOf(parameter))
  }
  return buttons.map((button, index) => fillButton(button, index, parameterOf.get(index)))
}

function fillButton(button: JsonObject, index: number, parameter: JsonObject | undefined): FilledButton {
  const title = textOf(button.text) ?? ''
  switch (String(button.type).toUpperCase()) {
    case 'URL': {
      const url = textOf(button.url) ?? ''
      const wanted = parametersOf(url).length > 0
      const suffix = textOf(parameter?.text)
      if (wanted && !suffix) {
        throw new GraphError(131008, { details: `buttons: Button at index ${index} of type Url requires a parameter` })
      }
      if (!wanted && parameter) {
        throw new GraphError(132018, {
          details: `buttons: Button at index ${index} has a fixed address and takes no parameter`,
        })
      }
      return { index, kind: 'url', title, url: url.replace(/\{\{1\}\}$/, suffix ?? '') }
    }
    case 'COPY_CODE': {
      const code = textOf(parameter?.coupon_code)
      if (!code)
        throw new GraphError(131008, {
          details: `buttons: Button at index ${index} of type CopyCode requires a parameter`,
        })
      if (code.length > 20)
        throw new GraphError(132012, { details: 'buttons: a coupon code has at most 20 characters' })
      return { index, kind: 'copy_code', title: title || 'Copy offer code', code }
    }
    case 'FLOW': {
      const action = objectOf(parameter?.action)
      return {
        index,
        kind: 'flow',
        title,
        flow: {
          id: textOf(button.flow_id),
          name: textOf(button.flow_name),
          token: textOf(action.flow_token) ?? 'unused',
          action: textOf(button.flow_action) === 'data_exchange' ? 'data_exchange' : 'navigate',
          screen: textOf(button.navigate_screen),
          data: objectOf(action.flow_action_data),
        },
      }
    }
    case 'PHONE_NUMBER':
      return { index, kind: 'phone', title, phone: textOf(button.phone_number) ?? '' }
    case 'REQUEST_CONTACT_INFO':
      return { index, kind: 'contact_info', title: 'Share Contact Info' }
    default: {
      // Without a payload of its own, a tap answers with the label.
      const payload = textOf(parameter?.payload)
      if (payload !== undefined && payload.length > 256) {
        throw new GraphError(131009, {
          details: `buttons: the payload at index ${index} is longer than 256 characters`,
        })
      }
      return { index, kind: 'quick_reply', title, id: payload || title }
    }
  }
}
