// How the business is told: bytes and signature, batches, retries, duplicates and disorder, who subscribes to what.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listOf, objectOf } from '../src/base/json.ts'
import { escapedBody, secretKey, signatureOf } from '../src/webhooks/signature.ts'
import { Business, day, errorOf, hour, mia, minute, second, wamidOf } from './support/business.ts'
import { Receiver, signed } from './support/receiver.ts'

let business: Business

beforeAll(async () => {
  business = await Business.start()
})
afterAll(() => business.stop())

beforeEach(async () => {
  await business.control('POST', '/reset')
  await business.person()
  business.receiver.forget()
})

describe('the bytes of a webhook', () => {
  test('are those of the reference, whose signature is known', () => {
    const payload = {
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '0',
          changes: [
            {
              field: 'messages',
              value: { messaging_product: 'whatsapp', messages: [{ text: { body: 'Baja á https://x.test' } }] },
            },
          ],
        },
      ],
    }
    const body = escapedBody(payload)
    expect(body).toHaveLength(195)
    expect(body).toContain('Baja \\u00e1 https:\\/\\/x.test')
    expect(signatureOf(body, secretKey('appsecret'))).toBe(
      'sha256=58f0336f676fcb4f7fda1227e8662aec323fe2a5bb3602dc9d79672e209f1cbc',
    )
  })

  test('are ASCII whatever somebody writes, and signed with the app secret as they stand', async () => {
    await business.does(mia, 'say', { text: 'Stopp! Ünïcödé 👋 سلام https://x.test' })
    const [post] = business.receiver.posts
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for
    expect(post?.raw).toMatch(/^[\x00-\x7f]*$/)
    expect(post?.raw).toContain('\\ud83d\\udc4b')
    expect(post?.raw).toContain('https:\\/\\/x.test')
    expect(post?.signature).toBe(signed(post?.raw ?? '', business.emulator.appSecret))
    expect(business.receiver.messages[0]).toMatchObject({
      type: 'text',
      text: { body: 'Stopp! Ünïcödé 👋 سلام https://x.test' },
    })
  })

  test('have the envelope that Meta prints', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const [post] = business.receiver.posts
    expect(post?.payload).toEqual({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: business.emulator.wabaId,
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '15550783881', phone_number_id: business.emulator.phoneNumberId },
                contacts: [
                  {
                    profile: { name: 'Mia Chen' },
                    wa_id: '61491570156',
                    user_id: expect.stringMatching(/^AU\.\d{20}$/),
                  },
                ],
                messages: [
                  {
                    from: '61491570156',
                    from_user_id: expect.stringMatching(/^AU\.\d{20}$/),
                    id: expect.stringMatching(/^wamid\./),
                    timestamp: expect.stringMatching(/^\d{10}$/),
                    type: 'text',
                    text: { body: 'Hi' },
                  },
                ],
              },
            },
          ],
        },
      ],
    })
  })

  test('carry the time in the entry for events of the account only', async () => {
    await business.createTemplate({ components: [{ type: 'BODY', text: 'Hello there, dear reader.' }] })
    await business.does(mia, 'say', { text: 'Hi' })
    const times = business.receiver.changes().map(({ field, time }) => [field, typeof time])
    expect(times).toContainEqual(['message_template_components_update', 'number'])
    expect(times).toContainEqual(['messages', 'undefined'])
  })
})

describe('many updates', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => `+1416555${String(100 + i).padStart(4, '0')}`)

  beforeEach(async () => {
    await business.control('POST', '/crowds', { name: 'toronto', pattern: '+1 416 555 xxxx', readProbability: 0 })
    await business.template()
  })
  afterEach(() => business.set({ webhooks: { shape: 'mixed', maxUpdates: 1_000, batchMs: 5 } }))

  for (const shape of ['packed', 'changes', 'entries'] as const) {
    test(`travel in few POSTs, ${shape}, and none is missing`, async () => {
      await business.set({ webhooks: { shape } })
      const ids = await Promise.all(hundred.map(async (to) => wamidOf(await business.sendTemplate(to))))
      await business.pass(second)
      expect(business.receiver.posts.length).toBeLessThan(20)
      for (const id of ids) expect(business.receiver.statusesOf(id).sort()).toEqual(['delivered', 'sent'])
      const entries = business.receiver.posts.map((post) => listOf(post.payload.entry))
      const most = Math.max(...entries.map((list) => list.length))
      const changes = Math.max(...entries.flat().map((entry) => listOf(objectOf(entry).changes).length))
      expect(most > 1).toBe(shape === 'entries')
      expect(changes > 1).toBe(shape === 'changes')
    })
  }

  test('are at most so many to a POST', async () => {
    await business.set({ webhooks: { maxUpdates: 30, shape: 'packed' } })
    await Promise.all(hundred.map((to) => business.sendTemplate(to)))
    await business.pass(second)
    for (const post of business.receiver.posts) {
      const [entry] = listOf(post.payload.entry)
      const statuses = listOf(objectOf(entry).changes).flatMap((change) =>
        listOf(objectOf(objectOf(change).value).statuses),
      )
      expect(statuses.length).toBeLessThanOrEqual(30)
    }
    expect(business.receiver.statuses).toHaveLength(200)
  })
})

