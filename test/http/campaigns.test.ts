/** Campaigns over the API: what may be drafted and started, by whom, and what is said of everybody who is not written to. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type HttpWorld, httpWorld } from '../support/http.ts'
import { type OpenShop, shopIn } from '../support/shop.ts'

const world: HttpWorld = await httpWorld()
let shop: OpenShop
let campaigner: Caller
let draft: Record<string, unknown>

beforeAll(async () => {
  const workspace = await world.makeWorkspace('acme')
  shop = await shopIn(world.deps, workspace.workspaceId)
  campaigner = await world.machine(workspace, 'campaigner')
  await shop.people(7)
  await shop.people(3, { saysYes: false })
  draft = {
    name: 'Autumn lamps',
    topic: 'offers',
    template: shop.templateId,
    variables: { first_name: { attribute: 'first_name', fallback: 'there' } },
  }
})

async function drafted(change: object = {}): Promise<string> {
  const answer = await campaigner.post('/v1/campaigns', { ...draft, ...change })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.id
}

describe('a draft', () => {
  test('is kept as it was written, and nobody has been looked at', async () => {
    const { body } = await campaigner.get(`/v1/campaigns/${await drafted()}`)
    expect(body).toMatchObject({
      state: 'draft',
      topic: { key: 'offers' },
      template: { name: 'spring_news_v1', language: 'en-US' },
      variables: draft.variables,
      audience: { all: [] },
      figures: { audience: 0, accepted: 0 },
    })
  })

  test('names every field that makes no sense', async () => {
    const answer = await campaigner.post('/v1/campaigns', {
      ...draft,
      variables: { season: { text: 'autumn' } },
      audience: { all: [{ attribute: 'city', op: 'in', value: 'Leeds' }] },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      '/audience/all/0',
      '/variables/season',
    ])
  })

  test('can be changed until it begins', async () => {
    const id = await drafted()
    const changed = await campaigner.patch(`/v1/campaigns/${id}`, { name: 'Autumn lamps, Leeds' })
    expect(changed.body.name).toBe('Autumn lamps, Leeds')
    await campaigner.post(`/v1/campaigns/${id}/starts`)
    const late = await campaigner.patch(`/v1/campaigns/${id}`, { name: 'Winter lamps' })
    expect([late.status, late.body.code]).toEqual([409, 'campaign_begun'])
  })
})

describe('before it starts', () => {
  test('the gate is asked about everybody who is meant', async () => {
    const { body } = await campaigner.post(`/v1/campaigns/${await drafted()}/counts`)
    expect(body).toMatchObject({ audience: 10, allowed: 7, refused: [{ reason: 'no_consent', count: 3 }] })
  })

  test('and about an audience that no campaign has yet', async () => {
    const ask = (all: object[]) => campaigner.post('/v1/audience-counts', { topic: 'offers', audience: { all } })
    expect((await ask([])).body).toMatchObject({ audience: 10, allowed: 7 })
    expect((await ask([{ attribute: 'country', op: 'is', value: 'FR' }])).body).toMatchObject({ audience: 0 })
    expect((await ask([{ attribute: 'name', op: 'is', value: 'Person 2' }])).body.audience).toBe(2)
  })

  test('a test message goes to nobody who is not a member', async () => {
    const [person] = await shop.people(1)
    const answer = await campaigner.post(`/v1/campaigns/${await drafted()}/tests`, { numbers: [person?.phone] })
    expect(answer.body.results).toEqual([{ number: person?.phone, allow: false, reason: 'no_consent', delivery: null }])
  })
})

describe('starting', () => {
  test('says with every variable what is missing', async () => {
    const id = await drafted({ variables: {} })
    const answer = await campaigner.post(`/v1/campaigns/${id}/starts`)
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toEqual([expect.objectContaining({ path: '/variables/first_name' })])
  })

  test('is refused with a template that WhatsApp does not hold as approved', async () => {
    const templateId = await shop.template({ name: 'winter_news' }, { state: 'PENDING' })
    const answer = await campaigner.post(`/v1/campaigns/${await drafted({ template: templateId })}/starts`)
    expect([answer.status, answer.body.code]).toEqual([409, 'template_not_approved'])
  })

  test('is refused with a template that does not say how to stop', async () => {
    const templateId = await shop.template({ name: 'endless_news', footer: null, buttons: [] })
    const answer = await campaigner.post(`/v1/campaigns/${await drafted({ template: templateId })}/starts`)
    expect([answer.status, answer.body.code]).toEqual([409, 'stop_missing'])
  })

  test('twice under one key starts once', async () => {
    const id = await drafted()
    const headers = { 'idempotency-key': `start-${id}` }
    const first = await campaigner.post(`/v1/campaigns/${id}/starts`, {}, headers)
    const again = await campaigner.post(`/v1/campaigns/${id}/starts`, {}, headers)
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect((await campaigner.post(`/v1/campaigns/${id}/starts`)).status).toBe(409)
  })

  test('at a time schedules it', async () => {
    const id = await drafted()
    const at = new Date(Date.now() + 3_600_000).toISOString()
    const { body } = await campaigner.post(`/v1/campaigns/${id}/starts`, { at })
    expect(body).toMatchObject({ state: 'scheduled', starts_at: at, started_at: null })
  })

  test('is for those who may, and pausing too', async () => {
    const id = await drafted()
    const workspace = { workspaceId: shop.workspaceId, slug: 'acme' }
    const clerk = await world.machine(workspace as Parameters<HttpWorld['machine']>[0], 'clerk')
    for (const act of ['starts', 'pauses', 'resumptions', 'cancellations']) {
      expect((await clerk.post(`/v1/campaigns/${id}/${act}`)).status).toBe(403)
    }
    expect((await clerk.get(`/v1/campaigns/${id}`)).status).toBe(200)
  })
})

describe('a campaign that runs', () => {
  test('stands still, goes on and ends, and says who let it', async () => {
    const id = await drafted()
    await campaigner.post(`/v1/campaigns/${id}/starts`)
    const paused = await campaigner.post(`/v1/campaigns/${id}/pauses`)
    expect(paused.body).toMatchObject({ state: 'paused', paused_reason: 'Paused by campaigner.' })
    const resumed = await campaigner.post(`/v1/campaigns/${id}/resumptions`)
    expect(resumed.body).toMatchObject({ state: 'running', paused_reason: null })
    const cancelled = await campaigner.post(`/v1/campaigns/${id}/cancellations`)
    expect(cancelled.body.state).toBe('cancelled')
    const late = await campaigner.post(`/v1/campaigns/${id}/pauses`)
    expect([late.status, late.body.code]).toEqual([409, 'campaign_cancelled'])
  })

  test('reports where every address stands', async () => {
    const id = await drafted()
    await campaigner.post(`/v1/campaigns/${id}/starts`)
    const { status, body } = await campaigner.get(`/v1/campaigns/${id}/report`)
    expect(status).toBe(200)
    const { audience, to_ask, refused, queued, sending, accepted, failed, in_doubt, lost } = body.campaign.figures
    expect(audience).toBe(to_ask + refused + queued + sending + accepted + failed + in_doubt + lost)
    expect(body).toMatchObject({ refused: [], failed: [], series: [], stops: { accepted_after: 0, latest: [] } })
    expect((await campaigner.get(`/v1/campaigns/${id}/deliveries`)).body).toEqual({ data: [] })
    expect((await campaigner.get('/v1/campaigns?state=running')).body.live).toBeGreaterThan(0)
  })
})
