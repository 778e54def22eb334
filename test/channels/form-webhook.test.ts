// Form and shop tools, each as it really signs and really writes, through every case of a channel and through its own.
import { beforeAll, describe, expect, test } from 'vitest'
import { openFormHook } from '../../src/actions/form-hooks.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { CapturePointSettings } from '../../src/domain/capture-point.ts'
import { type AskingShop, openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases } from '../support/channel-cases.ts'
import {
  googleResponse,
  type Signed,
  shopifyCustomer,
  shopifyOrder,
  signedByOurWay,
  signedByShopify,
  signedByTypeform,
  signedByWoo,
  typeformResponse,
  wooOrder,
} from '../support/form-payloads.ts'
import { type Answer, type HttpWorld, httpWorld } from '../support/http.ts'

type FormWebhookSettings = NonNullable<CapturePointSettings['formWebhook']>

interface Door {
  readonly capturePointId: string
  readonly secret: string
  readonly path: string
  send(signed: Signed): Promise<Answer>
}

let doors = 0

/** A published place for a tool, with its door open. */
async function openDoor(
  world: HttpWorld,
  shop: AskingShop,
  formWebhook: FormWebhookSettings,
  more: CapturePointSettings = {},
): Promise<Door> {
  doors += 1
  const { capturePointId } = await shop.page(`form-${doors}`, {
    channel: 'form_webhook',
    settings: { formWebhook, ...more },
  })
  const { workspaceId } = shop.workspace
  const by = { actor: systemActor(workspaceId, 'test'), now: world.deps.clock.now() }
  const { hook, secret } = await world.deps.transaction((stores) =>
    openFormHook(stores, world.deps, by, capturePointId),
  )
  const path = `/inbound/forms/${hook.path}`
  return { capturePointId, secret, path, send: (signed) => deliver(world, path, signed) }
}

async function deliver(world: HttpWorld, url: string, { body, headers }: Signed): Promise<Answer> {
  const answer = await world.server.inject({ method: 'POST', url, payload: body, headers })
  const json = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, headers: answer.headers, body: json ? answer.json() : answer.body }
}

channelCases('A shop’s own form, signed', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  const door = await openDoor(world, shop, {
    source: 'signed',
    mapping: {
      number: ['number'],
      act: ['id'],
      consent: [
        { path: 'boxes', is: ['offers'], topics: ['offers'] },
        { path: 'boxes', is: ['orders'], topics: ['order_status'] },
      ],
    },
  })
  const names: Readonly<Record<string, string>> = { offers: 'offers', order_status: 'orders' }
  const sent = new Map<string, object>()
  // A network that delivers again signs again: the time is part of the signature.
  const send = (payload: object) => door.send(signedByOurWay(door.secret, payload, world.deps.clock.now()))
  return {
    world,
    shop,
    channel: 'form_webhook',
    act: 'ticked_box',
    strength: 'claimed',
    first: 'pending',
    topics: ['offers', 'order_status'],
    async say({ phone, topics }) {
      const payload = { id: `response ${phone}`, number: phone, boxes: topics.map((key) => names[key]) }
      sent.set(phone, payload)
      expect(await send(payload)).toMatchObject({ status: 200, body: { result: 'recorded' } })
    },
    async sayAgain({ phone }) {
      await send(sent.get(phone) ?? {})
    },
    async sayBadly(phone) {
      const { body, headers } = signedByOurWay(
        door.secret,
        { number: phone, boxes: ['offers'] },
        world.deps.clock.now(),
      )
      expect((await door.send({ body: body.replace('offers', 'offers '), headers })).status).toBe(401)
    },
  }
})

