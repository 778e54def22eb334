import { beforeEach, describe, expect, test } from 'vitest'
import { handBackSilent } from '../../src/actions/chat/hand-back-chat.ts'
import { publishedFlows } from '../../src/actions/flow/published-flows.ts'
import { startForPerson } from '../../src/actions/flow/start-for-person.ts'
import { hour, minute, WoundClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import type { Conversation, ConversationItem } from '../../src/contract/conversation.ts'
import { openShop } from '../support/asking-shop.ts'
import { buttons, flowOf, publish, says } from '../support/flows.ts'
import { httpWorld } from '../support/http.ts'
import { shopIn } from '../support/shop.ts'

const clock = new WoundClock('2026-11-23T12:00:00.500Z')
const world = await httpWorld({}, clock)
const shop = await openShop(world)
const { workspace } = shop
const { workspaceId } = workspace
const noor = await world.person(workspace, 'agent', 'Noor')
const ravi = await world.person(workspace, 'agent', 'Ravi')
const owner = await world.person(workspace, 'owner', 'Olga')
const clerk = await world.machine(workspace, 'clerk')
const auditor = await world.machine(workspace, 'auditor')
const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'owner')

const business = { deps: world.deps, workspaceId, clock }
await publish(
  business,
  'orders',
  flowOf(
    {
      which: buttons('What is it about?', { 'My order': 'team', Opening: 'hours' }),
      team: {
        kind: 'hand_off',
        note: 'Wants to change an order.',
        text: { en: 'One moment.' },
        exits: { back: 'thanks' },
      },
      thanks: says('The bot is here again.'),
      hours: says('From nine to five.'),
    },
    { triggers: [{ kind: 'keyword', words: ['orders'] }] },
  ),
)
await publish(
  business,
  'fallback',
  flowOf({ what: says('I did not get that.') }, { triggers: [{ kind: 'fallback' }], priority: 1 }),
)
await publish(business, 'nudge', flowOf({ hello: says('Still there?') }, { triggers: [{ kind: 'api' }], priority: 90 }))

let number = 0
let phone = ''
beforeEach(() => {
  number += 1
  phone = `+6149157${String(number).padStart(4, '0')}`
  clock.wind(minute)
})

async function writes(text: string, from = phone) {
  clock.wind(2_000)
  await shop.hears(from, text)
  clock.wind(2_000)
}

/** What was put into their chat, the oldest first. */
async function told(of = phone): Promise<string[]> {
  const chat = await chatOf(of)
  const { body } = await owner.get(`/v1/conversations/${chat.id}/items?limit=200`)
  return (body.data as ConversationItem[])
    .flatMap(({ message }) => (message?.direction === 'out' ? [message.text ?? ''] : []))
    .toReversed()
}

async function chatOf(of = phone): Promise<Conversation> {
  const { addressId } = await shop.keyOf(of)
  for (let next = ''; ; ) {
    const { body } = await owner.get(`/v1/conversations?limit=200${next}`)
    const found = (body.data as Conversation[]).find(({ address }) => address === addressId)
    if (found !== undefined) return found
    if (body.next === undefined) throw new Error('their chat is in no list')
    next = `&cursor=${body.next}`
  }
}

async function gate(topic = 'offers'): Promise<string> {
  const { body } = await owner.post('/v1/decisions', { messages: [{ to: phone, topic }] })
  return body.decisions[0].reason
}

/** A flow has asked for somebody of the team. */
async function handedOff(): Promise<Conversation> {
  await writes('orders')
  await writes('My order')
  return chatOf()
}

