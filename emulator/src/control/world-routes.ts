// The world itself: clock, settings, faults, the webhook, numbers and tokens.

import { type BusinessNumber, newNumber, tierOf } from '../account/numbers.ts'
import { isObject, type JsonObject, listOf, numberOf, textOf } from '../base/json.ts'
import { digitsOf } from '../base/phones.ts'
import { Refusal } from '../refusal.ts'
import { changeSettings, SettingsFault, unrulySettings } from '../settings.ts'
import { version } from '../version.ts'
import { allFields } from '../webhooks/subscriptions.ts'
import type { World } from '../world.ts'
import { created, momentOf, numberOfBusiness, type Routes, shown } from './request.ts'

export const worldRoutes: Routes = {
  'GET /': ({ world }) => ({
    name: '@assent/emulator',
    version,
    business: world.account.name,
    wabaId: world.account.id,
    portfolioId: world.account.portfolio,
    appId: world.account.appId,
    numbers: world.numbers.all.map(showNumber),
    clock: showClock(world),
  }),

  'GET /channels': ({ world }) => ({ ...world.channelCredentials, ports: world.channelPorts }),

  'POST /reset': ({ world }) => {
    world.reset()
    return { reset: true }
  },

  'GET /clock': ({ world }) => showClock(world),

  'POST /clock': ({ world, body }) => {
    const { clock, timetable } = world
    const to = momentOf(body.to, 'to')
    const jump = numberOf(body.jumpMs)
    const offset = numberOf(body.offsetMs)
    if (body.frozen === true) clock.freeze()
    if (to !== undefined) goTo(world, to)
    else if (jump !== undefined) goTo(world, clock.now() + jump)
    else if (offset !== undefined) {
      goTo(world, Date.now() + offset)
      // What fell due on the way there has taken its time.
      clock.keepAhead(offset)
    } else if (typeof body.frozen !== 'boolean')
      throw new Refusal(400, 'Give jumpMs, to, offsetMs or frozen.', 'jumpMs')
    if (body.frozen === false) clock.thaw()
    if (body.frozen !== undefined) timetable.rearm()
    const answer = showClock(world)
    world.stream.world('clock', answer)
    return answer
  },

  'POST /settle': async ({ world, body }) => {
    const until = performance.now() + (numberOf(body.timeoutMs) ?? 5_000)
    while (world.webhooks.pending > 0 && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 5))
    return { settled: world.webhooks.pending === 0, pending: world.webhooks.pending }
  },

  'GET /settings': ({ world }) => shown(world.settings),

  'PATCH /settings': ({ world, body }) => setSettings(world, body),

  'POST /settings/unruly': ({ world }) => setSettings(world, unrulySettings),

  'GET /faults': ({ world }) => ({ faults: world.faults.all.map(shown) }),

  'POST /faults': ({ world, body }) => {
    const who = textOf(body.who)
    // A webhook knows people by id.
    const person = who !== undefined && body.on === 'webhook' ? world.people.find(who)?.id : undefined
    return created(shown(world.faults.add(person === undefined ? body : { ...body, who: person })))
  },

  'DELETE /faults': ({ world }) => {
    world.faults.clear()
    return { deleted: true }
  },

  'DELETE /faults/:id': ({ world, at }) => {
    if (!world.faults.remove(at('id'))) throw new Refusal(404, 'There is no such fault, or it has happened.')
    return { deleted: true }
  },

  'GET /webhook': ({ world }) => showWebhook(world),

  'POST /webhook': async ({ world, body }) => {
    const { subscriptions, webhooks, stream } = world
    const fields = body.fields === undefined ? subscriptions.app.fields : listOf(body.fields).map(String)
    const unknown = fields.find((field) => !allFields.includes(field))
    if (unknown !== undefined) throw new Refusal(400, `There is no field "${unknown}".`, 'fields')
    if (typeof body.subscribed === 'boolean') subscriptions.subscribed = body.subscribed
    const secret = textOf(body.appSecret)
    if (secret !== undefined) webhooks.secret = secret
    const url = body.url === undefined ? subscriptions.app.url : (textOf(body.url) ?? null)
    const verifyToken = textOf(body.verifyToken) ?? null
    if (url !== null && body.url !== undefined) {
      if (!URL.canParse(url)) throw new Refusal(400, 'url is not an address.', 'url')
      const problem = verifyToken === null ? null : await subscriptions.handshake(url, verifyToken)
      if (problem !== null) throw new Refusal(400, problem, 'url')
      subscriptions.app = { url, verifyToken, fields, verified: true }
      webhooks.release()
    } else {
      subscriptions.app = { ...subscriptions.app, url, fields }
    }
    const answer = showWebhook(world)
    stream.world('webhook', answer)
    return answer
  },

  'POST /webhook/emit': async ({ world, body }) => {
    const field = textOf(body.field)
    if (!field) throw new Refusal(400, 'Which field? For example account_update.', 'field')
    const { value } = body
    if (!isObject(value)) throw new Refusal(400, 'value is the object to send.', 'value')
    if (body.wait !== true) {
      world.webhooks.account(field, value)
      return { emitted: true, webhook: null }
    }
    const told = await new Promise<object>((resolve) => world.webhooks.account(field, value, resolve))
    return { emitted: true, webhook: shown(told) }
  },

  'POST /webhook/replay': async ({ world, body }) => {
    const entry = world.wire.find(textOf(body.wire) ?? '')
    if (entry?.direction !== 'out')
      throw new Refusal(404, 'There is no such webhook among the last 500 entries of the wire.', 'wire')
    if (entry.cut)
      throw new Refusal(409, 'That body was cut when it was kept, and cannot be sent again byte for byte.', 'wire')
    const told = await world.webhooks.again(entry.path, entry.request, entry.headers['x-hub-signature-256'] ?? null)
    return { webhook: shown(told) }
  },

  'GET /numbers': ({ world }) => ({ numbers: world.numbers.all.map(showNumber) }),

  'POST /numbers': ({ world, body }) => {
    const digits = digitsOf(textOf(body.displayNumber) ?? '')
    if (digits === null)
      throw new Refusal(400, 'displayNumber is a telephone number with its country code.', 'displayNumber')
    if (world.numbers.byDigits(digits)) throw new Refusal(409, 'The business has this number.', 'displayNumber')
    const number = newNumber(
      textOf(body.id) ?? world.ids.nextDigits('phone number', 15),
      digits,
      textOf(body.businessName) ?? world.account.name,
    )
    if (world.numbers.find(number.id)) throw new Refusal(409, 'The id is taken.', 'id')
    world.numbers.add(number)
    return created(showNumber(number))
  },

  'PATCH /numbers/:number': ({ world, at, body }) => {
    const number = numberOfBusiness(world, at('number'))
    changeNumber(world, number, body)
    return showNumber(number)
  },

  'GET /tokens': ({ world }) => ({ tokens: world.tokens.all.map(shown) }),

  'POST /tokens': ({ world, body }) => {
    const token = textOf(body.token) ?? `EAA${world.ids.nextHex('token', 48).toLowerCase()}`
    const scopes = listOf(body.scopes).map(String)
    return created(
      shown(world.tokens.add(token, scopes, momentOf(body.expiresAt, 'expiresAt') ?? null, body.assigned !== false)),
    )
  },

  'DELETE /tokens/:token': ({ world, at }) => {
    if (!world.tokens.revoke(at('token'))) throw new Refusal(404, 'There is no such token.')
    return { deleted: true }
  },
}

