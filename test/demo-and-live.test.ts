/** A demo beside a live workspace: two worlds, of which one may learn how the other is set up, and no more. */
import { beforeAll, describe, expect, test } from 'vitest'
import { demoPoints } from '../src/actions/demo/make-demo-points.ts'
import { FirstStart } from './support/first-start.ts'

const place = await FirstStart.prepare()
beforeAll(async () => {
  await place.start({ EMULATORS: 'on' })
  await place.claim('Noor')
})

describe('once there is a live workspace', () => {
  test('its set-up comes from the demo, as drafts, and nobody comes along', async () => {
    const [demo] = (await place.get('/v1/workspaces')).body.data
    expect((await place.post('/v1/workspaces', { slug: 'real', name: 'Real', kind: 'live' })).status).toBe(201)
    const live = (await place.get('/v1/workspaces')).body.data.find(({ kind }: { kind: string }) => kind === 'live')
    expect((await place.ask('PUT', '/v1/session/workspace', { workspace: live.id })).status).toBe(200)
    await place.ask('PATCH', '/v1/workspace', { profile: { languages: ['en'] } })
    const copied = await place.post('/v1/workspace/set-up-copies', { from: demo.id })
    expect(copied).toMatchObject({
      status: 201,
      body: {
        topics: 5,
        notices: 1,
        templates: 0,
        capture_points: demoPoints.length + 1,
        intents: 3,
        flows: 7,
        left: [{ what: 'the templates', why: expect.stringContaining('Connect a WhatsApp number') }],
      },
    })
    const { body: points } = await place.get('/v1/capture-points?limit=100')
    expect(new Set(points.data.map(({ state }: { state: string }) => state))).toEqual(new Set(['draft']))
    expect(points.data.map(({ name }: { name: string }) => name)).toContain('Welcome page')
    const { body: notices } = await place.get('/v1/notices')
    for (const language of notices.data[0].languages) expect(language).toMatchObject({ live: null, reviewed: false })
    expect((await place.get('/v1/senders')).body.data).toEqual([])
    expect((await place.post('/v1/workspace/set-up-copies', { from: demo.id })).body).toMatchObject({
      topics: 0,
      notices: 0,
    })
  })

  test('the phone runs on only where it was asked for by name', async () => {
    expect((await place.control('GET', 'clock')).status).toBe(200)
    await place.stop()
    await place.start()
    expect(place.said.join('\n')).not.toContain('Simulated phone')
    expect((await place.control('GET', 'clock')).status).toBe(404)
  })
})
