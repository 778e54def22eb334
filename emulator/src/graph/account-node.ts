// The WhatsApp Business Account and the app: what they are, and who gets their webhooks.

import { describeToken } from '../account/tokens.ts'
import { isObject, type JsonObject, listOf, textOf } from '../base/json.ts'
import { GraphError, missing } from '../errors.ts'
import { allFields } from '../webhooks/subscriptions.ts'
import type { World } from '../world.ts'
import { type GraphCall, page, parameter, pickFields, type Reply, reply, success } from './call.ts'
import { checkCallback, numberNode } from './number-node.ts'

export function getAccount(world: World, call: GraphCall): Reply {
  const node: JsonObject = {
    id: world.account.id,
    name: world.account.name,
    timezone_id: '1',
    currency: 'USD',
    country: 'US',
    account_review_status: 'APPROVED',
    business_verification_status: 'verified',
    ownership_type: 'SELF',
    message_template_namespace: world.chance.hex('namespace', world.account.id).slice(0, 32),
    marketing_messages_onboarding_status: 'ONBOARDED',
    marketing_messages_lite_api_status: 'ONBOARDED',
    disable_marketing_messages_on_cloud_api: false,
    whatsapp_business_manager_messaging_limit: null,
    owner_business_info: { id: world.account.portfolio, name: world.account.name },
  }
  const defaults = ['name', 'timezone_id', 'message_template_namespace']
  return reply(pickFields(node, call.query.get('fields'), defaults, 'WhatsAppBusinessAccount'))
}

export function getNumbers(world: World, call: GraphCall): Reply {
  const fields = call.query.get('fields')
  const defaults = [
    'verified_name',
    'code_verification_status',
    'display_phone_number',
    'quality_rating',
    'platform_type',
    'throughput',
  ]
  const nodes = world.numbers.all.map((number) =>
    pickFields(numberNode(world, number), fields, defaults, 'WhatsAppBusinessPhoneNumber'),
  )
  return reply(page(nodes, call, (item) => String(item.id), world.media.origin))
}

export function getSubscribedApps(world: World): Reply {
  const { subscribed, override } = world.subscriptions
  const app: JsonObject = {
    whatsapp_business_api_data: {
      id: world.account.appId,
      name: 'Emulated app',
      link: `https://www.facebook.com/games/?app_id=${world.account.appId}`,
    },
    ...(override && { override_callback_uri: override.url }),
  }
  return reply({ data: subscribed ? [app] : [] })
}

export async function postSubscribedApps(world: World, call: GraphCall): Promise<Reply> {
  const url = textOf(parameter(call, 'override_callback_uri')) ?? ''
  const verifyToken = textOf(parameter(call, 'verify_token')) ?? ''
  if (url !== '') {
    checkCallback(url)
    await world.subscriptions.demandHandshake(url, verifyToken)
  }
  world.subscriptions.override = url === '' ? null : { url, verifyToken }
  world.subscriptions.subscribed = true
  return reply(success)
}

export function deleteSubscribedApps(world: World): Reply {
  world.subscriptions.subscribed = false
  world.subscriptions.override = null
  return reply(success)
}

/** The app's own subscription, which only the app's own token may see. */
export function getSubscriptions(world: World, call: GraphCall): Reply {
  demandAppToken(world, call)
  const { url, fields, verified } = world.subscriptions.app
  if (url === null) return reply({ data: [] })
  return reply({
    data: [
      {
        object: 'whatsapp_business_account',
        callback_url: url,
        active: verified,
        fields: fields.map((name) => ({ name, version: 'v25.0' })),
      },
    ],
  })
}

export async function postSubscriptions(world: World, call: GraphCall): Promise<Reply> {
  demandAppToken(world, call)
  if (parameter(call, 'object') !== 'whatsapp_business_account') {
    throw new GraphError(100, { message: '(#100) Param object must be whatsapp_business_account.' })
  }
  const { app } = world.subscriptions
  const url = textOf(parameter(call, 'callback_url')) ?? app.url
  const verifyToken = textOf(parameter(call, 'verify_token')) ?? app.verifyToken
  if (!url) throw missing('callback_url')
  if (!verifyToken) throw missing('verify_token')
  const fields = fieldsOf(parameter(call, 'fields')) ?? app.fields
  await world.subscriptions.demandHandshake(url, verifyToken)
  world.subscriptions.app = { url, verifyToken, fields, verified: true }
  world.webhooks.release()
  return reply(success)
}

export function deleteSubscriptions(world: World, call: GraphCall): Reply {
  demandAppToken(world, call)
  const fields = fieldsOf(parameter(call, 'fields'))
  const { app } = world.subscriptions
  if (fields) app.fields = app.fields.filter((field) => !fields.includes(field))
  else world.subscriptions.app = { ...app, url: null, verified: false }
  return reply(success)
}

function fieldsOf(value: unknown): string[] | null {
  if (value === undefined) return null
  const names = (Array.isArray(value) ? value : String(value).split(',')).map(
    (field) => (isObject(field) ? textOf(field.name) : String(field).trim()) ?? '',
  )
  const unknown = names.find((name) => !allFields.includes(name))
  if (unknown !== undefined)
    throw new GraphError(100, {
      message: `(#100) Param fields: "${unknown}" is not a field of whatsapp_business_account.`,
    })
  return names
}

function demandAppToken(world: World, call: GraphCall): void {
  if (call.bearer !== world.appToken) {
    throw new GraphError(15, { message: '(#15) This method must be called with an app access_token.' })
  }
}

export function getDebugToken(world: World, call: GraphCall): Reply {
  const input = call.query.get('input_token')
  if (!input) throw missing('input_token')
  const token = world.tokens.find(input)
  const targets = [world.account.id, ...listOf(world.numbers.all.map((number) => number.id)).map(String)]
  return reply(
    describeToken(token, token !== undefined && world.tokens.isValid(token), world.account.appId, world.ids, targets),
  )
}

export function getMe(world: World, call: GraphCall): Reply {
  const node = { id: world.ids.fixed('system user', 15), name: 'Emulated system user' }
  return reply(pickFields(node, call.query.get('fields'), ['name'], 'SystemUser'))
}

/** The first step of a resumable upload; its second is a POST to the id that it answers. */
export function postUpload(world: World, call: GraphCall): Reply {
  const mimeType = textOf(parameter(call, 'file_type'))
  const length = Number(textOf(parameter(call, 'file_length')))
  if (!mimeType) throw missing('file_type')
  if (!(length > 0)) throw missing('file_length')
  return reply({ id: world.media.beginUpload(mimeType, length) })
}

export function finishUpload(world: World, call: GraphCall, id: string): Reply {
  if (call.headers.file_offset === undefined)
    throw new GraphError(100, { message: '(#100) The header file_offset is required.' })
  const handle = world.media.finishUpload(id, call.raw)
  if (handle === undefined)
    throw new GraphError(100, {
      message: '(#100) This upload session does not exist.',
      type: 'GraphMethodException',
      subcode: 33,
    })
  return reply({ h: handle })
}
