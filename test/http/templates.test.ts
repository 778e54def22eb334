import { describe, expect, test } from 'vitest'
import { emulatedWhatsapp, eventually } from '../support/emulated-whatsapp.ts'
import type { Answer } from '../support/http.ts'
import { campaigning } from '../support/running-campaign.ts'

const { world, emulator, credentials, control } = await emulatedWhatsapp()
const shop = await world.makeWorkspace('acme', 'demo')
const owner = await world.person(shop, 'owner', 'Noor')
const campaigner = await world.machine(shop, 'campaigner')
const clerk = await world.machine(shop, 'clerk')
const { body: sender } = await owner.post('/v1/senders', credentials)
await owner.post(`/v1/senders/${sender.id}/subscriptions`)
const { runningCampaign, campaignOf } = await campaigning(world.deps, shop.workspaceId, sender.id)

const stopFooter = { type: 'FOOTER', text: 'Type STOP to stop receiving WhatsApp messages.' }
const body = {
  type: 'BODY',
  text: 'Hello {{first_name}}, members save on reading lamps until Sunday.',
  example: { body_text_named_params: [{ param_name: 'first_name', example: 'Asha' }] },
}
const lamps = { name: 'lamps', language: 'en', category: 'MARKETING', components: [body] }
const pathsOf = (answer: Answer) => answer.body.errors.map(({ path }: { path: string }) => path)
const one = (id: string) => owner.get(`/v1/templates/${id}`)
const inState = (id: string, state: string) =>
  eventually(
    () => one(id),
    (answer) => answer.body.state === state,
  )
const make = async (name: string, more: object = {}) =>
  (await campaigner.post('/v1/templates', { ...lamps, name, ...more })).body

/** A template that WhatsApp has approved. */
async function approved(name: string, more: object = {}): Promise<string> {
  const words = `Hello {{first_name}}, this is about ${name} and nothing else.`
  const { id } = await make(name, { components: [{ ...body, text: words }], ...more })
  const submitted = await campaigner.post(`/v1/templates/${id}/submissions`)
  expect(submitted).toMatchObject({ status: 201, body: { state: expect.stringMatching(/PENDING|APPROVED/) } })
  await inState(id, 'APPROVED')
  return id
}

