/** Asking people over another channel: on a recorded ground, once, never after a no, and answered through a link that is the person's own. */
import { describe, expect, test } from 'vitest'
import { addChannelSender } from '../../src/actions/connect-channel-sender.ts'
import { findAddresses } from '../../src/actions/identify.ts'
import { day, hour, WoundClock } from '../../src/base/clock.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { openShop } from '../support/asking-shop.ts'
import { httpWorld } from '../support/http.ts'
import { Visitor } from '../support/visitor.ts'

const clock = new WoundClock('2026-11-24T10:00:00Z')
const world = await httpWorld({}, clock)
const { deps } = world
const shop = await openShop(world)
const { workspaceId } = shop.workspace
const agent = await world.machine(shop.workspace, 'admin')
const by = { actor: systemActor(workspaceId, 'test'), now: clock.now() }
await deps.transaction((stores) =>
  addChannelSender(stores, deps, by, shop.workspace, {
    kind: 'email',
    provider: 'smtp',
    name: 'Mail',
    identity: 'hello@lampwick.example',
    settings: { host: '127.0.0.1', port: 9, security: 'none' },
    secrets: {},
  }),
)
const letters = await shop.page('letters', { channel: 'email_link', topics: ['offers', 'order_status'] })

let people = 0
function aMailbox(): string {
  people += 1
  return `reader-${people}@example.com`
}
const asked = { kind: 'asked_for_it', note: 'At the counter on 2 November 2026' }

const invite = (who: object, more: object = {}) =>
  agent.post('/v1/opt-in-invitations', { capture_point: 'letters', people: [who], ground: asked, ...more })

/** The link that was written to this mailbox, without our address. */
async function linkTo(email: string): Promise<string> {
  const [key] = await findAddresses(deps.read, deps.secrets, workspaceId, [[{ kind: 'email', value: email }]])
  const { rows } = await world.database.pool.query<{ payload: object }>(
    'select payload from delivery_queue where workspace_id = $1 and address_id = $2',
    [workspaceId, key?.addressId],
  )
  return /\/i\/[\w-]{20,}/.exec(JSON.stringify(rows))?.[0] ?? ''
}

async function invitationOf(email: string) {
  const { body } = await agent.get(`/v1/opt-in-invitations?capture_point=${letters.capturePointId}`)
  return body.data.find(({ to }: { to: string }) => to === email)
}

