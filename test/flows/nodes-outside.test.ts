/** What a flow does outside of the chat, on real protocols: an API is called over HTTPS, SMS and letters leave, the team is written to. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addChannelSender } from '../../src/actions/connect-channel-sender.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { FlowNode } from '../../src/domain/flow/definition.ts'
import { errandRunner } from '../../src/main/errand-runner.ts'
import { readNetworks } from '../../src/providers/api-call/public-address.ts'
import { ApiServer, json, status } from '../support/api-server.ts'
import { openBot } from '../support/bot.ts'
import { eventually } from '../support/emulated-whatsapp.ts'
import { flowOf, says } from '../support/flows.ts'
import { openPostOffice } from '../support/letters.ts'
import { MailServer } from '../support/mail-server.ts'

const api = await ApiServer.start()
const post = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
afterAll(async () => {
  await api[Symbol.asyncDispose]()
  await post[Symbol.asyncDispose]()
})
const bot = await openBot({
  // The operator has named the network of this machine; nobody else may have it called.
  worker: ({ secrets }) => ({
    errands: errandRunner(secrets, { allowed: readNetworks('127.0.0.0/8, ::1/128'), ca: api.ca }),
  }),
})
const { world, shop, owner, emulator, control } = bot

const begins = (word: string) => ({ triggers: [{ kind: 'keyword', words: [word] }] }) as const

function calls(word: string, call: Partial<Extract<FlowNode, { kind: 'api_call' }>>) {
  const ask: FlowNode = {
    kind: 'api_call',
    method: 'GET',
    url: `${api.url}/customers`,
    headers: {},
    save: { tier: 'customer.tier' },
    exits: { ok: 'good', failed: 'bad' },
    ...call,
  }
  return flowOf({ ask, good: says('You are {{variables.tier}}.'), bad: says('Not now.') }, begins(word))
}

describe('an API', () => {
  test('is asked with what is known filled in, under a key of its own, and its answer is kept', async () => {
    api.willSay(json({ customer: { tier: 'gold' } }))
    const flow = await bot.publish(
      'tier',
      calls('my tier', {
        method: 'POST',
        url: `${api.url}/customers?said={{trigger.text}}`,
        headers: { 'Content-Type': 'application/json', 'X-Shop': '{{business}}' },
        body: '{"said":"{{trigger.text}}"}',
      }),
    )
    const mia = bot.somebody()
    await mia.says('My tier!')
    expect(await mia.reads(1)).toEqual(['You are gold.'])
    expect(api.asked.at(-1)).toMatchObject({
      method: 'POST',
      path: '/customers?said=My%20tier!',
      body: '{"said":"My tier!"}',
      headers: { 'x-shop': 'Lampwick', 'idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/) },
    })
    expect(await bot.run(flow)).toMatchObject({ variables: { tier: 'gold' }, ended: 'finished' })
  })

  test('that refuses leads its own way', async () => {
    api.willSay(status(404))
    await bot.publish('no_tier', calls('no tier', {}))
    const mia = bot.somebody()
    await mia.says('no tier')
    expect(await mia.reads(1)).toEqual(['Not now.'])
  })

  test('is not called in the network of the business itself, whatever its name', async () => {
    const before = api.connections
    await bot.publish('metadata', calls('metadata', { url: 'https://169.254.169.254/latest/meta-data' }))
    const mia = bot.somebody()
    await mia.says('metadata')
    expect(await mia.reads(1)).toEqual(['Not now.'])
    expect(api.connections).toBe(before)
  })
})

const ground = { kind: 'customer', note: 'Order 10423' } as const
const asks = (word: string, node: object) =>
  flowOf(
    {
      ask: { ground, exits: { sent: 'sent', not_sent: 'not_sent' }, ...node } as unknown as FlowNode,
      sent: says('Look there.'),
      not_sent: says('It did not work.'),
    },
    begins(word),
  )

describe('an SMS', () => {
  beforeAll(async () => {
    const { twilio } = (await control('GET', 'channels')) as { twilio: { accountSid: string; authToken: string } }
    const by = { actor: systemActor(shop.workspace.workspaceId, 'test'), now: world.deps.clock.now() }
    await world.deps.transaction((stores) =>
      addChannelSender(stores, world.deps, by, shop.workspace, {
        kind: 'sms',
        provider: 'twilio',
        name: 'SMS',
        identity: '+61491570110',
        settings: { accountSid: twilio.accountSid, baseUrl: `${emulator.url}/twilio` },
        secrets: { authToken: twilio.authToken },
        perSecond: 100,
      }),
    )
    // Nobody is sent an SMS at night: it is noon in Melbourne.
    const now = world.deps.clock.now()
    const noon = new Date(now)
    noon.setUTCHours(26, 0, 0, 0)
    await bot.winds(noon.getTime() - now.getTime())
    await shop.page('by-sms', { channel: 'sms_link' })
  })

  test('leaves to the person’s own number, with a link of their own, on the ground that is named', async () => {
    const flow = await bot.publish('sms', asks('by sms', { kind: 'send_sms', capture_point: 'by-sms' }))
    const mia = bot.somebody()
    await mia.says('by sms')
    expect(await mia.reads(1)).toEqual(['Look there.'])
    const { messages } = await eventually(
      async () =>
        (await control('GET', `sms?who=${encodeURIComponent(mia.number)}`)) as { messages: { text: string }[] },
      (answer) => answer.messages.length > 0,
    )
    expect(messages[0]?.text).toMatch(/\/i\/[\w-]+/)
    const { data } = (await owner.get('/v1/opt-in-invitations?channel=sms_link')).body
    expect(data).toMatchObject([{ ground: { kind: 'customer', note: 'Order 10423' } }])
    expect(await bot.run(flow)).toMatchObject({ ended: 'finished' })
  })

  test('does not leave where the place cannot be found, or invites nobody', async () => {
    await shop.page('no-letters', { channel: 'web_page' })
    await bot.publish('no_sms', asks('no sms', { kind: 'send_sms', capture_point: 'no-letters' }))
    const mia = bot.somebody()
    await mia.says('no sms')
    expect(await mia.reads(1)).toEqual(['It did not work.'])
  })
})

describe('a letter', () => {
  beforeAll(async () => {
    await openPostOffice(world, shop, post)
    await shop.page('by-letter', { channel: 'email_link' })
  })

  const letterTo = (mailbox: string) =>
    eventually(
      async () => post.letters.findLast(({ to }) => to.includes(mailbox)),
      (letter) => letter !== undefined,
    )

  test('leaves to the mailbox that the person has told in the chat', async () => {
    await bot.publish(
      'letter',
      flowOf(
        {
          mailbox: {
            kind: 'question',
            text: { en: 'Your e-mail address?' },
            expects: { kind: 'email' },
            variable: 'mailbox',
            exits: { answered: 'keep' },
          },
          keep: {
            kind: 'variable',
            set: [{ target: 'contact', name: 'email', value: { from: 'variables.mailbox' } }],
            exits: { next: 'ask' },
          },
          ask: {
            kind: 'send_email',
            capture_point: 'by-letter',
            ground,
            exits: { sent: 'sent', not_sent: 'not_sent' },
          },
          sent: says('Look there.'),
          not_sent: says('It did not work.'),
        },
        begins('by letter'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('by letter')
    await mia.says('mia@people.example')
    expect((await mia.reads(2)).at(-1)).toBe('Look there.')
    const letter = await letterTo('mia@people.example')
    expect(letter?.mail.text).toMatch(/\/i\/[\w-]+/)
    expect(letter?.from).toBe('hello@lampwick.example')
  })

  test('does not leave to somebody whose mailbox nobody knows', async () => {
    await bot.publish('no_letter', asks('no letter', { kind: 'send_email', capture_point: 'by-letter' }))
    const mia = bot.somebody()
    await mia.says('no letter')
    expect(await mia.reads(1)).toEqual(['It did not work.'])
  })

  test('goes to the team, with what is known filled in; the person waits for none of it', async () => {
    await bot.publish(
      'tell_team',
      flowOf(
        {
          tell: {
            kind: 'notify',
            mailbox: 'team@lampwick.example',
            subject: 'Somebody wrote: {{trigger.text}}',
            text: 'They wrote to {{business}}.\n{{trigger.text}}',
            exits: { next: 'bye' },
          },
          bye: says('Somebody will write to you.'),
        },
        begins('tell the team'),
      ),
    )
    const mia = bot.somebody()
    await mia.says('Tell the team!')
    expect(await mia.reads(1)).toEqual(['Somebody will write to you.'])
    const letter = await letterTo('team@lampwick.example')
    expect(letter?.mail).toMatchObject({ subject: 'Somebody wrote: Tell the team!' })
    expect(letter?.mail.text).toContain('They wrote to Lampwick.')
  })
})
