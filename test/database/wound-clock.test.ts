/** A demo winds its clock forward. What is counted by the day is counted by that clock, though hand-overs end by PostgreSQL's. */
import { describe, expect, test } from 'vitest'
import { day, hour } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { clockSkewStore } from '../../src/postgres/clock-skew-store.ts'
import { productNow } from '../../src/postgres/times.ts'
import { testDatabase } from '../support/database.ts'
import { openShop } from '../support/shop.ts'

const database = await testDatabase()
const owner = database.open({ role: null })
const shop = await openShop(database.pool)
const skew = clockSkewStore(owner)

async function handOverTo(person: { readonly key: object }): Promise<void> {
  await owner.query(
    `insert into delivery (workspace_id, bucket, address_id, delivery_id, sender_id, template_id, purpose, record_seq,
                           status, hand_over_until, claimed_at, created_at)
     values ($1, $2, $3, $4, $5, $6, 'topic', 1, 'accepted', clock_timestamp(), ${productNow}, ${productNow})`,
    [...Object.values(person.key), newId(), newId(), newId()],
  )
}

const peopleToday = () => shop.deps.read.paces.peopleToday(shop.workspaceId)

describe('people who were written to', () => {
  test('count for a day, and no longer where the clock was wound', async () => {
    const [mia, ben] = await shop.people(2)
    if (mia === undefined || ben === undefined) throw new Error('nobody')
    await handOverTo(mia)
    await skew.add(23 * hour)
    await handOverTo(ben)
    expect((await peopleToday()).people).toBe(2)
    await skew.add(2 * hour)
    expect((await peopleToday()).people).toBe(1)
    await skew.add(day)
    expect(await peopleToday()).toEqual({ people: 0, freesAt: null })
  })
})