describe('Inviting people', () => {
  test('queues a message for each, and keeps the ground with it', async () => {
    const email = aMailbox()
    const { status, body } = await invite({ email })
    expect(status).toBe(201)
    expect(body.invitations).toMatchObject([{ state: 'queued', reason: null, written: { kind: 'email' } }])
    expect(await invitationOf(email)).toMatchObject({
      channel: 'email_link',
      to: email,
      ground: asked,
      state: 'queued',
      answer: null,
    })
  })

  test('never tells the token of anybody’s link', async () => {
    const email = aMailbox()
    const { body } = await invite({ email })
    const token = (await linkTo(email)).slice(3)
    expect(token.length).toBeGreaterThanOrEqual(22)
    expect(JSON.stringify(body)).not.toContain(token)
    const { rows } = await world.database.pool.query('select content from message where workspace_id = $1', [
      workspaceId,
    ])
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('a dry run answers what would happen and asks nobody', async () => {
    const email = aMailbox()
    const { status, body } = await invite({ email }, { dry_run: true })
    expect(status).toBe(200)
    expect(body.invitations).toMatchObject([{ state: 'queued' }])
    expect(await linkTo(email)).toBe('')
    expect((await invite({ email })).body.invitations).toMatchObject([{ state: 'queued' }])
  })

  test('says every bad field at once, and asks nobody of the list', async () => {
    const email = aMailbox()
    const { status, body } = await agent.post('/v1/opt-in-invitations', {
      capture_point: 'letters',
      people: [{ email }, { email: 'nonsense' }, { contact: '019368f0-8a30-7cc2-9d11-5e0a7f9b1001' }],
      ground: asked,
    })
    expect(status).toBe(400)
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['/people/1/email', '/people/2/contact'])
    expect(await linkTo(email)).toBe('')
  })

  test('somebody twice in one list is asked once', async () => {
    const email = aMailbox()
    const { body } = await agent.post('/v1/opt-in-invitations', {
      capture_point: 'letters',
      people: [{ email }, { email: email.toUpperCase() }],
      ground: asked,
    })
    expect(body.invitations.map(({ state }: { state: string }) => state)).toEqual(['queued', 'refused'])
  })
})

describe('Whoever may not be asked', () => {
  test('is not asked again about the same within 180 days, and is after them', async () => {
    const email = aMailbox()
    await invite({ email })
    clock.wind(179 * day)
    expect((await invite({ email })).body.invitations).toMatchObject([{ state: 'refused', reason: 'frequency' }])
    clock.wind(2 * day)
    expect((await invite({ email })).body.invitations).toMatchObject([{ state: 'queued' }])
    clock.wind(-181 * day)
  })

  test('is not asked after a no, from whichever of their addresses it came', async () => {
    const email = aMailbox()
    const { body: contact } = await agent.post('/v1/contacts', {
      numbers: ['+14035550142'],
      emails: [email],
      name: 'Ada',
    })
    await shop.hears('+14035550142', 'STOP')
    expect((await invite({ contact: contact.id })).body.invitations).toMatchObject([{ state: 'refused' }])
  })

  test('is not asked over a channel that they have stopped', async () => {
    const email = aMailbox()
    await invite({ email })
    const [key] = await findAddresses(deps.read, deps.secrets, workspaceId, [[{ kind: 'email', value: email }]])
    if (key === undefined) throw new Error('nobody was invited')
    await deps.read.channelStops.add(key, 'email', clock.now(), 'one_click')
    clock.wind(181 * day)
    expect((await invite({ email })).body.invitations).toMatchObject([{ state: 'refused', reason: 'no_consent' }])
    await deps.read.channelStops.lift(key, 'email', clock.now())
    expect((await invite({ email })).body.invitations).toMatchObject([{ state: 'queued' }])
    clock.wind(-181 * day)
  })

  test('a place that people come to invites nobody, and a campaigner may not touch its consent', async () => {
    await shop.page('street')
    const { status, body } = await agent.post('/v1/opt-in-invitations', {
      capture_point: 'street',
      people: [{ number: '+14035550143' }],
      ground: asked,
    })
    expect(status).toBe(400)
    expect(body.errors[0].path).toBe('/capture_point')
  })
})

describe('The link of an invitation', () => {
  test('opens the page without changing anything, however often it is fetched', async () => {
    const email = aMailbox()
    await invite({ email })
    const visitor = new Visitor(world)
    const link = await linkTo(email)
    for (let times = 0; times < 3; times += 1) await visitor.opens(link)
    await visitor.probes(link)
    expect(await invitationOf(email)).toMatchObject({ answer: null })
  })

  test('is answered once: a second answer through it is told so and changes nothing', async () => {
    const email = aMailbox()
    await invite({ email })
    const visitor = new Visitor(world)
    const page = await visitor.opens(await linkTo(email))
    const other = await visitor.opens(await linkTo(email))
    await visitor.presses(page, ['do', 'yes'], { number: '+14035550144', topic: 'offers' })
    const late = await visitor.presses(other, ['do', 'yes'], { number: '+14035550145', topic: 'offers' })
    expect(late.status).toBe(410)
    expect((await deps.read.consent.recordsOf([await shop.keyOf('+14035550144')])).length).toBe(1)
    await expect(shop.keyOf('+14035550145')).rejects.toThrow('nobody is known')
    expect(await invitationOf(email)).toMatchObject({ answer: 'given' })
  })

  test('offers the numbers that we know, unticked and masked, and proves none of them by a letter', async () => {
    const email = aMailbox()
    const { body: contact } = await agent.post('/v1/contacts', {
      numbers: ['+14035550146'],
      emails: [email],
      name: 'Ada',
    })
    await invite({ contact: contact.id })
    const visitor = new Visitor(world)
    const page = await visitor.opens(await linkTo(email))
    expect(page.text).toContain('46')
    expect(page.text).not.toContain('555 0146')
    expect(page.html).not.toMatch(/name="held"[^>]*checked/)
    const held = /name="held" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    await visitor.presses(page, ['do', 'yes'], { held, topic: 'offers' })
    const records = await deps.read.consent.recordsOf([await shop.keyOf('+14035550146')])
    expect(records).toMatchObject([{ state: 'requested', channel: 'email_link', strength: 'claimed' }])
  })

  test('takes a no for what it asked, from whoever was asked', async () => {
    const email = aMailbox()
    await invite({ email })
    const visitor = new Visitor(world)
    await visitor.presses(await visitor.opens(await linkTo(email)), ['do', 'no'])
    const [key] = await findAddresses(deps.read, deps.secrets, workspaceId, [[{ kind: 'email', value: email }]])
    const records = await deps.read.consent.recordsOf(key === undefined ? [] : [key])
    expect(records.map(({ state }) => state)).toEqual(['refused', 'refused'])
    clock.wind(181 * day)
    expect((await invite({ email })).body.invitations).toMatchObject([{ state: 'refused', reason: 'refused' }])
    clock.wind(-181 * day)
  })

  test('is good for a week', async () => {
    const email = aMailbox()
    await invite({ email })
    const link = await linkTo(email)
    clock.wind(7 * day + hour)
    expect((await new Visitor(world).opens(link)).status).toBe(410)
    clock.wind(-7 * day - hour)
  })
})