describe('a chat that a flow hands off', () => {
  test('waits for somebody, with what the team was told, since then', async () => {
    const chat = await handedOff()
    expect(chat).toMatchObject({
      person: { name: 'Grace', number: expect.stringMatching(/^\+61/) },
      sender: { number: '+61 491 570 000' },
      state: 'unassigned',
      held_by: null,
      mine: false,
      handed_off: { note: 'Wants to change an order.' },
      unread: true,
      waiting_since: chat.handed_off?.at,
      flow: { name: 'orders', node: 'team' },
      last: { from: 'bot', text: 'One moment.' },
    })
    expect(Date.parse(chat.window_until ?? '') - Date.parse(chat.last_inbound_at ?? '')).toBe(24 * hour)
    expect(Date.parse(chat.hands_back_at ?? '') - Date.parse(chat.handed_off?.at ?? '')).toBe(24 * hour)
    const { body } = await noor.get('/v1/conversations?view=unassigned')
    expect(body.data.map(({ id }: Conversation) => id)).toContain(chat.id)
    expect(body.waiting).toBeGreaterThan(0)
  })

  test('is taken, answered, and given back, and its flow goes on where it had handed it off', async () => {
    const { id } = await handedOff()
    expect((await noor.post(`/v1/conversations/${id}/takes`)).body).toMatchObject({
      state: 'assigned',
      held_by: { member: noor.userId, name: 'Noor' },
      mine: true,
      reply: { allow: true, reason: 'reply' },
    })
    clock.wind(minute)
    const { status, body } = await noor.post(`/v1/conversations/${id}/messages`, { text: 'Which order is it?' })
    expect([status, body.decision]).toEqual([201, { allow: true, reason: 'reply' }])
    expect((await chatOf()).waiting_since).toBeNull()
    await writes('My order is 4711')
    expect((await chatOf()).waiting_since).not.toBeNull()
    clock.wind(minute)
    expect((await noor.post(`/v1/conversations/${id}/hand-backs`)).body).toMatchObject({ state: 'bot', held_by: null })
    expect(await told()).toEqual(['What is it about?', 'One moment.', 'Which order is it?', 'The bot is here again.'])
    await writes('hello?')
    expect((await told()).at(-1)).toBe('I did not get that.')
  })

  test('shows who spoke: the person, the flow, the member, and what nobody ever sends', async () => {
    const { id } = await handedOff()
    await noor.post(`/v1/conversations/${id}/takes`)
    clock.wind(minute)
    await noor.post(`/v1/conversations/${id}/notes`, { text: 'Order 4711 is still in the warehouse.' })
    clock.wind(minute)
    await noor.post(`/v1/conversations/${id}/messages`, { text: 'It leaves tomorrow.' })
    const { body } = await owner.get(`/v1/conversations/${id}/items`)
    const shown = (body.data as ConversationItem[]).toReversed()
    expect(shown.map(({ kind, from, by, text, message }) => [kind, from, by, text ?? message?.text])).toEqual([
      ['message', 'person', null, 'orders'],
      ['message', 'flow', 'orders', 'What is it about?'],
      ['message', 'person', null, 'My order'],
      ['message', 'flow', 'orders', 'One moment.'],
      ['handed_off', null, 'orders', 'Wants to change an order.'],
      ['taken', null, 'Noor', undefined],
      ['note', null, 'Noor', 'Order 4711 is still in the warehouse.'],
      ['message', 'member', 'Noor', 'It leaves tomorrow.'],
    ])
    expect(await told()).not.toContain('Order 4711 is still in the warehouse.')
  })

  test('goes page by page, newest first, notes and messages in one order', async () => {
    const { id } = await handedOff()
    for (const text of ['one', 'two', 'three']) {
      clock.wind(minute)
      await noor.post(`/v1/conversations/${id}/notes`, { text })
      await writes(text.toUpperCase())
    }
    const words: string[] = []
    for (let next = ''; ; ) {
      const { body } = await owner.get(`/v1/conversations/${id}/items?limit=4${next}`)
      words.push(...(body.data as ConversationItem[]).map(({ text, message }) => text ?? message?.text ?? ''))
      if (body.next === undefined) break
      next = `&cursor=${body.next}`
    }
    expect(words.slice(0, 6)).toEqual(['THREE', 'three', 'TWO', 'two', 'ONE', 'one'])
    expect(words).toHaveLength(11)
  })
})

