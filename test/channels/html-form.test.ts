// A plain form on a site of the business's own, sent to our page without any script, through every case of a channel.
import { describe, expect, test } from 'vitest'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases } from '../support/channel-cases.ts'
import { httpWorld } from '../support/http.ts'
import { Visitor } from '../support/visitor.ts'

const site = 'https://lampwick.example'
const settings = { webPage: { origins: [site] } }
const fromSite = { origin: site, referer: `${site}/newsletter`, 'sec-fetch-site': 'cross-site' }

type Fields = readonly (readonly [string, string])[]

channelCases('A form on the business’s own site', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  await shop.page('news', { settings })
  const sent = new Map<string, () => Promise<unknown>>()
  const fieldsOf = (phone: string, topics: readonly string[]): Fields => [
    ['notice', 'en.1'],
    ['number', phone],
    ...topics.map((key): [string, string] => ['topic', key]),
  ]
  return {
    world,
    shop,
    channel: 'web_page',
    act: 'ticked_box',
    strength: 'claimed',
    first: 'pending',
    topics: ['offers', 'order_status'],
    async say({ phone, topics }) {
      const visitor = new Visitor(world)
      const send = () => visitor.sends('/o/news?lang=en', fieldsOf(phone, topics), fromSite)
      sent.set(phone, send)
      expect((await send()).text).toContain('One step left')
    },
    async sayAgain({ phone }) {
      await sent.get(phone)?.()
    },
    async sayBadly(phone) {
      const elsewhere = { ...fromSite, origin: 'https://elsewhere.example' }
      const answer = await new Visitor(world).sends('/o/news?lang=en', fieldsOf(phone, ['offers']), elsewhere)
      expect(answer.status).toBe(403)
    },
  }
})

describe('a form on a site of the shop', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  await shop.page('news', { settings })
  const recordsOf = async (phone: string) => world.deps.read.consent.recordsOf([await shop.keyOf(phone)])
  const sends = (fields: Fields, headers: Readonly<Record<string, string>> = fromSite) =>
    new Visitor(world).sends('/o/news?lang=en', fields, headers)

  test('is the site’s word for what was shown: the wording that it names, and nothing of ours', async () => {
    const phone = anyNumber()
    await sends([
      ['notice', 'en.1'],
      ['number', phone],
      ['topic', 'offers'],
    ])
    const [record] = await recordsOf(phone)
    expect(record).toMatchObject({ state: 'requested', strength: 'claimed', renderedSha256: null, language: 'en' })
    expect(record?.noticeSha256).toBeInstanceOf(Buffer)
    const admin = await world.machine(shop.workspace, 'privacy')
    const { body } = await admin.get(`/v1/consents?number=${encodeURIComponent(phone)}`)
    const { contact } = body as { contact: string }
    const file = JSON.stringify((await admin.get(`/v1/contacts/${contact}/export`)).body)
    expect(file).toContain('{"name":"shown","value":"claimed"}')
    expect(file).toContain(`{"name":"site","value":"${site}"}`)
    expect(file).toContain(`{"name":"page","value":"${site}/newsletter"}`)
  })

  test('that shows an old wording, or says nothing of it, leads to ours with what was filled in', async () => {
    const phone = anyNumber()
    for (const notice of ['en.7', 'de.1', '']) {
      const page = await sends([
        ['notice', notice],
        ['number', phone],
        ['topic', 'offers'],
      ])
      expect(page.status).toBe(409)
      expect(page.text).toContain('The wording has changed since you opened this page.')
      expect(page.html).toContain(`value="${phone}"`)
    }
    await expect(recordsOf(phone)).rejects.toThrow('nobody is known')
  })

  test('with something missing leads to our page, which says what, and takes it from there', async () => {
    const phone = anyNumber()
    const page = await sends([
      ['notice', 'en.1'],
      ['number', phone],
    ])
    expect(page.status).toBe(422)
    expect(page.text).toContain('Tick at least one kind of message')
    const done = await new Visitor(world).presses(page, ['do', 'yes'], { topic: 'offers' })
    expect(done.text).toContain('One step left')
    expect((await recordsOf(phone))[0]?.renderedSha256).toBeInstanceOf(Buffer)
  })

  test('may say no, and nothing is recorded', async () => {
    const page = await sends([
      ['do', 'no'],
      ['number', anyNumber()],
    ])
    expect(page.text).toContain('That is fine')
  })

  test('names the act where it can, so that one sent again days later is still one', async () => {
    const phone = anyNumber()
    const fields: Fields = [
      ['notice', 'en.1'],
      ['id', `order ${phone}`],
      ['number', phone],
      ['topic', 'offers'],
    ]
    await sends(fields)
    await new Visitor(world).sends('/o/news?lang=en', fields, { ...fromSite, 'user-agent': 'another browser' })
    expect(await recordsOf(phone)).toHaveLength(1)
  })

  test('of another site is refused, and so is every site where none is named', async () => {
    await shop.page('plain')
    const fields: Fields = [
      ['notice', 'en.1'],
      ['number', anyNumber()],
      ['topic', 'offers'],
    ]
    expect((await new Visitor(world).sends('/o/plain?lang=en', fields, fromSite)).status).toBe(403)
    for (const origin of ['https://evil.example', 'http://lampwick.example', 'null']) {
      expect((await sends(fields, { ...fromSite, origin })).status, origin).toBe(403)
    }
  })
})