describe('a receiver that does not answer 200', () => {
  test('gets the same bytes again, with growing gaps', async () => {
    business.receiver.answers.push(500, 503, 404)
    await business.does(mia, 'say', { text: 'STOP' })
    expect(business.receiver.posts).toHaveLength(1)
    const gaps: number[] = []
    for (let tries = 2; tries <= 4; tries++) {
      const before = await business.now()
      const { nextAt } = await business.control('GET', '/clock')
      await business.pass(Number(nextAt) - before)
      expect(business.receiver.posts).toHaveLength(tries)
      gaps.push(Number(nextAt) - before)
    }
    expect(gaps[1]).toBeGreaterThan(gaps[0] ?? 0)
    expect(gaps[2]).toBeGreaterThan(gaps[1] ?? 0)
    expect(new Set(business.receiver.posts.map((post) => post.raw)).size).toBe(1)
    await business.pass(day)
    expect(business.receiver.posts).toHaveLength(4)
  })

  test('is given up after seven days', async () => {
    business.receiver.answers.push(...Array.from({ length: 400 }, () => 500))
    await business.does(mia, 'say', { text: 'Hi' })
    for (let hours = 0; hours < 7 * 24 + 2; hours++) await business.pass(hour)
    const posts = business.receiver.posts.length
    expect(posts).toBeGreaterThan(100)
    await business.pass(day)
    expect(business.receiver.posts).toHaveLength(posts)
    expect(await business.control('GET', '/counters')).toMatchObject({ webhooks: { lost: 1 } })
    business.receiver.answers.length = 0
  })

  test('does not keep back what comes after', async () => {
    business.receiver.answers.push(500)
    await business.does(mia, 'say', { text: 'One' })
    await business.does(mia, 'say', { text: 'Two' })
    await business.pass(minute)
    expect(business.receiver.messages.map((message) => objectOf(message.text).body)).toEqual(['One', 'Two', 'One'])
  })
})

describe('a network on a bad day', () => {
  test('repeats and shuffles updates, and loses none', async () => {
    await business.template()
    await business.set({ webhooks: { duplicates: 0.3, disorder: 0.5 } })
    await business.control('POST', '/crowds', {
      name: 'toronto',
      pattern: '+1 416 555 xxxx',
      readProbability: 1,
      readAfterMs: 100,
    })
    const sends = Array.from({ length: 60 }, (_, i) =>
      business.sendTemplate(`+1416555${String(100 + i).padStart(4, '0')}`),
    )
    const ids = (await Promise.all(sends)).map(wamidOf)
    for (let i = 0; i < 40; i++) await business.pass(200)
    await business.set({ webhooks: { duplicates: 0, disorder: 0 } })
    const all = ids.map((id) => business.receiver.statusesOf(id))
    for (const statuses of all) expect(new Set(statuses)).toEqual(new Set(['sent', 'delivered', 'read']))
    expect(all.some((statuses) => statuses.length > 3)).toBe(true)
    expect(all.some((statuses) => statuses.indexOf('read') < statuses.indexOf('sent'))).toBe(true)
  })

  test('can say "read" and never "delivered"', async () => {
    await business.template()
    await business.set({ webhooks: { skipDelivered: 1 } })
    await business.control('PATCH', `/people/${encodeURIComponent(mia)}`, { readProbability: 1 })
    const id = wamidOf(await business.sendTemplate(mia))
    await business.pass(minute)
    expect(business.receiver.statusesOf(id)).toEqual(['sent', 'read'])
    expect(business.receiver.statuses.at(-1)?.pricing).toBeDefined()
    await business.set({ webhooks: { skipDelivered: 0 } })
  })

  test('can bring the first status before the answer to the send', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    await business.control('POST', '/clock', { frozen: false })
    await business.set({ webhooks: { early: 1 } })
    const id = wamidOf(await business.sendText(mia))
    expect(business.receiver.statusesOf(id)).toContain('sent')
    await business.set({ webhooks: { early: 0 } })
    await business.control('POST', '/clock', { frozen: true })
  })
})