describe('a draft', () => {
  test('of a marketing template gets the stop footer and the stop button', async () => {
    const answer = await campaigner.post('/v1/templates', lamps)
    expect(answer).toMatchObject({
      status: 201,
      body: {
        state: 'draft',
        parameter_format: 'NAMED',
        components: [
          body,
          stopFooter,
          { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Stop promotions' }] },
        ],
        variables: [{ name: 'first_name', where: 'body', example: 'Asha' }],
        stop: { footer: true, button: true },
        problems: [],
      },
    })
  })

  test('speaks its own language', async () => {
    const { components, language } = await make('lampen', { language: 'de' })
    expect(language).toBe('de')
    expect(components.slice(1)).toEqual([
      { type: 'FOOTER', text: 'Schreiben Sie STOP, um WhatsApp-Nachrichten zu beenden.' },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Werbung stoppen' }] },
    ])
  })

  test('cannot have a name and language that are taken', async () => {
    const answer = await campaigner.post('/v1/templates', lamps)
    expect(answer).toMatchObject({ status: 409, body: { code: 'template_exists' } })
  })

  test('is found by name, by state and page by page', async () => {
    const found = await clerk.get('/v1/templates?search=lamp&state=draft&limit=1')
    expect(found.body.data.map(({ name }: { name: string }) => name)).toEqual(['lampen'])
    const rest = await clerk.get(`/v1/templates?search=lamp&state=draft&limit=1&cursor=${found.body.next}`)
    expect(rest.body.data.map(({ name }: { name: string }) => name)).toEqual(['lamps'])
    expect(rest.body.next).toBeUndefined()
  })

  test('is written by campaigners, not by clerks', async () => {
    expect((await clerk.post('/v1/templates', { ...lamps, name: 'mine' })).status).toBe(403)
  })
})

describe('the rules', () => {
  test('are asked before anything is saved, at places that the writer knows', async () => {
    const { body: check } = await campaigner.post('/v1/template-checks', {
      category: 'MARKETING',
      language: 'en',
      components: [
        { type: 'HEADER', format: 'TEXT', text: '*Lamps*' },
        { type: 'BODY', text: '{{first_name}}, hello' },
        { type: 'FOOTER', text: 'Yours, Acme' },
      ],
    })
    expect(check.submittable).toBe(false)
    expect(check.problems.map(({ path, rule, refuses }: Record<string, unknown>) => [path, rule, refuses])).toEqual([
      ['/0/text', 'meta_2388047', true],
      ['/1/text', 'meta_2388299', true],
      ['/1/example', 'component_rules', true],
      ['/2/text', 'stop_footer', true],
      ['/1/text', 'meta_2388293', false],
    ])
  })

  test('are content with a draft that will be completed', async () => {
    const { body: check } = await campaigner.post('/v1/template-checks', {
      category: 'MARKETING',
      language: 'pt-BR',
      components: [body],
    })
    expect(check).toEqual({ submittable: true, problems: [] })
  })

  test('keep what breaks them from being submitted', async () => {
    const { id } = await make('broken', { components: [{ type: 'BODY', text: 'Hello {{first_name}}' }] })
    const answer = await campaigner.post(`/v1/templates/${id}/submissions`)
    expect(answer).toMatchObject({ status: 400, body: { code: 'template_refused' } })
    expect(pathsOf(answer)).toEqual(['/components/0/text', '/components/0/example'])
    expect((await one(id)).body.state).toBe('draft')
  })
})

describe('a template that is submitted', () => {
  test('is approved by WhatsApp’s webhook', async () => {
    const id = await approved('first')
    const { body: template } = await one(id)
    expect(template).toMatchObject({ category: 'MARKETING', rejected_reason: null, problems: [] })
    const again = await campaigner.post(`/v1/templates/${id}/submissions`)
    expect(again).toMatchObject({ status: 409, body: { code: 'template_not_draft' } })
  })

  test('is held as marketing where it sells, whatever it was sent as', async () => {
    const id = await approved('sells', {
      category: 'UTILITY',
      components: [{ ...body, text: 'Hello {{first_name}}, there is 20% off every reading lamp until Sunday.' }],
    })
    expect((await one(id)).body.category).toBe('MARKETING')
  })

  test('is rejected with WhatsApp’s reason, and goes back when it was mended', async () => {
    await control('PUT', 'templates/review-rules', [{ name: 'poor', outcome: 'reject', reason: 'SCAM' }])
    const { id } = await make('poor', {
      components: [{ ...body, text: 'Hello {{first_name}}, send us your password.' }],
    })
    await campaigner.post(`/v1/templates/${id}/submissions`)
    expect((await inState(id, 'REJECTED')).body.rejected_reason).toBe('SCAM')
    await control('PUT', 'templates/review-rules', [])
    const changed = await campaigner.patch(`/v1/templates/${id}`, {
      category: 'UTILITY',
      components: [{ ...body, text: 'Hello {{first_name}}, your lamp can be fetched from today on.' }],
    })
    expect(changed.body).toMatchObject({ state: 'draft', category: 'UTILITY', rejected_reason: null })
    await campaigner.post(`/v1/templates/${id}/submissions`)
    expect((await inState(id, 'APPROVED')).body.category).toBe('UTILITY')
  })

  test('is a draft again when its words are changed, until those have been reviewed', async () => {
    const id = await approved('changing')
    const words = [{ ...body, text: 'Hello {{first_name}}, the lamps of the new season are here.' }]
    const changed = await campaigner.patch(`/v1/templates/${id}`, { components: words })
    expect(changed.body).toMatchObject({ state: 'draft', stop: { footer: true, button: true } })
    // WhatsApp still holds the old words: a sync does not bring them back over the writer's.
    await campaigner.post('/v1/template-syncs')
    expect((await one(id)).body).toMatchObject({ state: 'draft', components: [words[0], stopFooter, {}] })
    await campaigner.post(`/v1/templates/${id}/submissions`)
    expect((await inState(id, 'APPROVED')).body.components[0].text).toBe(words[0]?.text)
  })

  test('keeps its category once it is approved', async () => {
    const id = await approved('settled')
    const answer = await campaigner.patch(`/v1/templates/${id}`, { category: 'UTILITY' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'template_category_fixed' } })
  })
})

