/** Flows over the API: drafts, checks, versions, numbers on the edges, runs and rehearsals, from outside. */
import { beforeAll, describe, expect, test } from 'vitest'
import { minute, WoundClock } from '../../src/base/clock.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber } from '../support/channel-cases.ts'
import { Chatter } from '../support/chatter.ts'
import { flowOf, says } from '../support/flows.ts'
import { type Caller, httpWorld } from '../support/http.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const shop = await openShop(world)
let admin: Caller
let campaigner: Caller
let auditor: Caller

beforeAll(async () => {
  admin = await world.machine(shop.workspace, 'admin')
  campaigner = await world.machine(shop.workspace, 'campaigner')
  auditor = await world.machine(shop.workspace, 'auditor')
})

const triggers = [{ kind: 'keyword' as const, words: ['taste'] }, { kind: 'api' as const }]
const taste = flowOf(
  {
    ask: {
      kind: 'buttons',
      text: { en: 'Tea or coffee?' },
      buttons: [
        { id: 'tea', title: { en: 'Tea' } },
        { id: 'coffee', title: { en: 'Coffee' } },
      ],
      exits: { tea: 'bye', coffee: 'bye', other: 'bye', timeout: null },
    },
    bye: says('So it is.'),
  },
  { triggers },
)

let made = 0

async function make(definition: object = taste, name = 'Taste'): Promise<{ id: string; key: string }> {
  made += 1
  const { status, body } = await campaigner.post('/v1/flows', { key: `taste_${made}`, name, definition })
  expect(status, JSON.stringify(body)).toBe(201)
  return body
}

async function publish(id: string, note?: string): Promise<number> {
  const { status, body } = await campaigner.post(`/v1/flows/${id}/publications`, note === undefined ? {} : { note })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.version
}

/** Nothing that is said by this flow is heard by another. */
async function archive(id: string): Promise<void> {
  await campaigner.patch(`/v1/flows/${id}`, { archived: true })
}

describe('a flow', () => {
  test('is made as a draft, renamed, put away and taken out again', async () => {
    const { id, key } = await make()
    const { body } = await auditor.get(`/v1/flows/${id}`)
    expect(body).toMatchObject({ key, name: 'Taste', state: 'draft', published_version: null, draft: taste })
    expect((await campaigner.patch(`/v1/flows/${id}`, { name: 'Tea or coffee' })).body.name).toBe('Tea or coffee')
    await archive(id)
    const listed = async (query: string) =>
      (await auditor.get(`/v1/flows${query}`)).body.data.map((one: { id: string }) => one.id)
    expect(await listed('')).not.toContain(id)
    expect(await listed('?state=archived')).toContain(id)
    expect((await campaigner.patch(`/v1/flows/${id}`, { archived: false })).body.state).toBe('draft')
  })

  test('is drawn by those who make campaigns, and looked at by everybody', async () => {
    expect((await auditor.post('/v1/flows', { key: 'mine', name: 'Mine', definition: taste })).status).toBe(403)
    expect((await auditor.get('/v1/flows')).status).toBe(200)
    const { id } = await make()
    expect((await auditor.post(`/v1/flows/${id}/publications`, {})).status).toBe(403)
  })

  test('is made once, however often the same request is sent', async () => {
    const body = { key: 'once_only', name: 'Once', definition: taste }
    const headers = { 'idempotency-key': 'make-once-only' }
    const [first, again] = [
      await campaigner.post('/v1/flows', body, headers),
      await campaigner.post('/v1/flows', body, headers),
    ]
    expect(again.body.id).toBe(first.body.id)
    const other = await campaigner.post('/v1/flows', body)
    expect(other).toMatchObject({ status: 409, body: { errors: [{ path: '/key' }] } })
  })

  test('of another business is nowhere to be found', async () => {
    const { id } = await make()
    const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'admin')
    expect((await stranger.get(`/v1/flows/${id}`)).status).toBe(404)
    expect((await stranger.post(`/v1/flows/${id}/publications`, {})).status).toBe(404)
    expect((await stranger.get(`/v1/flows/${id}/versions`)).status).toBe(404)
  })
})