describe('a shop with forms elsewhere', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  const { workspaceId } = shop.workspace
  const admin = await world.machine(shop.workspace, 'admin')
  const auditor = await world.machine(shop.workspace, 'auditor')
  const statesOf = async (number: string) => {
    const { body } = await admin.get(`/v1/consents?number=${encodeURIComponent(number)}`)
    return Object.fromEntries(
      (body as { states: { topic: { key: string }; state: string }[] }).states.map(({ topic, state }) => [
        topic.key,
        state,
      ]),
    )
  }
  const recordsOf = async (number: string) => world.deps.read.consent.recordsOf([await shop.keyOf(number)])
  const contactOf = async (number: string) => {
    const { body } = await admin.get(`/v1/consents?number=${encodeURIComponent(number)}`)
    return (await admin.get(`/v1/contacts/${(body as { contact: string }).contact}`)).body as Record<string, unknown>
  }

  const tools = {
    shopify: { ticked: shopifyCustomer, sign: signedByShopify, name: 'Biller Nair' },
    woocommerce: { ticked: wooOrder, sign: signedByWoo, name: 'Asha Nair' },
    typeform: { ticked: typeformResponse, sign: signedByTypeform, name: 'Asha' },
    google_forms: {
      ticked: googleResponse,
      sign: (secret: string, payload: object) => signedByOurWay(secret, payload, world.deps.clock.now()),
      name: 'Asha',
    },
  } as const

  describe.each(Object.keys(tools) as (keyof typeof tools)[])('%s, with the mapping that ships', (source) => {
    const { ticked: payloadOf, sign, name } = tools[source]
    let door: Door
    beforeAll(async () => {
      door = await openDoor(world, shop, { source })
    })

    test('a ticked box asks for every topic of the place, dated as the tool says', async () => {
      const phone = anyNumber()
      expect(await door.send(sign(door.secret, payloadOf({ phone, ticked: true })))).toMatchObject({
        status: 200,
        body: { result: 'recorded' },
      })
      expect(new Set(Object.values(await statesOf(phone)))).toEqual(new Set(['pending']))
      const [record] = await recordsOf(phone)
      expect(record?.occurredAt.toISOString()).toBe('2026-01-05T10:11:12.000Z')
      expect(await contactOf(phone)).toMatchObject({ name, opt_in: null })
    })

    test('without the box somebody has registered, and said nothing about messages', async () => {
      const phone = anyNumber()
      expect(await door.send(sign(door.secret, payloadOf({ phone, ticked: false })))).toMatchObject({
        status: 200,
        body: { result: 'registered' },
      })
      expect(await recordsOf(phone)).toEqual([])
      expect(new Set(Object.values(await statesOf(phone)))).toEqual(new Set(['unknown']))
      expect(await contactOf(phone)).toMatchObject({ name })
    })

    test('twice and out of order comes to the same records as once', async () => {
      const [first, second] = [anyNumber(), anyNumber()]
      const acts = (phone: string) => [
        sign(door.secret, payloadOf({ phone, ticked: false, id: 1, at: '2026-01-05T10:00:00Z' })),
        sign(door.secret, payloadOf({ phone, ticked: true, id: 2, at: '2026-01-05T11:00:00Z' })),
      ]
      for (const signed of acts(first)) await door.send(signed)
      for (const signed of [...acts(second), ...acts(second)].toReversed()) await door.send(signed)
      const plain = async (phone: string) =>
        (await recordsOf(phone)).map(({ state, act, occurredAt }) => [state, act, occurredAt.toISOString()]).toSorted()
      expect(await plain(second)).toEqual(await plain(first))
      expect(await statesOf(second)).toEqual(await statesOf(first))
    })

    test('a byte changed on the way, or another’s secret, is refused before it is read', async () => {
      const phone = anyNumber()
      const signed = sign(door.secret, payloadOf({ phone, ticked: true }))
      expect((await door.send({ ...signed, body: `${signed.body} ` })).status).toBe(401)
      expect((await door.send(sign('whsec_YW5vdGhlciBzZWNyZXQ=', payloadOf({ phone, ticked: true })))).status).toBe(401)
      expect((await door.send({ ...signed, headers: { 'content-type': 'application/json' } })).body).toMatchObject({
        code: 'bad_signature',
      })
      await expect(shop.keyOf(phone)).rejects.toThrow('nobody is known')
    })
  })

  test('an order of Shopify names its person inside, in their own country and language', async () => {
    const door = await openDoor(world, shop, { source: 'shopify' })
    await door.send(signedByShopify(door.secret, shopifyOrder({ phone: '0171 3920011', ticked: true })))
    const [record] = await recordsOf('+491713920011')
    expect(record).toMatchObject({ state: 'requested', language: 'de' })
  })

  test('consent to SMS is none to WhatsApp, unless the place says that the box names both', async () => {
    const [usual, both] = [anyNumber(), anyNumber()]
    const door = await openDoor(world, shop, { source: 'shopify' })
    await door.send(signedByShopify(door.secret, shopifyCustomer({ phone: usual, ticked: false })))
    expect(await recordsOf(usual)).toEqual([])

    const { body } = await admin.get('/v1/form-sources')
    const shopify = (body as { data: { source: string; mappings: { key: string; mapping: object }[] }[] }).data.find(
      (one) => one.source === 'shopify',
    )
    const mapping = shopify?.mappings.find(({ key }) => key === 'shopify_sms_box')?.mapping
    const other = await openDoor(world, shop, {
      source: 'shopify',
      mapping: mapping as FormWebhookSettings['mapping'] & {},
    })
    await other.send(signedByShopify(other.secret, shopifyCustomer({ phone: both, ticked: false })))
    expect(new Set(Object.values(await statesOf(both)))).toEqual(new Set(['pending']))
  })

  test('WooCommerce hears that somebody is there when the webhook is saved', async () => {
    const door = await openDoor(world, shop, { source: 'woocommerce' })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(await door.send({ body: 'webhook_id=3', headers })).toMatchObject({ status: 200, body: { result: 'ping' } })
  })

  test('what a form cannot know of a stranger, a tool of the shop may write; a name that is there stays', async () => {
    const phone = anyNumber()
    await admin.post('/v1/contacts', { numbers: [phone], name: 'Grace', attributes: { city: 'Perth', vip: true } })
    const door = await openDoor(world, shop, { source: 'woocommerce' })
    await door.send(signedByWoo(door.secret, wooOrder({ phone, ticked: true })))
    expect(await contactOf(phone)).toMatchObject({ name: 'Grace', attributes: { city: 'Melbourne', vip: true } })
  })

  test('many deliveries about one stranger at once make one person', async () => {
    const phone = anyNumber()
    const door = await openDoor(world, shop, { source: 'typeform' })
    const before = await world.database.pool.query(
      'select count(*)::int as people from contact where workspace_id = $1',
      [workspaceId],
    )
    await Promise.all(
      Array.from({ length: 8 }, (_, id) =>
        door.send(signedByTypeform(door.secret, typeformResponse({ phone, ticked: id % 2 === 0, id }))),
      ),
    )
    const after = await world.database.pool.query(
      'select count(*)::int as people from contact where workspace_id = $1',
      [workspaceId],
    )
    expect(after.rows[0].people - before.rows[0].people).toBe(1)
    expect(await contactOf(phone)).toMatchObject({ name: 'Asha' })
  })

  test('the policy of the place decides what its word comes to, and never over a no', async () => {
    const [fresh, gone] = [anyNumber(), anyNumber()]
    await shop.hears(gone, 'STOP')
    const door = await openDoor(world, shop, { source: 'typeform' }, { policy: 'attested' })
    for (const [id, phone] of [fresh, gone].entries()) {
      const at = world.deps.clock.now().toISOString()
      await door.send(signedByTypeform(door.secret, typeformResponse({ phone, ticked: true, id, at })))
    }
    expect((await recordsOf(fresh)).at(0)).toMatchObject({ state: 'given', strength: 'attested' })
    expect(new Set(Object.values(await statesOf(gone)))).toEqual(new Set(['withdrawn']))
  })

  test('a payload of another form is refused with every place that was looked at, and listed without its values', async () => {
    const door = await openDoor(world, shop, { source: 'typeform' })
    const refused = await door.send(signedByTypeform(door.secret, { product: 'Lamp', owner: '+61491570156' }))
    expect(refused).toMatchObject({ status: 400, body: { code: 'unknown_payload' } })
    const paths = (refused.body as { errors: { path: string }[] }).errors.map(({ path }) => path)
    expect(paths).toContain('/form_response.answers[field.ref=number].phone_number')
    expect(await door.send({ ...signedByTypeform(door.secret, {}), body: '{' })).toMatchObject({ status: 401 })
    const { body } = await auditor.get(`/v1/capture-points/${door.capturePointId}/form-webhook`)
    expect(body).toMatchObject({ set_aside: [{ result: 'refused' }] })
    expect(JSON.stringify(body)).not.toContain('61491570156')
  })

  test('a number that cannot be read is set aside; the tool hears no failure for which it would give up', async () => {
    const door = await openDoor(world, shop, { source: 'woocommerce' })
    const answer = await door.send(signedByWoo(door.secret, wooOrder({ phone: 'ask my mum', ticked: true })))
    expect(answer).toMatchObject({
      status: 200,
      body: { result: 'set_aside', errors: [{ path: '/billing.phone', code: 'not_a_number' }] },
    })
    const { body } = await auditor.get(`/v1/capture-points/${door.capturePointId}/form-webhook`)
    expect(body).toMatchObject({ set_aside: [{ result: 'set_aside' }] })
    expect(JSON.stringify(body)).not.toContain('mum')
  })

  test('what was set aside is kept to fifty', async () => {
    const door = await openDoor(world, shop, { source: 'woocommerce' })
    for (let id = 0; id < 53; id += 1) {
      await door.send(signedByWoo(door.secret, wooOrder({ phone: 'none', ticked: true, id })))
    }
    expect(await world.deps.read.formHooks.listSetAside(workspaceId, door.capturePointId)).toHaveLength(50)
  })

  test('a secret is shown once, replaced by another, and the one before holds for a day', async () => {
    const { capturePointId } = await shop.page('replaced', {
      channel: 'form_webhook',
      settings: { formWebhook: { source: 'typeform' } },
    })
    const path = `/v1/capture-points/${capturePointId}/form-webhook`
    expect((await auditor.post(path)).status).toBe(403)
    const first = (await admin.post(path)).body as { url: string; secret: string; headers: string[] }
    expect(first.headers).toEqual(['typeform-signature'])
    expect(JSON.stringify((await admin.get(path)).body)).not.toContain(first.secret)
    const second = (await admin.post(path, { secret: 'a secret of Typeform’s' })).body as typeof first
    expect(second).toMatchObject({ url: first.url, secret: 'a secret of Typeform’s' })
    const url = new URL(first.url).pathname
    for (const { secret } of [first, second]) {
      const signed = signedByTypeform(secret, typeformResponse({ phone: anyNumber(), ticked: true }))
      expect((await deliver(world, url, signed)).status).toBe(200)
    }
    const { rows } = await world.database.pool.query('select sealed_secrets from form_hook')
    for (const { sealed_secrets } of rows as { sealed_secrets: Buffer }[]) {
      expect(sealed_secrets.includes(first.secret.slice(6))).toBe(false)
    }
  })

  test('a payload can be tried before anything real comes, and nothing is recorded', async () => {
    const door = await openDoor(world, shop, { source: 'shopify' })
    const path = `/v1/capture-points/${door.capturePointId}/form-webhook/tests`
    const phone = anyNumber()
    const tried = await auditor.post(path, { payload: shopifyCustomer({ phone, ticked: true }) })
    expect(tried).toMatchObject({
      status: 200,
      body: {
        result: 'recorded',
        number: phone,
        name: 'Biller Nair',
        state: 'pending',
        errors: [],
        notice: { language: 'en' },
      },
    })
    await expect(shop.keyOf(phone)).rejects.toThrow('nobody is known')
    const other = await auditor.post(path, { payload: { tel: phone }, mapping: { number: ['tel'] } })
    expect(other.body).toMatchObject({ result: 'registered', topics: [] })
    const bad = await auditor.post(path, { payload: {}, mapping: { consent: [{ path: 'a', topics: ['tides'] }] } })
    expect((bad.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([
      '/mapping/consent/0/topics/0',
      '/mapping/number',
    ])
  })

  test('a place of another channel, and one that is not published, take nothing', async () => {
    const page = await shop.page('just-a-page')
    expect((await admin.post(`/v1/capture-points/${page.capturePointId}/form-webhook`)).body).toMatchObject({
      code: 'other_channel',
    })
    const door = await openDoor(world, shop, { source: 'typeform' })
    await admin.patch(`/v1/capture-points/${door.capturePointId}`, { archived: true })
    const late = await door.send(signedByTypeform(door.secret, typeformResponse({ phone: anyNumber(), ticked: true })))
    expect(late).toMatchObject({ status: 409, body: { code: 'not_published' } })
    expect((await deliver(world, '/inbound/forms/nobody', { body: '{}', headers: {} })).status).toBe(404)
  })

  test('the settings of a place are looked through as a whole', async () => {
    const refused = await admin.post('/v1/capture-points', {
      name: 'Form',
      channel: 'form_webhook',
      notice: shop.noticeId,
      topics: ['offers'],
      settings: {
        widget: { origins: ['https://shop.example/path'] },
        form_webhook: {
          source: 'signed',
          mapping: { number: ['a..b'], attributes: [{ name: 'opt_in', from: ['a'] }] },
        },
      },
    })
    expect((refused.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      '/settings/widget',
      '/settings/widget/origins/0',
      '/settings/form_webhook/mapping/number/0',
      '/settings/form_webhook/mapping/attributes/0/name',
    ])
  })

  test('nobody is sent anything because of a form, before they confirm', async () => {
    const phone = anyNumber()
    const door = await openDoor(world, shop, { source: 'typeform' })
    await door.send(signedByTypeform(door.secret, typeformResponse({ phone, ticked: true })))
    const { addressId } = await shop.keyOf(phone)
    const { rows } = await world.database.pool.query(
      'select delivery_id from delivery_queue where workspace_id = $1 and address_id = $2',
      [workspaceId, addressId],
    )
    expect(rows).toEqual([])
  })
})