describe('faults of the webhook', () => {
  test('a wrong signature, a missing one, a POST twice, one never made', async () => {
    const next = (fault: object) => business.control('POST', '/faults', { on: 'webhook', who: mia, do: fault })
    await next({ signature: 'wrong' })
    await business.does(mia, 'say', { text: 'a' })
    await next({ signature: 'missing' })
    await business.does(mia, 'say', { text: 'b' })
    await next({ twice: true })
    await business.does(mia, 'say', { text: 'c' })
    await next({ lose: true })
    await business.does(mia, 'say', { text: 'd' })
    await business.does(mia, 'say', { text: 'e' })
    const { posts } = business.receiver
    expect(
      posts.map(
        (post) =>
          objectOf(
            objectOf(
              listOf(objectOf(objectOf(listOf(objectOf(listOf(post.payload.entry)[0]).changes)[0]).value).messages)[0],
            ).text,
          ).body,
      ),
    ).toEqual(['a', 'b', 'c', 'c', 'e'])
    const right = posts.map((post) => post.signature === signed(post.raw, business.emulator.appSecret))
    expect(right).toEqual([false, false, true, true, true])
    expect(posts[1]?.signature).toBeUndefined()
  })

  test('an old POST can be made again, byte for byte', async () => {
    await business.does(mia, 'say', { text: 'Once' })
    const [entry] = listOf((await business.control('GET', '/wire?direction=out')).wire).map(objectOf)
    await business.control('POST', '/webhook/replay', { wire: entry?.id })
    const [one, two] = business.receiver.posts
    expect(two).toEqual(one)
  })
})