describe('two members', () => {
  test('never have a chat both, however close together they take it', async () => {
    const { id } = await handedOff()
    const answers = await Promise.all([noor, ravi].map((agent) => agent.post(`/v1/conversations/${id}/takes`)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    const held = (await chatOf()).held_by?.name
    expect(refused?.body).toMatchObject({
      code: 'held_by_another',
      detail: `${held} has this chat. Assign it to yourself if you are to go on with it.`,
    })
  })

  test('cannot answer in each other’s chats, and not in the bot’s', async () => {
    await writes('orders')
    const { id } = await chatOf()
    const answer = () => ravi.post(`/v1/conversations/${id}/messages`, { text: 'Hello' })
    expect(await answer()).toMatchObject({ status: 409, body: { code: 'bot_has_it' } })
    await noor.post(`/v1/conversations/${id}/takes`)
    expect(await answer()).toMatchObject({ status: 409, body: { code: 'held_by_another' } })
    expect(await told()).toEqual(['What is it about?'])
  })

  test('assign a chat to each other, unless it moved meanwhile', async () => {
    const { id } = await handedOff()
    const assign = (body: object) => noor.post(`/v1/conversations/${id}/assignments`, body)
    expect((await assign({ member: ravi.userId, from: null })).body.held_by.name).toBe('Ravi')
    expect(await assign({ member: noor.userId, from: null })).toMatchObject({
      status: 409,
      body: { code: 'held_by_another' },
    })
    expect((await assign({ member: noor.userId, from: ravi.userId })).body).toMatchObject({ mine: true })
    expect((await assign({ member: null })).body).toMatchObject({ state: 'unassigned', held_by: null })
    expect(await assign({ member: newId() })).toMatchObject({ status: 400, body: { errors: [{ path: '/member' }] } })
    const { body } = await noor.get('/v1/conversations/assignees')
    expect(body.data.map(({ name }: { name: string }) => name)).toEqual(['Noor', 'Ravi', 'Olga'])
  })

  test('send an answer once, however often the request is repeated', async () => {
    const { id } = await handedOff()
    await noor.post(`/v1/conversations/${id}/takes`)
    clock.wind(minute)
    const send = () =>
      noor.post(`/v1/conversations/${id}/messages`, { text: 'Only once.' }, { 'idempotency-key': 'once-only' })
    const first = await send()
    expect((await send()).body).toEqual(first.body)
    expect((await told()).filter((text) => text === 'Only once.')).toHaveLength(1)
  })
})

describe('while a member has a chat', () => {
  async function takenOver(): Promise<string> {
    await writes('hello')
    await writes('orders')
    const { id } = await chatOf()
    await noor.post(`/v1/conversations/${id}/takes`)
    clock.wind(minute)
    return id
  }

  test('the flow that ran has ended, and no other starts: not by a word, not by a fallback, not from outside', async () => {
    await takenOver()
    const before = await told()
    expect(await chatOf()).toMatchObject({ flow: null })
    await writes('My order')
    await writes('orders')
    await writes('something that nobody understands')
    await writes('help')
    await writes('I want to talk to a human')
    const to = { key: await shop.keyOf(phone), senderId: shop.sender.senderId }
    const { run } = await world.deps.transaction(async (stores) => {
      const flow = (await publishedFlows(stores, workspaceId)).find(({ key }) => key === 'nudge')
      if (flow === undefined) throw new Error('the flow is not published')
      return startForPerson(stores, world.deps, flow, to, { kind: 'api', values: {} }, clock.now())
    })
    expect(run).toBeUndefined()
    expect(await told()).toEqual(before)
  })

  test('STOP is heard, confirmed once, and closes the gate; the chat stays with them', async () => {
    const id = await takenOver()
    const before = (await told()).length
    await writes('STOP')
    expect(await gate()).toBe('withdrawn')
    const after = (await told()).slice(before)
    expect(after).toHaveLength(1)
    expect(after[0]).toMatch(/START/)
    expect(await chatOf()).toMatchObject({ state: 'assigned', mine: false, held_by: { name: 'Noor' } })
    const { body } = await noor.get(`/v1/conversations/${id}`)
    // Their own words from before the no are not an opening to write to them.
    expect(body.reply).toMatchObject({ allow: false, reason: 'withdrawn' })
    expect((await noor.post(`/v1/conversations/${id}/messages`, { text: 'Wait!' })).body.decision.allow).toBe(false)
    await writes('But where is my parcel?')
    expect((await noor.post(`/v1/conversations/${id}/messages`, { text: 'On its way.' })).status).toBe(201)
    expect((await noor.post(`/v1/conversations/${id}/hand-backs`)).body.state).toBe('bot')
    expect((await told()).slice(before)).toEqual([after[0], 'On its way.'])
  })

  test('START is heard and answered as always', async () => {
    await takenOver()
    await writes('STOP')
    const before = (await told()).length
    await writes('START')
    expect((await told()).length).toBe(before + 1)
    expect((await chatOf()).state).toBe('assigned')
  })

  test('a no in any wording is a no', async () => {
    await takenOver()
    await writes('please never message me again')
    expect(await gate()).toBe('withdrawn')
  })

  test('the bot gets it back after a day in which they did nothing', async () => {
    const id = await takenOver()
    await noor.post(`/v1/conversations/${id}/messages`, { text: 'I will look.' })
    clock.wind(23 * hour)
    await handBackSilent(world.deps)
    expect((await chatOf()).state).toBe('assigned')
    clock.wind(hour)
    await handBackSilent(world.deps)
    expect(await chatOf()).toMatchObject({ held_by: null, handed_off: null })
    const { body } = await owner.get(`/v1/conversations/${id}/items?limit=1`)
    expect(body.data[0]).toMatchObject({ kind: 'handed_back', by: 'Assent' })
  })
})

describe('a person who asks for a person', () => {
  test('waits for one, is told so, and is not answered by the bot meanwhile', async () => {
    await writes('orders')
    await writes('I want to talk to a human')
    expect(await chatOf()).toMatchObject({
      state: 'unassigned',
      flow: null,
      handed_off: { note: 'They ask for a person.' },
    })
    const before = await told()
    await writes('orders')
    expect(await told()).toEqual(before)
  })
})

describe('the list', () => {
  test('holds what is open, mine, unassigned and closed, newest first, page by page', async () => {
    const people = [1, 2, 3].map((n) => `+4917139201${number}${n}`)
    for (const one of people) await writes('orders', one)
    const [first, second, third] = await Promise.all(people.map((one) => chatOf(one)))
    await ravi.post(`/v1/conversations/${first?.id}/takes`)
    await ravi.post(`/v1/conversations/${second?.id}/closings`)
    const idsIn = async (view: string) =>
      ((await ravi.get(`/v1/conversations?view=${view}&limit=200`)).body.data as Conversation[]).map(({ id }) => id)
    const open = await idsIn('open')
    expect(open.filter((id) => [first?.id, second?.id, third?.id].includes(id))).toEqual([third?.id, first?.id])
    expect(await idsIn('mine')).toContain(first?.id)
    expect(await idsIn('unassigned')).not.toContain(first?.id)
    expect(await idsIn('closed')).toContain(second?.id)
    const pages: string[] = []
    for (let next = ''; ; ) {
      const { body } = await ravi.get(`/v1/conversations?limit=2${next}`)
      pages.push(...(body.data as Conversation[]).map(({ id }) => id))
      if (body.next === undefined) break
      next = `&cursor=${body.next}`
    }
    expect(new Set(pages).size).toBe(pages.length)
    const { body } = await ravi.get('/v1/conversations?limit=200')
    expect(pages).toEqual((body.data as Conversation[]).map(({ id }) => id))
    const moments = (body.data as Conversation[]).map(({ last_inbound_at: at }) => at ?? '')
    expect(moments).toEqual(moments.toSorted().toReversed())
    expect((await ravi.get('/v1/conversations?cursor=bm9uc2Vuc2U')).body.errors[0].path).toBe('/cursor')
  })

  test('has a closed chat open again once the person writes, and the bot answers', async () => {
    const { id } = await handedOff()
    await noor.post(`/v1/conversations/${id}/takes`)
    clock.wind(minute)
    expect((await noor.post(`/v1/conversations/${id}/closings`)).body).toMatchObject({ state: 'closed', flow: null })
    await writes('orders')
    expect(await chatOf()).toMatchObject({ state: 'bot', flow: { name: 'orders' } })
  })

  test('says what is unread, until somebody looks; what came meanwhile stays so', async () => {
    await writes('orders')
    const chat = await chatOf()
    expect(chat.unread).toBe(true)
    const read = () => noor.post(`/v1/conversations/${chat.id}/reads`, { up_to: chat.last_inbound_at })
    expect((await read()).body.unread).toBe(false)
    await writes('And one thing more')
    expect((await read()).body.unread).toBe(true)
  })

  test('finds the chats of one contact', async () => {
    await writes('orders')
    const { person, id } = await chatOf()
    const { body } = await noor.get(`/v1/conversations?contact=${person.contact}`)
    expect(body.data.map((one: Conversation) => one.id)).toEqual([id])
  })
})

describe('when the window has closed', () => {
  test('free words are refused, and a template goes by the topic that they said yes to', async () => {
    const { id } = await handedOff()
    await noor.post(`/v1/conversations/${id}/takes`)
    clock.wind(25 * hour)
    const { body: shown } = await noor.get(`/v1/conversations/${id}`)
    expect(shown).toMatchObject({ window_until: null, reply: { allow: false, reason: 'window_closed' } })
    const { body } = await noor.post(`/v1/conversations/${id}/messages`, { text: 'Sorry for the wait.' })
    expect(body).toEqual({ decision: { allow: false, reason: 'window_closed' }, delivery: null })
    const template = (more: object) =>
      noor.post(`/v1/conversations/${id}/messages`, { template: { id: newId(), topic: 'offers', ...more } })
    expect(await template({})).toMatchObject({ status: 400, body: { errors: [{ path: '/template/id' }] } })
    expect(await noor.post(`/v1/conversations/${id}/messages`, {})).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/text', message: 'Send exactly one of text and template.' }] },
    })
  })
})