describe('a draft', () => {
  test('may be wrong; what is wrong is told with its place, and with the way out', async () => {
    const { id } = await make()
    const wrong = { ...taste, nodes: { ...taste.nodes, bye: says('So it is.', 'nowhere') } }
    const { status, body } = await campaigner.put(`/v1/flows/${id}/draft`, { definition: wrong })
    expect(status).toBe(200)
    const [finding] = body.findings.filter(({ severity }: { severity: string }) => severity === 'error')
    expect(finding).toMatchObject({ node: 'bye', path: '/nodes/bye/exits/next', code: 'unknown_target' })
    const checked = await auditor.post('/v1/flow-checks', { definition: wrong })
    expect(checked.body.findings).toEqual(body.findings)
    const refused = await campaigner.post(`/v1/flows/${id}/publications`, {})
    expect(refused.status).toBe(400)
    expect(refused.body.errors).toEqual([expect.objectContaining({ path: '/draft/nodes/bye/exits/next' })])
  })

  test('that nobody could have drawn is refused by its fields', async () => {
    const { status, body } = await campaigner.post('/v1/flows', {
      key: 'Wrong Key',
      name: '',
      definition: { ...taste, priority: 101, nodes: { ask: { kind: 'telepathy', exits: {} } } },
    })
    expect(status).toBe(400)
    const paths = body.errors.map(({ path }: { path: string }) => path)
    for (const path of ['/key', '/name', '/definition/priority', '/definition/nodes/ask']) {
      expect(
        paths.some((one: string) => one.startsWith(path)),
        path,
      ).toBe(true)
    }
  })

  test('that somebody else has saved in the meantime is not overwritten', async () => {
    const { id } = await make()
    const { body } = await auditor.get(`/v1/flows/${id}`)
    const revision = body.draft_revision
    expect((await campaigner.put(`/v1/flows/${id}/draft`, { definition: taste, revision })).status).toBe(200)
    expect((await admin.put(`/v1/flows/${id}/draft`, { definition: taste, revision })).status).toBe(409)
  })

  test('leaves as a file, and comes back as it was', async () => {
    const { id } = await make()
    const file = await auditor.get(`/v1/flows/${id}/export`)
    expect(file.headers['content-disposition']).toMatch(/\.flow\.json"$/)
    expect(file.body).toEqual(taste)
    const again = await make(file.body)
    expect((await auditor.get(`/v1/flows/${again.id}`)).body.draft).toEqual(taste)
  })
})

describe('versions', () => {
  const next = { ...taste, nodes: { ...taste.nodes, bye: says('Thank you.') } }

  test('are counted, compared and brought back; none of them changes', async () => {
    const { id } = await make()
    expect(await publish(id, 'The first')).toBe(1)
    await campaigner.put(`/v1/flows/${id}/draft`, { definition: next })
    expect((await auditor.get(`/v1/flows/${id}`)).body.unpublished_changes).toBe(true)
    const against = await auditor.get(`/v1/flows/${id}/comparison?from=1`)
    expect(against.body.changes).toEqual([{ node: 'bye', kind: 'changed', fields: ['content'] }])
    expect(await publish(id)).toBe(2)
    const back = await campaigner.post(`/v1/flows/${id}/rollbacks`, { version: 1, note: 'It was better' })
    expect(back.body).toMatchObject({ version: 3, rolled_back_to: 1, current: true, note: 'It was better' })
    const { data } = (await auditor.get(`/v1/flows/${id}/versions`)).body
    expect(data.map(({ version, current }: { version: number; current: boolean }) => [version, current])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ])
    expect((await auditor.get(`/v1/flows/${id}/versions/1`)).body.definition).toEqual(taste)
    expect((await auditor.get(`/v1/flows/${id}/versions/2`)).body.definition).toEqual(next)
    const unknown = await campaigner.post(`/v1/flows/${id}/rollbacks`, { version: 9 })
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ path: '/version' }] } })
    await archive(id)
  })
})

describe('runs', () => {
  test('are counted on the edges, listed, told step by step, and ended by hand', async () => {
    const { id } = await make()
    await publish(id)
    const [grace, ada] = [new Chatter(world, shop, anyNumber()), new Chatter(world, shop, anyNumber())]
    await grace.says('Taste')
    await ada.says('taste!')
    clock.wind(minute)
    await grace.taps('Coffee')
    const edges = (await auditor.get(`/v1/flows/${id}/edges`)).body
    expect(edges).toMatchObject({ version: 1, runs: 2 })
    expect(edges.edges).toContainEqual({ node: 'ask', exit: 'coffee', taken: 1 })
    expect(edges.nodes).toContainEqual(expect.objectContaining({ node: 'ask', entered: 2, waiting: 1 }))
    const { data } = (await auditor.get(`/v1/runs?flow=${id}`)).body
    expect(data).toHaveLength(2)
    const ended = data.find(({ ended }: { ended: string | null }) => ended === 'finished')
    const whole = (await auditor.get(`/v1/runs/${ended.id}`)).body
    expect(whole.steps.map(({ input }: { input: { kind: string } }) => input.kind)).toEqual(['start', 'message'])
    const standing = data.find((one: { ended: string | null }) => one.ended === null)
    expect((await auditor.post(`/v1/runs/${standing.id}/ends`, {})).status).toBe(403)
    expect((await campaigner.post(`/v1/runs/${standing.id}/ends`, {})).status).toBe(200)
    const after = (await auditor.get(`/v1/runs/${standing.id}`)).body
    expect(after.ended).toBe('stopped')
    await archive(id)
  })

  test('are started for a person who can be reached, where the flow says so', async () => {
    const { id } = await make()
    await publish(id)
    const grace = new Chatter(world, shop, anyNumber())
    await grace.says('hello there')
    const started = await campaigner.post(`/v1/flows/${id}/runs`, { number: grace.phone, trigger: { order: '10423' } })
    expect(started, JSON.stringify(started.body)).toMatchObject({ status: 201, body: { ended: null } })
    expect(await grace.lastWords()).toContain('Tea or coffee?')
    const nobody = await campaigner.post(`/v1/flows/${id}/runs`, { number: anyNumber() })
    expect(nobody.status).toBe(404)
    await archive(id)
    const { id: quiet } = await make({ ...taste, triggers: [{ kind: 'keyword', words: ['quiet'] }] })
    await publish(quiet)
    const refused = await campaigner.post(`/v1/flows/${quiet}/runs`, { number: grace.phone })
    expect(refused.status).toBe(409)
    await archive(quiet)
  })
})

describe('a rehearsal', () => {
  test('says what would come of each input, and keeps nothing', async () => {
    const before = (await auditor.get('/v1/runs')).body.data.length
    const inputs = [{ kind: 'start' }, { kind: 'message', text: 'Tea', tapped: { node: 'ask', exit: 'tea' } }]
    const { status, body } = await auditor.post('/v1/flow-rehearsals', { definition: taste, inputs })
    expect(status).toBe(200)
    expect(body.turns[0].effects[0].messages[0]).toMatchObject({ kind: 'buttons', text: 'Tea or coffee?' })
    expect(body.turns[1].effects[0].messages[0]).toMatchObject({ kind: 'text', text: 'So it is.' })
    expect(body).toMatchObject({ at: null, ended: 'finished' })
    expect((await auditor.get('/v1/runs')).body.data).toHaveLength(before)
  })
})
