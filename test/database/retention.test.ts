import { beforeEach, describe, expect, test } from 'vitest'
import { noteInChat } from '../../src/actions/chat/note-in-chat.ts'
import { forgetExpired } from '../../src/actions/forget-expired.ts'
import { mergeContacts } from '../../src/actions/merge-contacts.ts'
import { pruneEvidence } from '../../src/actions/prune-evidence.ts'
import { pruneMessages } from '../../src/actions/prune-messages.ts'
import { refreshOptIn } from '../../src/actions/refresh-opt-in.ts'
import { rereadInbox } from '../../src/actions/reread-inbox.ts'
import { day, minute } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { type Business, openBusiness, type Person } from '../support/chat.ts'

const business: Business = await openBusiness()
const { deps, clock, database, workspaceId } = business
const { offers, order_status } = business.topics
let number = 100
let mia: Person

beforeEach(() => {
  number += 1
  mia = business.person('Mia', `+61491570${number}`)
  clock.wind(minute)
})

/** How long the demo's pack lets a yes stand. */
async function yesLasts(person: Person): Promise<number> {
  const yes = (await person.records()).find(({ state }) => state === 'given')
  if (yes?.expiresAt == null) throw new Error('a yes without an end')
  return yes.expiresAt.getTime() - clock.now().getTime()
}

async function contactOf(person: Person): Promise<string> {
  const [address] = await deps.read.contactPages.addresses([await person.key()])
  return address?.contactId ?? ''
}

describe('a yes that grows too old', () => {
  test('takes the attribute opt_in with it, though nobody says anything', async () => {
    await mia.optsIn(offers)
    clock.wind((await yesLasts(mia)) - minute)
    await refreshOptIn(deps)
    expect(await mia.optIn()).toBe(true)
    clock.wind(2 * minute)
    expect(await mia.gate(offers)).toBe('expired')
    expect(await refreshOptIn(deps)).toBeGreaterThanOrEqual(1)
    expect(await mia.optIn()).toBeNull()
    expect(await refreshOptIn(deps)).toBe(0)
  })

  test('leaves opt_in true while another yes of the person stands, on any of their addresses', async () => {
    await mia.optsIn(offers)
    const lasts = await yesLasts(mia)
    clock.wind(lasts / 2)
    const other = business.person('Mia', `+61491571${number}`)
    await other.optsIn(offers)
    await mergeContacts(
      deps,
      { actor: systemActor(workspaceId, 'test'), now: clock.now() },
      await contactOf(mia),
      await contactOf(other),
    )
    clock.wind(lasts / 2 + minute)
    await refreshOptIn(deps)
    expect(await mia.gate(offers)).toBe('expired')
    expect(await mia.optIn()).toBe(true)
  })

  test('leaves opt_in false, and not unknown, where a no to something else is in force', async () => {
    await mia.optsIn(offers)
    clock.wind(minute)
    await mia.taps('optout:topic:updates')
    expect(await mia.optIn()).toBe(true)
    clock.wind((await yesLasts(mia)) + minute)
    await refreshOptIn(deps)
    expect(await mia.gate(offers)).toBe('expired')
    expect(await mia.optIn()).toBe(false)
  })

  test('is found, however many end in the same moment', async () => {
    const people = Array.from({ length: 9 }, (_, i) => business.person('Ann', `+6149157200${i}`))
    for (const one of people) await one.optsIn(offers)
    const before = clock.now().getTime()
    clock.wind((await yesLasts(people[0] as Person)) + minute)
    const ended = await deps.read.endedYeses.people(before, clock.now(), 2)
    expect(ended.people).toHaveLength(9)
    await refreshOptIn(deps)
    for (const one of people) expect(await one.optIn()).toBeNull()
  })
})

