// Interactive messages: reply buttons, lists, a link, a Flow, and the two requests (location, contact card).

import { isObject, type Json, type JsonObject, listOf, textOf } from '../base/json.ts'
import { GraphError, invalid } from '../errors.ts'
import { checkMediaSource, type Lookup } from './media-source.ts'

interface Shape {
  body: number
  header: 'any' | 'text' | 'none'
  action: (action: JsonObject, lookup: Lookup) => void
}

const shapes: Record<string, Shape> = {
  button: { body: 1024, header: 'any', action: checkReplyButtons },
  list: { body: 4096, header: 'text', action: checkList },
  cta_url: { body: 1024, header: 'any', action: checkLink },
  flow: { body: 1024, header: 'any', action: checkFlow },
  location_request_message: {
    body: 1024,
    header: 'none',
    action: (action) => checkActionName(action, 'send_location'),
  },
  request_contact_info: {
    body: 1024,
    header: 'none',
    action: (action) => checkActionName(action, 'request_contact_info'),
  },
}

export function checkInteractive(part: JsonObject, lookup: Lookup): void {
  const type = textOf(part.type) ?? ''
  const shape = shapes[type]
  if (!shape) throw new GraphError(131009, { details: `Interactive type "${type}" is not supported` })
  const body = isObject(part.body) ? part.body.text : undefined
  if (typeof body !== 'string' || body.trim() === '')
    throw new GraphError(131008, { details: 'interactive: body is missing a text' })
  if (body.length > shape.body) throw invalid(`Body text length invalid. Min length: 1, Max length: ${shape.body}`)
  if (part.footer !== undefined) limit('Footer text', isObject(part.footer) ? part.footer.text : undefined, 60)
  if (part.header !== undefined) checkHeader(part.header, shape.header, lookup)
  if (!isObject(part.action)) throw new GraphError(131008, { details: 'interactive: action is missing' })
  shape.action(part.action, lookup)
}

function checkHeader(header: Json, allowed: Shape['header'], lookup: Lookup): void {
  const type = isObject(header) ? textOf(header.type) : undefined
  if (!isObject(header) || type === undefined) throw invalid('interactive: header needs a type')
  if (allowed === 'none' || (allowed === 'text' && type !== 'text'))
    throw invalid(`Header of type ${type} is not allowed here`)
  if (type === 'text') {
    limit('Header text', header.text, 60)
    return
  }
  if (!['image', 'video', 'document'].includes(type)) throw invalid(`Header of type ${type} is not allowed here`)
  const media = header[type]
  if (!isObject(media))
    throw new GraphError(131008, { details: `interactive: header of type ${type} is missing its ${type}` })
  checkMediaSource(media, lookup, type)
}

function checkReplyButtons(action: JsonObject): void {
  const buttons = listOf(action.buttons)
  if (buttons.length < 1 || buttons.length > 3)
    throw invalid('Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: 3')
  const replies = buttons.map((button) => (isObject(button) && isObject(button.reply) ? button.reply : undefined))
  for (const reply of replies) {
    if (!reply) throw new GraphError(131008, { details: 'buttons: each button is of type reply and has a reply' })
    limit('Button title', reply.title, 20)
    limit('Button id', reply.id, 256)
  }
  different(
    'Button id',
    replies.map((reply) => textOf(reply?.id)),
  )
  different(
    'Button title',
    replies.map((reply) => textOf(reply?.title)),
  )
}

function checkList(action: JsonObject): void {
  limit('List button label', action.button, 20)
  const sections = listOf(action.sections).filter(isObject)
  if (sections.length < 1 || sections.length > 10)
    throw invalid('Invalid sections count. Min allowed sections: 1, Max allowed sections: 10')
  const rows = sections.flatMap((section) => listOf(section.rows))
  if (rows.length < 1 || rows.length > 10) throw invalid('Total row count exceed max allowed count: 10')
  for (const section of sections) {
    if (sections.length > 1) limit('Section title', section.title, 24)
    if (listOf(section.rows).length === 0) throw invalid('Each section has at least one row')
  }
  for (const row of rows) {
    if (!isObject(row)) throw invalid('Each row has an id and a title')
    limit('Row id', row.id, 200)
    limit('Row title', row.title, 24)
    if (row.description !== undefined && row.description !== '') limit('Row description', row.description, 72)
  }
  different(
    'Row id',
    rows.map((row) => (isObject(row) ? textOf(row.id) : undefined)),
  )
}

function checkLink(action: JsonObject): void {
  checkActionName(action, 'cta_url')
  const parameters = isObject(action.parameters) ? action.parameters : {}
  limit('display_text', parameters.display_text, 20)
  if (!/^https?:\/\/\S+$/.test(textOf(parameters.url) ?? ''))
    throw invalid('cta_url: url is not a valid http(s) address')
}

function checkFlow(action: JsonObject, lookup: Lookup): void {
  checkActionName(action, 'flow')
  const parameters = isObject(action.parameters) ? action.parameters : {}
  const id = textOf(parameters.flow_id)
  const name = textOf(parameters.flow_name)
  if (textOf(parameters.flow_message_version) !== '3') throw invalid('flow: flow_message_version is 3')
  if ((id === undefined) === (name === undefined)) throw invalid('flow: give flow_id or flow_name')
  limit('flow_cta', parameters.flow_cta, 30)
  const status = lookup.flowStatus({ ...(id !== undefined && { id }), ...(name !== undefined && { name }) })
  const wanted = parameters.mode === 'draft' ? 'DRAFT' : 'PUBLISHED'
  if (status === 'BLOCKED') throw new GraphError(132068)
  if (status !== wanted) throw invalid(`flow: there is no Flow ${id ?? name} that is ${wanted}`)
  const act = textOf(parameters.flow_action) ?? 'navigate'
  if (act !== 'navigate' && act !== 'data_exchange') throw invalid('flow: flow_action is navigate or data_exchange')
  const payload = parameters.flow_action_payload
  if (payload !== undefined && act === 'data_exchange')
    throw invalid('flow: flow_action_payload goes with navigate only')
  if (isObject(payload) && isObject(payload.data) && Object.keys(payload.data).length === 0)
    throw invalid('flow: flow_action_payload.data is not empty')
}

function checkActionName(action: JsonObject, name: string): void {
  if (action.name !== name) throw invalid(`interactive: action name must be "${name}"`)
}

function limit(what: string, value: Json | undefined, most: number): void {
  if (typeof value !== 'string' || value.trim() === '' || value.length > most) {
    throw invalid(`${what} length invalid. Min length: 1, Max length: ${most}`)
  }
}

function different(what: string, values: (string | undefined)[]): void {
  if (new Set(values).size < values.length) throw invalid(`${what}s must be different from each other`)
}
