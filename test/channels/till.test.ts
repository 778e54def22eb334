// A till at the counter, spoken to as its page does: enrolled by a link, opened by a PIN, asked to take what customers chose.
import { beforeAll, describe, expect, test } from 'vitest'
import { hour, minute, WoundClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { shippedTemplate } from '../../src/copy/shipped-templates.ts'
import { findCode } from '../../src/protocol/whatsapp/wa-me.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases } from '../support/channel-cases.ts'
import { type Act, actOf, type Counter, openCounter, renderedOf, send } from '../support/counter.ts'
import { type Answer, httpWorld } from '../support/http.ts'
import { approved } from '../support/sample-template.ts'

channelCases('A till', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  const counter = await openCounter(world, shop)
  const said = new Map<string, Act>()
  return {
    world,
    shop,
    channel: 'till',
    act: 'ticked_box',
    strength: 'claimed',
    first: 'pending',
    topics: ['offers', 'order_status'],
    async say({ phone, topics }) {
      const act = actOf(phone, topics)
      said.set(phone, act)
      expect((await send(counter, act)).body).toMatchObject({ results: [{ id: act.id, result: 'taken' }] })
    },
    async sayAgain({ phone }) {
      const answer = await send(counter, said.get(phone) as Act, { age: 60 })
      expect(answer.body.results[0].result).toBe('taken')
    },
    async sayBadly(phone) {
      expect((await send(counter, actOf(phone, ['gossip']))).body.results[0].result).toBe('not_taken')
      expect((await send(counter, actOf(phone, ['offers']), { session: 'nobody' })).body.results[0].result).toBe(
        'not_taken',
      )
      expect((await send(counter, { ...actOf(phone, ['offers']), id: 'x' })).status).toBe(400)
    },
  }
})

channelCases('A till system, by API', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  const slug = 'till-system'
  await shop.page(slug, { channel: 'till', topics: ['offers', 'order_status'] })
  const system = await world.machine(shop.workspace, 'clerk')
  const sales = new Map<string, { readonly key: string; readonly body: object }>()
  const post = ({ key, body }: { readonly key: string; readonly body: object }) =>
    system.post('/v1/consents', body, { 'idempotency-key': key })
  return {
    world,
    shop,
    channel: 'till',
    act: 'ticked_box',
    strength: 'claimed',
    first: 'pending',
    topics: ['offers', 'order_status'],
    async say({ phone, topics }) {
      const body = {
        numbers: [phone],
        topics,
        act: 'ticked_box',
        capture_point: slug,
        notice: { id: shop.noticeId, version: 1, language: 'en' },
        evidence: { terminal: '4', clerk: 'Priya', screen_version: '2026.11', sale: phone },
      }
      const sale = { key: newId(), body }
      sales.set(phone, sale)
      expect((await post(sale)).status).toBe(201)
    },
    async sayAgain({ phone }) {
      const sale = sales.get(phone) ?? { key: '', body: {} }
      expect((await post(sale)).headers['idempotency-replayed']).toBe('true')
    },
    async sayBadly(phone) {
      const body = { numbers: [phone, 'nobody'], topics: ['offers'], act: 'ticked_box', capture_point: slug }
      expect((await system.post('/v1/consents', { ...body, evidence: { terminal: '4' } })).status).toBe(400)
    },
  }
})