describe('what is kept for a time', () => {
  test('the words of a message go after ninety days; that it was written, and what it meant, stays', async () => {
    await mia.says('STOP')
    const key = await mia.key()
    const heard = async () =>
      (await deps.read.conversations.messagesOf([key], 10, null)).find(({ direction }) => direction === 'in')
    const before = await heard()
    expect(before).toMatchObject({ content: { text: 'STOP' }, meaning: expect.stringContaining('opt_out') })
    clock.wind(89 * day)
    await pruneMessages(deps)
    expect(await heard()).toEqual(before)
    clock.wind(2 * day)
    expect(await pruneMessages(deps)).toBeGreaterThanOrEqual(2)
    expect(await heard()).toEqual({ ...before, content: {} })
    expect(await pruneMessages(deps)).toBe(0)
  })

  test('a note of the team loses its words with them; that there was one, and whose, stays', async () => {
    await mia.says('Where is my lamp?')
    const key = await mia.key()
    const { senderId } = business.sender
    const by = { actor: systemActor(workspaceId, 'test'), now: clock.now() }
    await deps.transaction(async (stores) => {
      const chat = await stores.chats.at(key, senderId)
      await noteInChat(stores, by, chat?.conversationId ?? '', 'She is a lampwright.')
    })
    const noted = () => deps.read.chats.entriesOf([key])
    clock.wind(89 * day)
    await pruneMessages(deps)
    expect(await noted()).toMatchObject([{ kind: 'note', by: 'system', text: 'She is a lampwright.' }])
    clock.wind(2 * day)
    await pruneMessages(deps)
    expect(await noted()).toMatchObject([{ kind: 'note', by: 'system', text: null }])
  })

  test('evidence is stripped to the hash that stands in its record', async () => {
    await mia.optsIn(offers)
    const key = await mia.key()
    const records = await mia.records()
    const seals = () => deps.read.contactPages.evidence(records.map(({ seq }) => ({ key, seq })))
    const [sealed] = await seals()
    expect(sealed).toBeDefined()
    clock.wind(729 * day)
    await pruneEvidence(deps)
    expect(await seals()).not.toEqual([])
    clock.wind(2 * day)
    expect(await pruneEvidence(deps)).toBeGreaterThanOrEqual(1)
    expect(await seals()).toEqual([])
    const after = await mia.records()
    expect(after).toEqual(records)
    expect(after.map(({ statement }) => statement.toString()).join()).toContain(sealed?.sha256.toString('hex'))
  })

  test('read updates, updates that nobody could read, and requests that nobody answered are forgotten', async () => {
    const code = await mia.ticks(offers)
    await mia.optsIn(order_status)
    const source = `whatsapp/${business.sender.senderId}`
    await deps.read.inbox.keepAside({ workspaceId, source, receivedAt: clock.now(), reason: 'unknown', payload: '{}' })
    const count = async (from: string) =>
      (await database.pool.query<{ count: number }>(`select count(*)::int as count from ${from}`)).rows[0]?.count
    const key = await mia.key()
    const requests = () => deps.read.confirmations.listOf(key)
    expect(code).not.toBe('')
    expect(await requests()).toHaveLength(2)

    await forgetExpired(deps, clock.now())
    expect(await count('inbox where read_at is not null')).toBeGreaterThan(0)
    expect(await count('inbox_aside')).toBeGreaterThan(0)
    expect(await requests()).toHaveLength(2)

    clock.wind(31 * day)
    await forgetExpired(deps, clock.now())
    expect(await count('inbox where read_at is not null')).toBe(0)
    expect(await count('inbox_aside')).toBeGreaterThan(0)

    clock.wind(70 * day)
    await forgetExpired(deps, clock.now())
    expect(await count('inbox_aside')).toBe(0)
    expect(await requests()).toMatchObject([{ answer: 'given' }])
  })
})

describe('what could not be read', () => {
  /** As the receiver left it when reading threw: kept unread, and its person held. */
  async function fails(person: Person, payload: object, dedupe: string): Promise<void> {
    const item = {
      workspaceId,
      source: `whatsapp/${business.sender.senderId}`,
      dedupe: deps.secrets.keyedHash(`inbox/${workspaceId}`, dedupe),
      receivedAt: clock.now(),
      payload,
    }
    await deps.read.inbox.markFailed(item, 'unreadable')
    await deps.transaction(async (stores) => {
      await stores.addresses.lock([await person.key()])
    })
    await database.pool.query(
      `update address set hold = 'unread', held_at = $1, epoch = epoch + 1 where address_id = $2`,
      [clock.now(), (await person.key()).addressId],
    )
  }
  const message = (person: Person, text: string) => ({
    type: 'message',
    dedupe: newId(),
    wamid: `wamid.${newId()}`,
    channel: 'messages',
    kind: 'text',
    text,
    at: clock.now().toISOString(),
    person: person.names,
  })

  test('is read again after a minute, means what it says, and then nobody is held', async () => {
    await mia.optsIn(offers, order_status)
    clock.wind(minute)
    const stop = message(mia, 'STOP')
    await fails(mia, stop, stop.dedupe)
    expect(await mia.gate(offers)).toBe('held')
    await rereadInbox(deps)
    expect(await mia.gate(offers)).toBe('held')
    clock.wind(2 * minute)
    expect(await rereadInbox(deps)).toBe(1)
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect((await mia.records()).at(-1)).toMatchObject({ state: 'withdrawn', act: 'typed_keyword' })
    expect(await rereadInbox(deps)).toBe(0)
  })

  test('and cannot be read still keeps its person held, and nobody else waiting', async () => {
    await mia.optsIn(offers)
    clock.wind(minute)
    await fails(mia, { type: 'message', dedupe: 'broken' }, 'broken')
    const noah = business.person('Noah', `+61491579${number}`)
    await noah.optsIn(offers)
    clock.wind(minute)
    const hello = message(noah, 'hello')
    await fails(noah, hello, hello.dedupe)
    clock.wind(2 * minute)
    const quiet = { ...deps, log: { info: () => {}, warn: () => {}, error: () => {} } }
    expect(await rereadInbox(quiet)).toBe(1)
    expect(await noah.gate(offers)).toBe('given')
    expect(await mia.gate(offers)).toBe('held')
    const [next] = await deps.read.inbox.unread(10, clock.now())
    expect(next?.payload).toMatchObject({ dedupe: 'broken' })
  })
})
