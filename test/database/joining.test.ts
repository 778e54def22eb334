import { beforeEach, describe, expect, test } from 'vitest'
import { createContact } from '../../src/actions/create-contact.ts'
import { mergeContacts, undoContactMerge } from '../../src/actions/merge-contacts.ts'
import { minute } from '../../src/base/clock.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { type Business, openBusiness, type Person } from '../support/chat.ts'

const business: Business = await openBusiness()
const { deps, clock, workspaceId } = business
const { offers, order_status } = business.topics
let number = 100
/** One person, as her number knows her and as her account does: nothing has shown yet that they are one. */
let asNumber: Person
let asAccount: Person

const by = () => ({ actor: systemActor(workspaceId, 'test'), now: clock.now() })

async function contactOf(person: Person, key = person.key()) {
  const [address] = await deps.read.contactPages.addresses([await key])
  const contact = await deps.read.contacts.find(workspaceId, address?.contactId ?? '')
  if (contact === undefined) throw new Error(`${person.name} belongs to nobody`)
  return contact
}

async function keyOfAccount() {
  const { rows } = await business.database.pool.query<{ bucket: number; address_id: string }>(
    `select bucket, address_id from identifier where workspace_id = $1 and kind = 'bsuid' and value = $2`,
    [workspaceId, asAccount.names.bsuid],
  )
  const [row] = rows
  if (row === undefined) throw new Error('the account is not known')
  return { workspaceId, bucket: row.bucket, addressId: row.address_id }
}

/** Another number of the same contact, added by hand. */
async function alsoHas(person: Person, otherNumber: string): Promise<Person> {
  const other = business.person(person.name, otherNumber)
  const made = await deps.transaction((stores) =>
    createContact(stores, deps, by(), { numbers: [otherNumber], userIds: [], emails: [] }),
  )
  await mergeContacts(deps, by(), (await contactOf(person)).contactId, made.contactId)
  return other
}

/** One webhook carries both names. */
async function isSeenAsOne(words = 'It is me'): Promise<void> {
  const { waId } = asNumber.names
  const { bsuid } = asAccount.names
  asNumber.names = { ...(waId === undefined ? {} : { waId }), ...(bsuid === undefined ? {} : { bsuid }) }
  clock.wind(minute)
  await asNumber.says(words)
}

beforeEach(async () => {
  number += 1
  clock.wind(minute)
  asNumber = business.person('Mia of the number', `+61491570${number}`)
  asAccount = business.person('Mia of the account', `+61491570${number}`)
  const { bsuid } = asAccount.names
  asAccount.names = bsuid === undefined ? {} : { bsuid }
})

describe('two contacts whose addresses turn out to be one', () => {
  test('are one contact, with an entry that says so', async () => {
    await asNumber.ticks(offers)
    await asAccount.says('hello')
    const [kept, gone] = [await contactOf(asNumber), await contactOf(asAccount, keyOfAccount())]
    await isSeenAsOne()
    expect((await contactOf(asNumber)).contactId).toBe(kept.contactId)
    expect(await contactOf(asAccount, keyOfAccount())).toMatchObject({ contactId: kept.contactId })
    expect(await deps.read.contacts.find(workspaceId, gone.contactId)).toMatchObject({ mergedInto: kept.contactId })
    const { rows } = await deps.read.audit.list(workspaceId, { subjectId: kept.contactId }, { limit: 5 })
    expect(rows).toMatchObject([{ action: 'contact.merged', actorName: 'WhatsApp' }])
  })

  test('share what either said to everything, on every address of both', async () => {
    await asNumber.ticks(offers)
    const work = await alsoHas(asNumber, `+61491572${number}`)
    await work.optsIn(order_status)
    clock.wind(minute)
    await asAccount.says('STOP')
    expect(await work.gate(order_status)).toBe('given')
    await isSeenAsOne()
    expect(await asNumber.gate(offers)).toBe('withdrawn')
    expect(await work.gate(order_status)).toBe('revoked')
    expect((await work.records()).at(-1)).toMatchObject({ act: 'merge', state: 'revoked', scope: { kind: 'all' } })
    expect((await contactOf(asNumber)).optIn).toBe(false)
  })

  test('keep a yes only where it was said', async () => {
    await asNumber.ticks(offers)
    const work = await alsoHas(asNumber, `+61491572${number}`)
    await asAccount.says('hello')
    await work.optsIn(offers)
    await isSeenAsOne()
    expect(await asNumber.gate(offers)).toBe('pending')
    expect(await work.gate(offers)).toBe('given')
  })

  test('can be taken apart again, and then the other side has no more than it said', async () => {
    const { waId } = asNumber.names
    asNumber.names = waId === undefined ? {} : { waId }
    await asAccount.says('hello')
    const gone = await contactOf(asAccount, keyOfAccount())
    const work = business.person('Mia of the account', `+61491573${number}`)
    await work.optsIn(order_status)
    await mergeContacts(deps, by(), gone.contactId, (await contactOf(work)).contactId)
    clock.wind(minute)
    await asNumber.says('STOP')
    expect(await work.gate(order_status)).toBe('given')
    await isSeenAsOne()
    expect(await work.gate(order_status)).toBe('revoked')
    clock.wind(minute)
    await undoContactMerge(deps, by(), (await contactOf(asNumber)).contactId, gone.contactId)
    expect(await work.gate(order_status)).toBe('given')
    expect(await asNumber.gate(order_status)).toBe('withdrawn')
    expect((await contactOf(work)).contactId).toBe(gone.contactId)
  })

  test('hold back what WhatsApp’s own switch had stopped for the account', async () => {
    await asNumber.ticks(offers)
    await asAccount.switchesPromotions('stop')
    await isSeenAsOne()
    clock.wind(minute)
    await asNumber.says(`Code: ${await asNumber.ticks(offers)}`)
    expect(await asNumber.gate(offers)).toBe('platform_stopped')
  })
})
