// A business number: what it is, its registration, settings, profile and conversational components.

import { type BusinessNumber, printedNumber, tierOf } from '../account/numbers.ts'
import { hour } from '../base/clock.ts'
import { isObject, isTrue, type Json, type JsonObject, listOf, objectOf, textOf } from '../base/json.ts'
import { GraphError, missing } from '../errors.ts'
import type { World } from '../world.ts'
import { type GraphCall, parameter, pickFields, type Reply, reply, success } from './call.ts'

const defaults = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'platform_type',
  'throughput',
  'webhook_configuration',
]
const registerSpan = 72 * hour
const registerCalls = 10

export function numberNode(world: World, number: BusinessNumber): JsonObject {
  const { subscriptions, settings } = world
  const perSecond = number.messagesPerSecond ?? settings.limits.messagesPerSecond
  const application = subscriptions.app.url
  return {
    id: number.id,
    display_phone_number: printedNumber(number.displayNumber),
    verified_name: number.verifiedName,
    quality_rating: number.quality,
    name_status: number.nameStatus,
    code_verification_status: 'VERIFIED',
    status: number.registered ? number.status : 'DISCONNECTED',
    throughput: { level: perSecond > 80 ? 'HIGH' : 'STANDARD' },
    platform_type: number.registered ? 'CLOUD_API' : 'NOT_APPLICABLE',
    account_mode: 'LIVE',
    is_official_business_account: false,
    is_pin_enabled: number.pin !== null,
    messaging_limit_tier: tierOf(settings.limits.dailyUniqueUsers),
    whatsapp_business_manager_messaging_limit: tierOf(settings.limits.dailyUniqueUsers),
    webhook_configuration: {
      ...(application !== null && { application }),
      ...(subscriptions.override && { whatsapp_business_account: subscriptions.override.url }),
      ...(number.override && { phone_number: number.override.url }),
    },
    health_status: healthOf(world, number),
    conversational_automation: {
      id: number.id,
      enable_welcome_message: number.automation.enableWelcomeMessage,
      prompts: number.automation.prompts,
      commands: number.automation.commands.map(({ name, description }) => ({
        command_name: name,
        command_description: description,
      })),
    },
  }
}

export function getNumber(world: World, call: GraphCall, number: BusinessNumber): Reply {
  return reply(pickFields(numberNode(world, number), call.query.get('fields'), defaults, 'WhatsAppBusinessPhoneNumber'))
}

/** Sets the PIN, or where this number's webhooks go. */
export async function postNumber(world: World, call: GraphCall, number: BusinessNumber): Promise<Reply> {
  const { webhook_configuration: configuration, pin } = call.body
  if (isObject(configuration)) {
    const url = textOf(configuration.override_callback_uri) ?? ''
    const verifyToken = textOf(configuration.verify_token) ?? ''
    if (url === '') number.override = null
    else {
      checkCallback(url)
      await world.subscriptions.demandHandshake(url, verifyToken)
      number.override = { url, verifyToken }
    }
  } else if (pin !== undefined) {
    number.pin = pinOf(pin)
  } else {
    throw missing('webhook_configuration')
  }
  return reply(success)
}

export function checkCallback(url: string): void {
  if (url.length > 200)
    throw new GraphError(100, { message: '(#100) Param override_callback_uri must be at most 200 characters long.' })
  if (!URL.canParse(url))
    throw new GraphError(100, { message: '(#100) Param override_callback_uri must be a valid URI.' })
}

export function register(world: World, call: GraphCall, number: BusinessNumber): Reply {
  if (call.body.messaging_product !== 'whatsapp') throw missing('messaging_product')
  countRegistration(world, number)
  const pin = pinOf(call.body.pin)
  if (number.pin !== null && number.pin !== pin) {
    throw new GraphError(133005, { details: 'The PIN does not match the one that was set for this number.' })
  }
  number.pin = pin
  number.registered = true
  // Whoever registers a number anew has to upload its public key again.
  if (number.flowKey) number.flowKey.status = 'MISMATCH'
  return reply(success)
}

export function deregister(world: World, _: GraphCall, number: BusinessNumber): Reply {
  if (!number.registered) throw new GraphError(133010)
  countRegistration(world, number)
  number.registered = false
  return reply(success)
}

function countRegistration(world: World, number: BusinessNumber): void {
  const now = world.clock.now()
  number.registerCalls = number.registerCalls.filter((at) => now - at < registerSpan)
  if (number.registerCalls.length >= registerCalls) throw new GraphError(133016)
  number.registerCalls.push(now)
}

function pinOf(value: Json | undefined): string {
  const pin = textOf(value)
  if (pin === undefined) throw missing('pin')
  if (!/^\d{6}$/.test(pin)) throw new GraphError(100, { message: '(#100) Param pin must be 6 characters long.' })
  return pin
}