describe('the callback URL', () => {
  test('is asked for its challenge before anything is sent to it; what happened meanwhile is told then', async () => {
    const receiver = await Receiver.start()
    receiver.verifyToken = 'not that'
    const late = await Business.start({ webhookUrl: receiver.url, verifyToken: 'verify me' })
    await late.person()
    await late.does(mia, 'say', { text: 'Early' })
    expect(receiver.posts).toHaveLength(0)
    expect(await late.control('GET', '/webhook')).toMatchObject({ verified: false })
    receiver.verifyToken = 'verify me'
    await late.control('POST', '/webhook', { url: receiver.url, verifyToken: 'verify me' })
    await late.settle()
    expect(receiver.handshakes.at(-1)).toMatch(/hub\.mode=subscribe&hub\.challenge=\d+&hub\.verify_token=verify/)
    expect(receiver.messages).toHaveLength(1)
    await late.stop()
    await receiver.stop()
  })

  test('is not taken when the handshake fails, and the answer says why', async () => {
    const answer = await business.tryControl('POST', '/webhook', { url: business.receiver.url, verifyToken: 'wrong' })
    expect(answer.status).toBe(400)
    expect(objectOf(answer.body.error).message).toBe('The callback URL answered 403; 200 was expected.')
  })

  test('can be set by the app itself, with its own token', async () => {
    const { appId, appSecret } = business.emulator
    const other = await Receiver.start()
    const subscription = {
      object: 'whatsapp_business_account',
      callback_url: other.url,
      verify_token: 'verify me',
      fields: 'messages,user_preferences,standby',
    }
    const answer = await business.graph('POST', 'app/subscriptions', subscription, `${appId}|${appSecret}`)
    expect(answer.body).toEqual({ success: true })
    const { body } = await business.graph('GET', 'app/subscriptions', undefined, `${appId}|${appSecret}`)
    expect(body).toMatchObject({
      data: [
        {
          object: 'whatsapp_business_account',
          callback_url: other.url,
          active: true,
          fields: [{ name: 'messages' }, { name: 'user_preferences' }, { name: 'standby' }],
        },
      ],
    })
    const wrong = await business.graph(
      'POST',
      'app/subscriptions',
      { ...subscription, verify_token: 'no' },
      `${appId}|${appSecret}`,
    )
    expect(errorOf(wrong).code).toBe(2200)
    await business.control('POST', '/webhook', { url: business.receiver.url, fields: ['messages'] })
    await other.stop()
  })

  test('gets the fields that were subscribed to, and no others', async () => {
    await business.control('POST', '/webhook', { url: business.receiver.url, fields: ['messages'] })
    await business.does(mia, 'stop-promotions')
    expect(business.receiver.posts).toHaveLength(0)
    await business.control('POST', '/webhook', { fields: ['messages', 'user_preferences'] })
    await business.does(mia, 'stop-promotions')
    expect(business.receiver.items('user_preferences', 'user_preferences')).toHaveLength(1)
  })

  test('gets nothing while the account is not subscribed', async () => {
    expect((await business.graph('GET', 'waba/subscribed_apps')).body).toMatchObject({
      data: [{ whatsapp_business_api_data: { id: business.emulator.appId } }],
    })
    await business.graph('DELETE', 'waba/subscribed_apps')
    await business.does(mia, 'say', { text: 'Anybody?' })
    expect(business.receiver.posts).toHaveLength(0)
    expect((await business.graph('GET', 'waba/subscribed_apps')).body).toEqual({ data: [] })
    await business.graph('POST', 'waba/subscribed_apps', {})
    await business.does(mia, 'say', { text: 'Hello' })
    expect(business.receiver.posts).toHaveLength(1)
  })

  test('gives way to that of the account, and both to that of the number', async () => {
    const account = await Receiver.start()
    const number = await Receiver.start()
    const override = (url: string) => ({ override_callback_uri: url, verify_token: 'verify me' })
    expect((await business.graph('POST', 'waba/subscribed_apps', override(account.url))).body).toEqual({
      success: true,
    })
    await business.does(mia, 'say', { text: 'one' })
    expect((await business.graph('POST', 'number', { webhook_configuration: override(number.url) })).body).toEqual({
      success: true,
    })
    await business.does(mia, 'say', { text: 'two' })
    expect(objectOf((await business.graph('GET', 'number')).body.webhook_configuration)).toEqual({
      application: business.receiver.url,
      whatsapp_business_account: account.url,
      phone_number: number.url,
    })
    await business.graph('POST', 'number', { webhook_configuration: { override_callback_uri: '' } })
    await business.graph('POST', 'waba/subscribed_apps', {})
    await business.does(mia, 'say', { text: 'three' })
    const said = [account, number, business.receiver].map((receiver) =>
      receiver.messages.map((message) => objectOf(message.text).body),
    )
    expect(said).toEqual([['one'], ['two'], ['three']])
    const refused = await business.graph('POST', 'waba/subscribed_apps', {
      override_callback_uri: account.url,
      verify_token: 'wrong',
    })
    expect(errorOf(refused).code).toBe(2200)
    await account.stop()
    await number.stop()
  })

  test('may be told any event of the account', async () => {
    await business.control('POST', '/webhook', { fields: ['messages', 'account_update'] })
    const value = {
      event: 'ACCOUNT_RESTRICTION',
      restriction_info: [{ restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING', expiration: 1 }],
    }
    const { webhook } = await business.control('POST', '/webhook/emit', { field: 'account_update', value, wait: true })
    expect(webhook).toMatchObject({ status: 200, attempts: 1 })
    expect(business.receiver.values('account_update')).toEqual([value])
  })
})

describe('waiting for the answer', () => {
  test('an act says when the business had heard of it, and how much was accepted by then', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    await business.sendText(mia)
    const done = await business.control('POST', `/people/${encodeURIComponent(mia)}/say?wait=1`, { text: 'STOP' })
    expect(done).toMatchObject({ person: 'p1', webhook: { status: 200, attempts: 1, acceptedSeq: 1 } })
    await business.sendText(mia)
    const after = await business.control(
      'GET',
      `/accepted?who=${encodeURIComponent(mia)}&afterSeq=${String(objectOf(done.webhook).acceptedSeq)}`,
    )
    expect(after).toMatchObject({ total: 2, count: 1, exact: true })
  })
})
