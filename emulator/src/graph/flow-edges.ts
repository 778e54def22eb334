// The management API of Flows, and the public key of a number.

import type { BusinessNumber } from '../account/numbers.ts'
import { day } from '../base/clock.ts'
import { type JsonObject, textOf } from '../base/json.ts'
import { GraphError, missing } from '../errors.ts'
import { type Flow, parsedJson } from '../flows/flow.ts'
import { isBusinessKey } from '../flows/flow-letter.ts'
import type { World } from '../world.ts'
import { type GraphCall, page, parameter, pickFields, type Reply, reply, success } from './call.ts'

const defaults = ['name', 'status', 'categories', 'validation_errors']

function node(world: World, flow: Flow, fields: string | null): JsonObject {
  const json = parsedJson(flow)
  return pickFields(
    {
      id: flow.id,
      name: flow.name,
      status: flow.status,
      categories: flow.categories,
      validation_errors: problemsShown(flow),
      json_version: textOf(json.version) ?? null,
      data_api_version: textOf(json.data_api_version) ?? null,
      endpoint_uri: flow.endpointUri,
      preview: {
        preview_url: `${world.media.origin}/phone/?flow=${flow.id}`,
        expires_at: new Date(world.clock.now() + 30 * day).toISOString(),
      },
      whatsapp_business_account: { id: world.account.id, name: world.account.name },
      application: { id: world.account.appId, name: world.account.name },
      health_status: { can_send_message: flow.status === 'PUBLISHED' ? 'AVAILABLE' : 'BLOCKED' },
      updated_at: new Date(flow.updatedAt).toISOString(),
    },
    fields,
    defaults,
    'Flow',
  )
}

function problemsShown(flow: Flow): JsonObject[] {
  return flow.problems.map(({ error, error_type, message, path }) => ({
    error,
    error_type,
    message,
    line_start: 1,
    line_end: 1,
    column_start: 1,
    column_end: 1,
    pointers: [{ line_start: 1, line_end: 1, column_start: 1, column_end: 1, path }],
  }))
}

export async function postFlow(world: World, call: GraphCall): Promise<Reply> {
  const flow = await world.flows.create(call.body)
  call.about = `create flow ${flow.name}`
  const problems = problemsShown(flow)
  return reply({ id: flow.id, success: true, ...(problems.length > 0 && { validation_errors: problems }) })
}

export function getFlows(world: World, call: GraphCall): Reply {
  const nodes = world.flows.all.toReversed().map((flow) => node(world, flow, call.query.get('fields')))
  return reply(page(nodes, call, (item) => String(item.id), world.media.origin))
}

export function getFlow(world: World, call: GraphCall, flow: Flow): Reply {
  return reply(node(world, flow, call.query.get('fields')))
}

export function changeFlow(world: World, call: GraphCall, flow: Flow): Reply {
  world.flows.change(flow, call.body)
  return reply(success)
}

export function deleteFlow(world: World, _: GraphCall, flow: Flow): Reply {
  world.flows.delete(flow)
  return reply(success)
}

export async function postAssets(world: World, call: GraphCall, flow: Flow): Promise<Reply> {
  if (!call.contentType.startsWith('multipart/form-data')) throw missing('file')
  const form = await formOf(call)
  if (form.get('asset_type') !== 'FLOW_JSON')
    throw new GraphError(100, { message: '(#100) Param asset_type must be FLOW_JSON.' })
  const file = form.get('file')
  if (!(file instanceof Blob)) throw missing('file')
  call.about = `upload flow ${flow.name}`
  world.flows.upload(flow, await file.text())
  return reply({ success: true, validation_errors: problemsShown(flow) })
}

export function getAssets(world: World, _: GraphCall, flow: Flow): Reply {
  if (flow.json === null) return reply({ data: [] })
  const media = world.media.add(Buffer.from(flow.json), 'application/json', 'upload')
  return reply({ data: [{ name: 'flow.json', asset_type: 'FLOW_JSON', download_url: world.media.urlOf(media) }] })
}

export async function publishFlow(world: World, call: GraphCall, flow: Flow): Promise<Reply> {
  call.about = `publish flow ${flow.name}`
  await world.flows.publish(flow)
  return reply(success)
}

export function deprecateFlow(world: World, call: GraphCall, flow: Flow): Reply {
  call.about = `deprecate flow ${flow.name}`
  world.flows.deprecate(flow)
  return reply(success)
}

/** The platform signs the key that is uploaded; registering the number anew needs it again. */
export async function postKey(_: World, call: GraphCall, number: BusinessNumber): Promise<Reply> {
  const form = call.contentType.startsWith('multipart/form-data') ? await formOf(call) : undefined
  const pem = textOf(parameter(call, 'business_public_key')) ?? form?.get('business_public_key')
  if (typeof pem !== 'string' || pem === '') throw missing('business_public_key')
  if (!(await isBusinessKey(pem)))
    throw new GraphError(100, { message: '(#100) Param business_public_key must be an RSA key of 2048 bits in PEM.' })
  number.flowKey = { pem, status: 'VALID' }
  call.about = 'upload public key'
  return reply(success)
}

export function getKey(_: World, __: GraphCall, { flowKey }: BusinessNumber): Reply {
  if (!flowKey) return reply({ data: [] })
  const { pem, status } = flowKey
  return reply({ data: [{ business_public_key: pem, business_public_key_signature_status: status }] })
}

async function formOf(call: GraphCall): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(call.raw), { headers: { 'content-type': call.contentType } }).formData()
  } catch {
    throw new GraphError(100, { message: '(#100) The multipart body cannot be read.' })
  }
}