function goTo(world: World, moment: number): void {
  if (moment < world.clock.now() - 1) throw new Refusal(409, 'The clock never goes backwards.')
  world.timetable.jumpTo(moment)
}

function setSettings(world: World, change: unknown): JsonObject {
  const tier = tierOf(world.settings.limits.dailyUniqueUsers)
  try {
    changeSettings(world.settings, change)
  } catch (error) {
    if (error instanceof SettingsFault) throw new Refusal(400, error.message, error.field)
    throw error
  }
  const newTier = tierOf(world.settings.limits.dailyUniqueUsers)
  if (newTier !== tier) {
    // That is where a business hears of its messaging limit.
    world.webhooks.account('business_capability_update', {
      max_daily_conversations_per_business: newTier,
      max_phone_numbers_per_business: 25,
    })
  }
  const answer = shown(world.settings)
  world.stream.world('settings', answer)
  return answer
}

function showClock(world: World): JsonObject {
  const { clock, timetable } = world
  const now = clock.now()
  return {
    now,
    iso: new Date(now).toISOString(),
    offsetMs: clock.offset,
    frozen: clock.frozen,
    pending: timetable.size,
    nextAt: timetable.nextDue,
  }
}

export function showWebhook(world: World): JsonObject {
  const { subscriptions, webhooks, numbers } = world
  const ofNumbers = numbers.all.flatMap((number) => (number.override ? [[number.id, number.override.url]] : []))
  return {
    url: subscriptions.app.url,
    verified: subscriptions.app.verified,
    fields: subscriptions.app.fields,
    subscribed: subscriptions.subscribed,
    overrides: { account: subscriptions.override?.url ?? null, numbers: Object.fromEntries(ofNumbers) },
    lastStatus: webhooks.last?.status ?? null,
    lastAt: webhooks.last?.at ?? null,
    lastError: webhooks.last?.error ?? null,
    queue: webhooks.pending,
    waiting: webhooks.waiting,
  }
}