describe('At a till', async () => {
  const clock = new WoundClock('2026-11-23T12:00:00Z')
  const world = await httpWorld({}, clock)
  const shop = await openShop(world)
  const owner = await world.machine(shop.workspace, 'owner')
  const counter = await openCounter(world, shop)
  const { till, slug } = counter

  async function historyOf(number: string): Promise<Answer['body']> {
    return (await owner.get(`/v1/consents?number=${encodeURIComponent(number)}`)).body.history
  }
  async function stateOf(number: string): Promise<string> {
    const { body } = await owner.get(`/v1/consents?number=${encodeURIComponent(number)}&topic=offers`)
    return body.states[0].state
  }

  test('the customer gets the message to send from their own number, and has said yes once they sent it', async () => {
    const phone = anyNumber()
    const { body } = await send(counter, actOf(phone, ['offers']))
    const [person] = body.results[0].people
    expect(person).toMatchObject({ number: phone, asked: false })
    expect(person.qr).toMatch(/^data:image\/svg\+xml;base64,/)
    expect(await stateOf(phone)).toBe('pending')
    clock.wind(minute)
    await shop.hears(phone, `Yes, please. Code: ${findCode(person.code)}`)
    expect(await stateOf(phone)).toBe('given')
  })

  test('each of several numbers has its own message and its own topics', async () => {
    const [one, two] = [anyNumber(), anyNumber()]
    const people = [
      { number: one, topics: ['offers'] },
      { number: two, topics: ['order_status'] },
    ]
    const { body } = await send(counter, { id: newId(), people })
    const codes = body.results[0].people.map(({ code }: { code: string }) => code)
    expect(new Set(codes).size).toBe(2)
    expect(await historyOf(one)).toMatchObject([{ topic: { key: 'offers' } }])
    expect(await historyOf(two)).toMatchObject([{ topic: { key: 'order_status' } }])
  })

  test('a no is recorded for everything that was asked there, and nothing is handed out', async () => {
    const phone = anyNumber()
    const { body } = await send(counter, actOf(phone, []), { answer: 'refused' })
    expect(body.results[0]).toMatchObject({ result: 'taken', people: [] })
    const history = await historyOf(phone)
    expect(history.map(({ state }: { state: string }) => state)).toEqual(['refused', 'refused'])
  })

  test('what was kept without a connection is dated by its age, whatever the device thinks the time is', async () => {
    const phone = anyNumber()
    const twoDays = 48 * 3_600
    const session = (await till.post(`/t/${slug}/sign-ins`, { clerk: counter.clerk.id, pin: counter.clerk.pin })).body
      .session
    clock.wind(48 * hour)
    const { body } = await send(counter, actOf(phone, ['offers']), { age: twoDays - 60, session })
    expect(body.results[0].result).toBe('taken')
    const [record] = await historyOf(phone)
    expect(record.occurred_at).toBe(new Date(clock.now().getTime() - (twoDays - 60) * 1_000).toISOString())
    expect(record.recorded_at).toBe(clock.now().toISOString())
  })

  test('what is older than three days, or was said when nobody was signed in, is not taken', async () => {
    const phone = anyNumber()
    const old = await send(counter, actOf(phone, ['offers']), { age: 73 * 3_600 })
    expect(old.body.results[0]).toMatchObject({ result: 'not_taken', reason: 'too_old' })
    const late = await send(counter, actOf(phone, ['offers']), { age: 0 })
    expect(late.body.results[0]).toMatchObject({ result: 'not_taken', reason: 'no_session' })
    expect((await owner.get(`/v1/consents?number=${encodeURIComponent(phone)}`)).body.history).toEqual([])
  })

  test('a wording that was never live is not taken, and one that has been replaced meanwhile is', async () => {
    const own = await openCounter(world, shop)
    const phone = anyNumber()
    const wrong = await send(own, actOf(phone, ['offers']), { rendered: '0'.repeat(64) })
    expect(wrong.body.results[0]).toMatchObject({ result: 'not_taken', reason: 'wording_changed' })
    await shop.reword('en', { intro: 'Something else, from today.' })
    clock.wind(minute)
    expect(await renderedOf(own.till, own.slug)).not.toBe(own.rendered)
    expect((await send(own, actOf(phone, ['offers']))).body.results[0].result).toBe('taken')
  })

  test('where a message from us asks, one is queued for each number, once, and the screen says to look at WhatsApp', async () => {
    const asking = await openShop(world)
    const { workspaceId } = asking.workspace
    await world.deps.read.templates.add({
      ...approved(shippedTemplate('confirmation_request', 'en', 'Lampwick')),
      workspaceId,
      senderId: asking.sender.senderId,
      templateId: newId(),
    })
    const own = await openCounter(world, asking, { confirmation: 'we_ask' })
    const people = [anyNumber(), anyNumber()].map((number) => ({ number, topics: ['offers'] }))
    const act = { id: newId(), people }
    for (let at = 0; at < 2; at += 1) {
      const { body } = await send(own, act)
      for (const person of body.results[0].people) expect(person).toMatchObject({ asked: true })
    }
    const { rows } = await world.database.pool.query<{ payload: { purpose: string } }>(
      'select payload from delivery_queue where workspace_id = $1',
      [workspaceId],
    )
    expect(rows.map(({ payload }) => payload.purpose)).toEqual(['confirmation_request', 'confirmation_request'])
  })

  describe('the device', () => {
    test('is enrolled once by a link: the same link makes no second one', async () => {
      const added = await owner.post(`/v1/capture-points/${counter.capturePointId}/till-devices`, { name: 'Till 5' })
      const token = new URL(added.body.link).hash.slice(1)
      expect((await world.browser().post(`/t/${slug}/enrolments`, { token })).status).toBe(201)
      expect((await world.browser().post(`/t/${slug}/enrolments`, { token })).status).toBe(403)
    })

    test('can do nothing once it was revoked', async () => {
      const own = await openCounter(world, shop)
      const [device] = (await owner.get(`/v1/capture-points/${own.capturePointId}/till-devices`)).body.data
      expect((await owner.delete(`/v1/till-devices/${device.id}`)).status).toBe(204)
      expect((await own.till.get(`/t/${own.slug}/state`)).status).toBe(401)
      expect((await send(own, actOf(anyNumber(), ['offers']))).status).toBe(401)
    })

    test('of one place is none at another, and a browser that was not enrolled is none anywhere', async () => {
      const other = await openCounter(world, shop)
      const stranger = world.browser()
      expect((await stranger.get(`/t/${slug}/state`)).status).toBe(401)
      const borrowed = { ...actOf(anyNumber(), ['offers']) }
      const answer = await other.till.post(`/t/${other.slug}/acts`, {
        acts: [
          {
            ...borrowed,
            age: 0,
            language: 'en',
            rendered: other.rendered,
            screen: 'x',
            answer: 'given',
            session: counter.session,
          },
        ],
      })
      expect(answer.body.results[0].reason).toBe('no_session')
    })

    test('tells its page in every language, and who is asked nothing about anybody', async () => {
      const { body, headers } = await world.browser().get(`/t/${slug}`)
      expect(body).toContain('"tag":"ar"')
      expect(headers['content-security-policy']).toContain("script-src 'self'")
      expect(body).not.toContain('Priya')
    })
  })

  describe('a clerk', () => {
    let own: Counter
    beforeAll(async () => {
      own = await openCounter(world, shop)
    })
    const tries = (pin: string) => own.till.post(`/t/${own.slug}/sign-ins`, { clerk: own.clerk.id, pin })

    test('who is wrong five times waits, and the right PIN waits too', async () => {
      const wrong = own.clerk.pin === '000000' ? '111111' : '000000'
      for (let at = 0; at < 4; at += 1) expect((await tries(wrong)).body.code).toBe('wrong_pin')
      const fifth = await tries(wrong)
      expect(fifth).toMatchObject({ status: 429, body: { code: 'wait' } })
      expect(Number(fifth.headers['retry-after'])).toBe(60)
      expect((await tries(own.clerk.pin)).status).toBe(429)
      clock.wind(minute)
      expect((await tries(own.clerk.pin)).status).toBe(201)
    })

    test('gets another PIN from the console, and the old one is none any more', async () => {
      const { pin } = (await owner.post(`/v1/till-clerks/${own.clerk.id}/pins`, { pin: '4711' })).body
      expect(pin).toBe('4711')
      expect((await tries(own.clerk.pin)).status).toBe(403)
      expect((await tries('4711')).status).toBe(201)
    })

    test('who was taken away signs in no more', async () => {
      await owner.delete(`/v1/till-clerks/${own.clerk.id}`)
      expect((await tries('4711')).status).toBe(403)
      expect((await own.till.get(`/t/${own.slug}/state`)).body.clerks).toEqual([])
    })

    test('and a PIN is kept nowhere that it could be read', async () => {
      const { rows } = await world.database.pool.query('select pin_hash from till_clerk')
      for (const { pin_hash } of rows) expect(pin_hash).toMatch(/^scrypt\$[\w-]{22}\$[\w-]{43}$/)
    })
  })

  test('tills and clerks are the administrators’ to add, of tills only', async () => {
    const agent = await world.machine(shop.workspace, 'agent')
    const path = `/v1/capture-points/${counter.capturePointId}/till-clerks`
    expect((await agent.post(path, { name: 'Eve' })).status).toBe(403)
    const page = await shop.page('no-till')
    const refused = await owner.post(`/v1/capture-points/${page.capturePointId}/till-devices`, { name: 'x' })
    expect(refused).toMatchObject({ status: 409, body: { code: 'not_a_till' } })
  })
})
