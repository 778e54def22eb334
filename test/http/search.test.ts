import { describe, expect, test } from 'vitest'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld()
const shop = await world.makeWorkspace('lampwick')
const api = await world.machine(shop, 'owner')
const auditor = await world.machine(shop, 'auditor')
const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'owner')

const texts = (name: string) => ({ en: { name, description: `About ${name}.`, frequency: 'monthly' } })
const { body: topic } = await api.post('/v1/topics', { key: 'lamps', category: 'marketing', texts: texts('New lamps') })
const content = {
  heading: 'Messages from Lampwick',
  intro: 'Choose.',
  tick: 'Receive {topic} on WhatsApp at {number}',
  several_numbers: true,
  stop: 'Type STOP to stop.',
  age: null,
  yes: 'Yes',
  no: 'No',
  footer: null,
  topics: ['lamps'],
}
const { body: notice } = await api.post('/v1/notices', { name: 'Lamp wording', language: 'en', content })
const wanted = { name: 'Lamp shelf', channel: 'web_page', notice: notice.id, topics: ['lamps'] }
const { body: point } = await api.post('/v1/capture-points', wanted)
const { body: asha } = await api.post('/v1/contacts', { numbers: ['+61491570156'], name: 'Asha Lampert' })
const { body: no } = await api.post('/v1/withdrawals', { contact: asha.id, all: true })

const find = async (q: string, caller = api) => (await caller.get(`/v1/search?q=${encodeURIComponent(q)}`)).body.data
const ids = (found: { id: string }[]) => found.map(({ id }) => id)

describe('a word', () => {
  test('finds people first, then everything that is called so', async () => {
    const found = await find('lamp')
    expect(found.map(({ kind }: { kind: string }) => kind)).toEqual(['contact', 'topic', 'notice', 'capture_point'])
    expect(ids(found)).toEqual([asha.id, topic.id, notice.id, point.id])
    expect(found[0]).toMatchObject({ title: 'Asha Lampert', detail: '+61 491 570 156', contact: asha.id })
    expect(found[3]).toMatchObject({ title: 'Lamp shelf', detail: '/o/lamp-shelf' })
  })

  test('finds nothing where nothing is called so, and is no pattern', async () => {
    expect(await find('candle')).toEqual([])
    expect(await find('l_mp')).toEqual([])
    expect(await find('%')).toEqual([])
    expect(await find('  ')).toEqual([])
  })

  test('finds nothing that is archived', async () => {
    const { body: old } = await api.post('/v1/topics', { key: 'wicks', category: 'marketing', texts: texts('Wicks') })
    expect(ids(await find('wicks'))).toEqual([old.id])
    await api.patch(`/v1/topics/${old.id}`, { archived: true })
    expect(await find('wicks')).toEqual([])
  })
})

describe('a number or an id', () => {
  test('finds whom it belongs to, and masks the number for whoever may not see it', async () => {
    expect(ids(await find('+61 491 570 156'))).toEqual([asha.id])
    const [found] = await find('61491570156', auditor)
    expect(found).toMatchObject({ id: asha.id, detail: expect.stringMatching(/^\+61 [• ]+56$/) })
    expect(ids(await find(asha.id))).toEqual([asha.id])
  })

  test('of a record finds it on its person’s page', async () => {
    const record = no.withdrawals[0].record
    expect(await find(record)).toMatchObject([{ kind: 'record', id: record, contact: asha.id }])
  })
})

describe('another workspace', () => {
  test('finds nothing of ours', async () => {
    for (const q of ['lamp', '+61491570156', asha.id, no.withdrawals[0].record])
      expect(await find(q, stranger)).toEqual([])
    expect((await world.withKey().get('/v1/search?q=lamp')).status).toBe(401)
  })
})