describe('a template in a chat', () => {
  async function closedChat() {
    const elsewhere = await world.makeWorkspace(`lamps-${number}`)
    const lamps = await shopIn(world.deps, elsewhere.workspaceId, { clock, phoneNumberId: `10654${number}` })
    const agent = await world.machine(elsewhere, 'agent')
    const [ana] = await lamps.people(1)
    if (ana === undefined) throw new Error('nobody is there')
    const { senderId } = lamps.sender
    await world.deps.read.conversations.change(ana.key, senderId, { lastInboundAt: clock.now() })
    clock.wind(25 * hour)
    const { body } = await agent.get('/v1/conversations?view=closed')
    const id = body.data[0].id as string
    await agent.post(`/v1/conversations/${id}/takes`)
    clock.wind(minute)
    const send = (variables: object) =>
      agent.post(`/v1/conversations/${id}/messages`, {
        template: { id: lamps.templateId, topic: 'offers', variables },
      })
    return { agent, id, ana, send }
  }

  test('goes when the window is closed and the topic was said yes to, filled in as it is shown', async () => {
    const { agent, id, send } = await closedChat()
    expect((await send({ first_name: 'Ana' })).body.decision).toMatchObject({ allow: true, reason: 'given' })
    const { body } = await agent.get(`/v1/conversations/${id}/items?limit=1`)
    expect(body.data[0]).toMatchObject({
      from: 'member',
      message: {
        kind: 'template',
        text: 'Hello Ana, our list is out.',
        delivery: { status: 'queued', purpose: 'topic' },
      },
    })
  })

  test('names what is not filled in', async () => {
    const { send } = await closedChat()
    expect(await send({})).toMatchObject({
      status: 400,
      body: { errors: [{ path: '/template/variables/first_name' }] },
    })
  })

  test('goes no more after a no', async () => {
    const { agent, ana, send } = await closedChat()
    await agent.post('/v1/withdrawals', { number: ana.phone, all: true })
    expect((await send({ first_name: 'Ana' })).body).toEqual({
      decision: expect.objectContaining({ allow: false, reason: 'withdrawn' }),
      delivery: null,
    })
  })
})