describe('what WhatsApp does to a template', () => {
  test('is known here at once: its quality, a pause with its end, and being disabled', async () => {
    const id = await approved('watched')
    await control('POST', 'templates/watched/quality', { score: 'YELLOW' })
    await eventually(
      () => one(id),
      (answer) => answer.body.quality === 'YELLOW',
    )
    await control('POST', 'templates/watched/pause')
    const paused = await inState(id, 'PAUSED')
    expect(Date.parse(paused.body.paused_until) - Date.parse(paused.body.updated_at)).toBe(3 * 60 * 60 * 1_000)
    await control('POST', 'templates/watched/disable')
    await inState(id, 'DISABLED')
  })

  test('stops the campaigns that rest on it when its category moves', async () => {
    const id = await approved('moving', { category: 'UTILITY' })
    const campaign = await runningCampaign(id)
    const other = await runningCampaign(await approved('staying', { category: 'UTILITY' }))
    await control('POST', 'templates/moving/recategorise', { category: 'MARKETING', afterMs: 0 })
    const stopped = await eventually(
      () => campaignOf(campaign),
      ({ state }) => state === 'paused',
    )
    expect(stopped.pausedReason).toBe('WhatsApp now holds the template moving as MARKETING; it was UTILITY.')
    expect((await one(id)).body).toMatchObject({ category: 'MARKETING', previous_category: 'UTILITY' })
    expect((await campaignOf(other)).state).toBe('running')
  })

  test('stops them when it is paused, and when its words are changed here', async () => {
    const id = await approved('tiring')
    const campaign = await runningCampaign(id)
    await control('POST', 'templates/tiring/pause')
    const stopped = await eventually(
      () => campaignOf(campaign),
      ({ state }) => state === 'paused',
    )
    expect(stopped.pausedReason).toBe('WhatsApp holds the template tiring as PAUSED.')

    const edited = await approved('edited')
    const other = await runningCampaign(edited)
    await campaigner.patch(`/v1/templates/${edited}`, {
      components: [{ ...body, text: 'Hello {{first_name}}, well.' }],
    })
    expect(await campaignOf(other)).toMatchObject({ state: 'paused', pausedReason: expect.stringContaining('changed') })
  })

  test('is read by a sync where nobody told us: what was made there, and what was deleted there', async () => {
    const id = await approved('doomed')
    await graph('POST', `${emulator.wabaId}/message_templates`, {
      name: 'made_elsewhere',
      language: 'en_US',
      category: 'MARKETING',
      components: [{ type: 'BODY', text: 'Come and see us.' }],
    })
    await graph('DELETE', `${emulator.wabaId}/message_templates?name=doomed`)
    const sync = await campaigner.post('/v1/template-syncs')
    expect(sync).toMatchObject({ status: 201, body: { seen: expect.any(Number) } })
    expect((await one(id)).body.state).toMatch(/DELETED|PENDING_DELETION/)
    const { body: list } = await clerk.get('/v1/templates?search=made_elsewhere')
    expect(list.data).toMatchObject([
      {
        language: 'en-US',
        stop: { footer: false, button: false },
        problems: [{ rule: 'stop_footer' }, { rule: 'stop_button' }],
      },
    ])
    // Once its review is over there is nothing left to take over.
    await eventually(
      () => campaigner.post('/v1/template-syncs'),
      (answer) => answer.body.changed === 0,
    )
  })
})

describe('a marketing template from elsewhere that does not say how to stop', () => {
  const reason = 'Approved in 2024; every campaign adds the stop line in its header.'

  test('may be used once its owner has answered for it, with a reason that is kept', async () => {
    const { body: list } = await clerk.get('/v1/templates?search=made_elsewhere')
    const [{ id }] = list.data
    const accepted = await owner.post(`/v1/templates/${id}/acceptances`, { reason })
    expect(accepted).toMatchObject({ status: 201, body: { accepted_by: 'Noor', accepted_at: expect.any(String) } })
    const { body: audit } = await owner.get(`/v1/audit?subject_kind=template&subject_id=${id}`)
    expect(audit.data[0]).toMatchObject({ action: 'template.accepted-without-stop', reason })
  })

  test('is accepted by an owner in person, and only where something is lacking', async () => {
    const machine = await world.machine(shop, 'owner')
    const { body: list } = await clerk.get('/v1/templates?search=made_elsewhere')
    const url = `/v1/templates/${list.data[0].id}/acceptances`
    expect((await campaigner.post(url, { reason })).status).toBe(403)
    expect(await machine.post(url, { reason })).toMatchObject({ status: 403, body: { code: 'needs_a_person' } })
    const whole = await owner.post(`/v1/templates/${await approved('whole')}/acceptances`, { reason })
    expect(whole).toMatchObject({ status: 409, body: { code: 'nothing_to_accept' } })
  })
})

test('a template is nobody else’s', async () => {
  const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'owner')
  const { body: list } = await clerk.get('/v1/templates')
  expect((await stranger.get(`/v1/templates/${list.data[0].id}`)).status).toBe(404)
  expect((await stranger.get('/v1/templates')).body.data).toEqual([])
  const none = await stranger.post('/v1/templates', { ...lamps, name: 'theirs' })
  expect(none).toMatchObject({ status: 409, body: { code: 'no_sender' } })
})

/** Somebody at WhatsApp Manager, not us. */
async function graph(method: string, path: string, json?: object): Promise<void> {
  const response = await fetch(`${emulator.url}/v26.0/${path}`, {
    method,
    headers: { authorization: `Bearer ${emulator.accessToken}`, 'content-type': 'application/json' },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
  if (!response.ok) throw new Error(await response.text())
}