function showNumber(number: BusinessNumber): JsonObject {
  return {
    id: number.id,
    displayNumber: `+${number.displayNumber}`,
    businessName: number.verifiedName,
    quality: number.quality,
    status: number.status,
    nameStatus: number.nameStatus,
    registered: number.registered,
    messagesPerSecond: number.messagesPerSecond,
    link: `https://wa.me/${number.displayNumber}`,
  }
}

function changeNumber(world: World, number: BusinessNumber, body: JsonObject): void {
  const quality = textOf(body.quality)
  if (quality !== undefined) {
    if (quality !== 'GREEN' && quality !== 'YELLOW' && quality !== 'RED')
      throw new Refusal(400, 'quality is GREEN, YELLOW or RED.', 'quality')
    number.quality = quality
  }
  if (typeof body.registered === 'boolean') number.registered = body.registered
  if (body.status !== undefined) number.status = String(body.status)
  if (body.messagesPerSecond !== undefined) {
    const perSecond = body.messagesPerSecond === null ? null : numberOf(body.messagesPerSecond)
    if (perSecond === undefined)
      throw new Refusal(400, 'messagesPerSecond is a number, or null for the setting.', 'messagesPerSecond')
    const raised = (perSecond ?? 0) > (number.messagesPerSecond ?? world.settings.limits.messagesPerSecond)
    number.messagesPerSecond = perSecond
    if (raised) {
      world.webhooks.account('phone_number_quality_update', {
        display_phone_number: number.displayNumber,
        event: 'THROUGHPUT_UPGRADE',
      })
    }
  }
  if (body.nameStatus !== undefined || body.verifiedName !== undefined) {
    number.nameStatus = textOf(body.nameStatus) ?? 'APPROVED'
    const requested = textOf(body.verifiedName) ?? number.verifiedName
    if (number.nameStatus === 'APPROVED') number.verifiedName = requested
    world.webhooks.account('phone_number_name_update', {
      display_phone_number: number.displayNumber,
      decision: number.nameStatus,
      requested_verified_name: requested,
      rejection_reason: number.nameStatus === 'APPROVED' ? null : 'NAME_EMPLOYEE_ISSUE',
    })
  }
}
