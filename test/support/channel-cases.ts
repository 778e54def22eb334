/**
 * What every way of saying yes keeps, whatever carries it: who, which number, which topics, the wording, the act, how far it
 * is proved, what comes again, what comes late, and what a no before it means. A channel brings `say`, over its real
 * protocol, and what its word comes to; the cases are the same for all.
 */
import { describe, expect, test } from 'vitest'
import { findAddresses } from '../../src/actions/identify.ts'
import { readConsents } from '../../src/actions/read-consents.ts'
import type { CaptureChannel } from '../../src/domain/capture-point.ts'
import type { Act, ConsentRecord, Strength } from '../../src/domain/consent.ts'
import type { ConsentStateName } from '../../src/domain/consent-state.ts'
import type { AskingShop } from './asking-shop.ts'
import type { HttpWorld } from './http.ts'

export interface Saying {
  /** E.164. */
  readonly phone: string
  /** Keys; `orders` and `offers` of the shop's are used here, see `topics` of the channel. */
  readonly topics: readonly string[]
}

export interface ChannelUnderTest {
  readonly world: HttpWorld
  readonly shop: AskingShop
  readonly channel: CaptureChannel
  /** What the person did there, in the words of a record. */
  readonly act: Act
  readonly strength: Strength
  /** What a whole answer comes to before anything else is known of the person. */
  readonly first: Extract<ConsentStateName, 'pending' | 'given' | 'unknown'>
  /** Two topics of the shop that are asked about there. */
  readonly topics: readonly [string, string]
  /** A person says yes, as a real one does; resolves when it is recorded. What is sent is kept under `saying`, to be sent again. */
  say(saying: Saying): Promise<void>
  /** The very same again, byte for byte, as a network or an impatient person does. */
  sayAgain(saying: Saying): Promise<void>
  /** What cannot be taken: resolves when it was refused. Nothing of it may be recorded for this number. */
  sayBadly(phone: string): Promise<void>
  /** How many say it at once; 12 where it is left out. */
  readonly crowd?: number
  /** A WhatsApp act makes a yes after a no; everything else asks at most. */
  readonly vouched?: boolean
  /** We ask there: what was asked and not chosen waits for an answer. */
  readonly weAsk?: boolean
}

/** Numbers that belong to nobody else in this file. */
let numbers = 0
export function anyNumber(): string {
  numbers += 1
  return `+1403555${String(100 + (numbers % 100)).padStart(4, '0')}`
}

const noes = ['withdrawn', 'refused', 'revoked']