export function getSettings(_: World, __: GraphCall, number: BusinessNumber): Reply {
  return reply({
    user_identity_change: { enable_identity_key_check: number.identityCheck },
    storage_configuration: { status: 'IN_COUNTRY_STORAGE_DISABLED' },
    id: number.id,
  })
}

/** The guide writes `enable_identity_key_check`, the reference page `enabled`: both are taken. */
export function postSettings(_: World, call: GraphCall, number: BusinessNumber): Reply {
  const change = call.body.user_identity_change
  if (!isObject(change)) throw missing('user_identity_change')
  number.identityCheck = isTrue(change.enable_identity_key_check ?? change.enabled)
  return reply(success)
}

const profileLimits: Record<string, number> = {
  about: 139,
  address: 256,
  description: 512,
  email: 128,
  profile_picture_url: 2_000,
  vertical: 50,
}

export function getProfile(_: World, call: GraphCall, number: BusinessNumber): Reply {
  const fields = call.query.get('fields')
  const names = [...Object.keys(profileLimits), 'websites', 'messaging_product']
  const node: JsonObject = {
    ...Object.fromEntries(names.map((name) => [name, null])),
    ...number.profile,
    messaging_product: 'whatsapp',
  }
  return reply({ data: [pickFields(node, fields, ['messaging_product'], 'WhatsAppBusinessProfile')] })
}

export function postProfile(_: World, call: GraphCall, number: BusinessNumber): Reply {
  if (call.body.messaging_product !== 'whatsapp') throw missing('messaging_product')
  for (const [name, most] of Object.entries(profileLimits)) {
    const value = textOf(call.body[name])
    if (value === undefined) continue
    if (value.length > most)
      throw new GraphError(100, { message: `(#100) Param ${name} must be at most ${most} characters long.` })
    number.profile[name] = value
  }
  if (call.body.websites !== undefined) {
    const websites = listOf(call.body.websites).map((site) => textOf(site) ?? '')
    if (websites.length > 2 || websites.some((site) => site.length > 256 || !URL.canParse(site))) {
      throw new GraphError(100, { message: '(#100) Param websites takes at most 2 addresses of 256 characters.' })
    }
    number.profile.websites = websites
  }
  return reply(success)
}

export function postAutomation(_: World, call: GraphCall, number: BusinessNumber): Reply {
  const { automation } = number
  if (call.body.enable_welcome_message !== undefined)
    automation.enableWelcomeMessage = isTrue(call.body.enable_welcome_message)
  if (call.body.prompts !== undefined) {
    const prompts = listOf(call.body.prompts).map((prompt) => textOf(prompt) ?? '')
    // The guide allows four, Meta's OpenAPI file three.
    if (prompts.length > 4 || prompts.some((prompt) => prompt === '' || prompt.length > 80)) {
      throw new GraphError(100, { message: '(#100) Param prompts takes at most 4 texts of 80 characters.' })
    }
    automation.prompts = prompts
  }
  if (call.body.commands !== undefined) {
    const commands = listOf(call.body.commands)
      .map(objectOf)
      .map((command) => ({
        name: (textOf(command.command_name) ?? '').replace(/^\//, ''),
        description: textOf(command.command_description) ?? '',
      }))
    const wrong = commands.some(
      ({ name, description }) => name === '' || name.length > 32 || description === '' || description.length > 256,
    )
    if (commands.length > 30 || wrong) {
      throw new GraphError(100, {
        message: '(#100) Param commands takes at most 30, names of 32 and descriptions of 256 characters.',
      })
    }
    automation.commands = commands
  }
  return reply(success)
}

/** Forgets the number of somebody who hides it: what an erasure request asks for. */
export function deleteContact(world: World, call: GraphCall): Reply {
  if (parameter(call, 'messaging_product') !== 'whatsapp') throw missing('messaging_product')
  const bsuid = textOf(parameter(call, 'bsuid'))
  if (!bsuid) throw missing('bsuid')
  const person = world.people.byBsuid(bsuid)
  if (!person) throw new GraphError(131009, { details: 'bsuid is not a user of this business portfolio' })
  person.inContactBook = false
  world.stream.person(person)
  return reply(success)
}

function healthOf(world: World, number: BusinessNumber): JsonObject {
  const standing = number.registered ? (number.quality === 'RED' ? 'LIMITED' : 'AVAILABLE') : 'BLOCKED'
  return {
    can_send_message: standing,
    entities: [
      { entity_type: 'PHONE_NUMBER', id: number.id, can_send_message: standing },
      { entity_type: 'WABA', id: world.account.id, can_send_message: 'AVAILABLE' },
      { entity_type: 'BUSINESS', id: world.account.portfolio, can_send_message: 'AVAILABLE' },
      { entity_type: 'APP', id: world.account.appId, can_send_message: 'AVAILABLE' },
    ],
  }
}