describe('roles', () => {
  test('read where they may read messages, act where they may answer, and see no other workspace', async () => {
    const { id } = await handedOff()
    const acts = ['takes', 'hand-backs', 'closings'].map((act) => [act, undefined] as const)
    for (const [act, body] of [...acts, ['notes', { text: 'x' }] as const, ['messages', { text: 'x' }] as const]) {
      expect((await auditor.post(`/v1/conversations/${id}/${act}`, body)).status, act).toBe(403)
      expect((await stranger.post(`/v1/conversations/${id}/${act}`, body)).status, act).toBe(404)
    }
    expect((await auditor.get(`/v1/conversations/${id}`)).status).toBe(200)
    expect((await clerk.get(`/v1/conversations/${id}`)).status).toBe(403)
    expect((await stranger.get(`/v1/conversations/${id}`)).status).toBe(404)
    expect((await stranger.get('/v1/conversations')).body.data).toEqual([])
    expect((await auditor.get(`/v1/conversations/${id}`)).body.person.number).toMatch(/•/)
  })

  test('stand in the audit log with what they did, and without a word of the chat', async () => {
    const { id } = await handedOff()
    await noor.post(`/v1/conversations/${id}/takes`)
    await noor.post(`/v1/conversations/${id}/notes`, { text: 'A secret of Grace' })
    await noor.post(`/v1/conversations/${id}/hand-backs`)
    const { body } = await owner.get(`/v1/audit?subject_kind=conversation&subject_id=${id}`)
    const entries = body.data as { action: string; actor: string }[]
    expect(entries.map(({ action }) => action).toSorted()).toEqual([
      'conversation.handed-back',
      'conversation.noted',
      'conversation.taken',
    ])
    expect(JSON.stringify(entries)).not.toContain('secret')
  })

  test('say when the bot gets a chat back: administrators alone', async () => {
    const path = '/v1/conversations/settings'
    expect((await noor.get(path)).body).toEqual({ hand_back_after_hours: 24 })
    expect((await noor.patch(path, { hand_back_after_hours: 2 })).status).toBe(403)
    expect((await owner.patch(path, { hand_back_after_hours: 0 })).body.errors[0].path).toBe('/hand_back_after_hours')
    expect((await owner.patch(path, { hand_back_after_hours: null })).body).toEqual({ hand_back_after_hours: null })
    expect((await handedOff()).hands_back_at).toBeNull()
    await owner.patch(path, { hand_back_after_hours: 24 })
  })
})

describe('what the team wrote about a person', () => {
  async function noted() {
    const chat = await handedOff()
    await noor.post(`/v1/conversations/${chat.id}/notes`, { text: `Grace of ${phone} is a lampwright` })
    return chat
  }

  test('is handed out to them with everything else', async () => {
    const { person } = await noted()
    const { body } = await owner.get(`/v1/contacts/${person.contact}/export`)
    expect(body.conversations).toMatchObject([
      { kind: 'handed_off', by: 'orders', text: 'Wants to change an order.' },
      { kind: 'note', by: 'Noor', text: `Grace of ${phone} is a lampwright` },
    ])
  })

  test('goes with them when they are erased, and the chat too', async () => {
    const { id, person } = await noted()
    await owner.post(`/v1/contacts/${person.contact}/erasures`, { reason: 'Asked for by letter.' })
    expect((await noor.get(`/v1/conversations/${id}`)).status).toBe(404)
    const { rows } = await world.database.pool.query(
      `select from conversation_entry where text like '%' || $1 || '%'`,
      [phone],
    )
    expect(rows).toEqual([])
  })
})
