/** A business connects its number, from credentials to the moment at which campaigns may start. Both sides are real. */
import { describe, expect, test } from 'vitest'
import { shippedTemplateKeys } from '../src/copy/shipped-templates.ts'
import { emulatedWhatsapp, eventually } from './support/emulated-whatsapp.ts'
import type { Answer } from './support/http.ts'
import { campaigning } from './support/running-campaign.ts'

const { world, credentials, control } = await emulatedWhatsapp()
const shop = await world.makeWorkspace('acme', 'demo')
const owner = await world.person(shop, 'owner', 'Noor')
await owner.patch('/v1/workspace', { profile: { trading_name: 'Acme Store', languages: ['en', 'de', 'pt-BR'] } })

let sender: string
const connection = () => owner.get(`/v1/senders/${sender}/connection`)
const statesOf = ({ body }: Answer) => body.steps.map(({ state }: { state: string }) => state)

describe('a business that connects its number', () => {
  test('enters its credentials, and tries what can be tried', async () => {
    const { body } = await owner.post('/v1/senders', credentials)
    sender = body.id
    const tried = await owner.post(`/v1/senders/${sender}/connection`)
    expect(statesOf(tried)).toEqual(['ok', 'ok', 'waiting', 'failed', 'waiting', 'todo'])
  })

  test('has WhatsApp call it', async () => {
    expect(statesOf(await owner.post(`/v1/senders/${sender}/subscriptions`)).slice(0, 4)).toEqual([
      'ok',
      'ok',
      'ok',
      'ok',
    ])
  })

  test('reads which templates WhatsApp holds, and sends those that ship for review, in its own languages', async () => {
    expect((await owner.post('/v1/template-syncs', { sender })).body).toMatchObject({ seen: 0, changed: 0 })
    const before = await connection()
    expect(before.body.steps[5]).toMatchObject({
      state: 'todo',
      action: 'submit_templates',
      found: `${3 * shippedTemplateKeys.length} templates that ship with Assent have not been sent to WhatsApp for review.`,
    })
    const { body: drafts } = await owner.get(`/v1/templates?sender=${sender}&state=draft`)
    expect(new Set(drafts.data.map(({ language }: { language: string }) => language))).toEqual(
      new Set(['en', 'de', 'pt-BR']),
    )
    for (const { id, problems } of drafts.data) {
      expect(problems).toEqual([])
      expect((await owner.post(`/v1/templates/${id}/submissions`)).status).toBe(201)
    }
    await eventually(connection, (answer) => answer.body.steps[5].state === 'ok')
    const { body: held } = await owner.get(`/v1/templates?sender=${sender}&category=MARKETING`)
    // To ask for a yes to offers is marketing in WhatsApp's eyes.
    expect(new Set(held.data.map(({ name }: { name: string }) => name))).toEqual(
      new Set(['assent_consent_request', 'assent_offer']),
    )
  })

  test('writes to itself from a phone, and may begin', async () => {
    expect((await connection()).body).toMatchObject({ ready: false, held: 5 })
    await control('POST', 'people', { phone: '+61 491 570 156', name: 'Mia Chen' })
    await control('POST', 'people/61491570156/say?wait=1', { text: 'Hello' })
    const { body } = await connection()
    expect(body).toMatchObject({ ready: true, held: 6 })
    expect(body.steps.map(({ todo }: { todo: string | null }) => todo)).toEqual(Array(6).fill(null))
    const { body: overview } = await owner.get(`/v1/senders/${sender}`)
    expect(overview.heard_messages_at).not.toBeNull()
  })
})

describe('what WhatsApp says about the number later', () => {
  const number = () => owner.get(`/v1/senders/${sender}`)
  const emit = (field: string, value: object) => control('POST', 'webhook/emit', { field, value, wait: true })
  const pace = async () => {
    const { rows } = await world.database.pool.query(
      'select per_second, daily_limit from sender_pace where sender_id = $1',
      [sender],
    )
    return rows[0]
  }

  test('a limit or a pace that changes is kept, for campaigns are paced by it', async () => {
    expect(await pace()).toEqual({ per_second: 1_000, daily_limit: null })
    await emit('business_capability_update', { max_daily_conversations_per_business: 'TIER_2K' })
    expect((await number()).body.messaging_limit).toBe('TIER_2K')
    expect(await pace()).toEqual({ per_second: 1_000, daily_limit: 2_000 })
    await emit('phone_number_quality_update', {
      display_phone_number: (await number()).body.display_number,
      event: 'THROUGHPUT_UPGRADE',
      max_daily_conversations_per_business: 'TIER_UNLIMITED',
    })
    expect((await number()).body).toMatchObject({ messaging_limit: 'TIER_UNLIMITED', throughput: 'HIGH' })
    expect(await pace()).toEqual({ per_second: 1_000, daily_limit: null })
  })

  test('an account that may begin no conversations has its campaigns stopped, and still answers', async () => {
    const { body: templates } = await owner.get(`/v1/templates?sender=${sender}&state=APPROVED`)
    const { runningCampaign, campaignOf } = await campaigning(world.deps, shop.workspaceId, sender)
    const campaign = await runningCampaign(templates.data[0].id)
    await emit('account_update', {
      event: 'ACCOUNT_RESTRICTION',
      restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: 1_800_000_000 }],
    })
    expect(await campaignOf(campaign)).toMatchObject({
      state: 'paused',
      pausedReason: expect.stringContaining('begin no conversations'),
    })
    expect((await number()).body.stopped_at).toBeNull()
  })

  test('an account that is disabled stops, says why, and starts again when it is reinstated', async () => {
    await emit('account_update', { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'DISABLE' } })
    expect((await number()).body).toMatchObject({
      stopped_at: expect.any(String),
      stopped_reason: expect.stringContaining('disabled'),
    })
    await emit('account_update', { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'REINSTATE' } })
    expect((await number()).body).toMatchObject({ stopped_at: null, stopped_reason: null })
  })

  test('what a member has stopped, WhatsApp does not start', async () => {
    await owner.patch(`/v1/senders/${sender}`, { stopped: true })
    await emit('account_update', { event: 'DISABLED_UPDATE', ban_info: { waba_ban_state: 'REINSTATE' } })
    expect((await number()).body.stopped_reason).toBe('Stopped by Noor.')
  })
})