/** `open` is called once, inside the suite; it may start servers. */
export function channelCases(name: string, open: () => Promise<ChannelUnderTest>): void {
  describe(`${name}, as every channel`, async () => {
    const under = await open()
    const { world, shop, topics } = under
    const [topic, other] = topics
    const { workspaceId } = shop.workspace

    const recordsOf = async (phone: string): Promise<ConsentRecord[]> => {
      const { read, secrets } = world.deps
      const [key] = await findAddresses(read, secrets, workspaceId, [[{ kind: 'phone', value: phone }]])
      return key === undefined ? [] : read.consent.recordsOf([key])
    }
    const stateOf = async (phone: string, key: string): Promise<ConsentStateName | undefined> => {
      const question = { number: phone, topic: key, page: { limit: 1 } }
      const { states } = await readConsents(world.deps, workspaceId, question, world.deps.clock.now())
      return states[0]?.state.state
    }
    const saidHere = (records: readonly ConsentRecord[]) => records.filter(({ channel }) => channel === under.channel)

    test('it is said by one number, and nobody else said anything', async () => {
      const [phone, neighbour] = [anyNumber(), anyNumber()]
      await under.say({ phone, topics: [topic] })
      expect(saidHere(await recordsOf(phone))).not.toEqual([])
      expect(await recordsOf(neighbour)).toEqual([])
    })

    test('it is about the topics that were chosen, and no others', async () => {
      const phone = anyNumber()
      await under.say({ phone, topics: [topic] })
      const about = saidHere(await recordsOf(phone)).map(({ scope }) => scope)
      expect(about).toEqual([{ kind: 'topic', topicId: shop.topics.get(topic)?.topicId }])
      expect(await stateOf(phone, other)).toBe(under.weAsk === true ? 'pending' : 'unknown')
    })

    test('several topics are each a statement of their own', async () => {
      const phone = anyNumber()
      await under.say({ phone, topics: [topic, other] })
      const about = saidHere(await recordsOf(phone)).flatMap(({ scope }) =>
        scope.kind === 'topic' ? [scope.topicId] : [],
      )
      expect(new Set(about)).toEqual(new Set(topics.map((key) => shop.topics.get(key)?.topicId)))
    })

    test('the record keeps the act, the place, the strength, and the wording that was in view', async () => {
      const phone = anyNumber()
      await under.say({ phone, topics: [topic] })
      const [record] = saidHere(await recordsOf(phone))
      expect(record).toMatchObject({ act: under.act, channel: under.channel, strength: under.strength })
      expect(record?.capturePointId).not.toBeNull()
      const hash = record?.noticeSha256 as Buffer
      expect(hash).toBeInstanceOf(Buffer)
      const kept = await world.deps.read.wordings.find(workspaceId, [hash])
      expect(kept.get(hash.toString('hex'))?.length).toBeGreaterThan(0)
    })

    test('what proves it is kept sealed', async () => {
      const phone = anyNumber()
      await under.say({ phone, topics: [topic] })
      const [record] = saidHere(await recordsOf(phone))
      const { rows } = await world.database.pool.query<{ sealed: Buffer }>(
        'select sealed from evidence where workspace_id = $1 and address_id = $2 and seq = $3',
        [workspaceId, record?.address.addressId, record?.seq],
      )
      expect(rows).toHaveLength(1)
      expect(rows[0]?.sealed.includes(phone.slice(1))).toBe(false)
    })

    test(`a whole answer is ${under.first} at first`, async () => {
      const phone = anyNumber()
      await under.say({ phone, topics: [topic] })
      expect(await stateOf(phone, topic)).toBe(under.first)
    })

    test('the same again records nothing', async () => {
      const phone = anyNumber()
      await under.say({ phone, topics: [topic] })
      const before = await recordsOf(phone)
      await under.sayAgain({ phone, topics: [topic] })
      await under.sayAgain({ phone, topics: [topic] })
      expect((await recordsOf(phone)).map(({ recordId }) => recordId)).toEqual(before.map(({ recordId }) => recordId))
    })

    test('what was said before a no and comes again after it lifts nothing', async () => {
      const phone = anyNumber()
      await under.say({ phone, topics: [topic] })
      await shop.hears(phone, 'STOP')
      await under.sayAgain({ phone, topics: [topic] })
      expect(noes).toContain(await stateOf(phone, topic))
    })

    test.runIf(under.vouched !== true)('whoever said no is asked at most', async () => {
      const phone = anyNumber()
      await shop.hears(phone, 'STOP')
      await under.say({ phone, topics: [topic] })
      expect(noes).toContain(await stateOf(phone, topic))
    })

    test('what cannot be taken records nothing', async () => {
      const phone = anyNumber()
      await under.sayBadly(phone)
      expect(await recordsOf(phone)).toEqual([])
    })

    test('many at once are each heard once', async () => {
      const crowd = Array.from({ length: under.crowd ?? 12 }, anyNumber)
      await Promise.all(crowd.map((phone) => under.say({ phone, topics: [topic] })))
      for (const phone of crowd) expect(saidHere(await recordsOf(phone))).toHaveLength(1)
    })

    // Whoever is known by WhatsApp writes to one chat, and is asked there one thing at a time.
    test.runIf(under.vouched !== true)(
      'somebody new who says two things at the same moment is one person',
      async () => {
        const phone = anyNumber()
        await Promise.all([under.say({ phone, topics: [topic] }), under.say({ phone, topics: [other] })])
        const { rows } = await world.database.pool.query<{ nameless: number }>(
          `select count(*)::int as nameless from address a
         where a.workspace_id = $1 and not exists (select 1 from identifier i
           where i.workspace_id = a.workspace_id and i.bucket = a.bucket and i.address_id = a.address_id)`,
          [workspaceId],
        )
        expect(rows).toEqual([{ nameless: 0 }])
        expect(saidHere(await recordsOf(phone)).length).toBeGreaterThan(0)
      },
    )
  })
}
