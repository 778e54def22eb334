import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { noteInChat } from '../../src/actions/chat/note-in-chat.ts'
import { createContact } from '../../src/actions/create-contact.ts'
import { eraseContact } from '../../src/actions/erase-contact.ts'
import { findAddresses } from '../../src/actions/identify.ts'
import { mergeContacts } from '../../src/actions/merge-contacts.ts'
import { readConsents } from '../../src/actions/read-consents.ts'
import { readWithdrawal, reportWithdrawal } from '../../src/actions/report-withdrawal.ts'
import { updateContact } from '../../src/actions/update-contact.ts'
import { loadWorld } from '../../src/actions/world.ts'
import { hour, minute } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { AddressKey } from '../../src/domain/address.ts'
import { idempotentRequest } from '../../src/domain/idempotency.ts'
import { isSqlState } from '../../src/postgres/sql-state.ts'
import { type Business, openBusiness, type Person } from '../support/chat.ts'

const business: Business = await openBusiness()
const { deps, database, clock, workspaceId } = business
const { offers, order_status } = business.topics
const owner = database.open({ role: null })
let number = 100
let mia: Person

beforeEach(() => {
  number += 1
  mia = business.person('Mia Chen', `+61491570${number}`)
  clock.wind(minute)
})

const by = () => ({ actor: systemActor(workspaceId, 'test'), now: clock.now() })

async function contactOf(person: Person): Promise<string> {
  const [address] = await deps.read.contactPages.addresses([await person.key()])
  if (address?.contactId == null) throw new Error(`${person.name} belongs to no contact`)
  return address.contactId
}

async function erase(person: Person) {
  const erasure = await eraseContact(deps, by(), await contactOf(person), 'Asked for by letter.')
  clock.wind(minute)
  return erasure
}

async function recordsOf(key: AddressKey) {
  const { rows } = await owner.query<{ seq: number; statement: Buffer; commitment: Buffer | null }>(
    `select r.seq, r.statement, q.commitment
     from consent_record r join ledger_queue q using (workspace_id, bucket, address_id, seq)
     where r.workspace_id = $1 and r.bucket = $2 and r.address_id = $3 order by r.seq`,
    [key.workspaceId, key.bucket, key.addressId],
  )
  return rows
}

/** Where in the whole database one of these texts stands, as a text or as bytes. */
async function whereIs(texts: readonly string[]): Promise<string[]> {
  const { rows: columns } = await owner.query<{ of: string; column: string; type: string }>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as of, quote_ident(a.attname) as column,
            format_type(a.atttypid, null) as type
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
       and n.nspname not in ('pg_catalog', 'information_schema')`,
  )
  const found: string[] = []
  for (const { of, column, type } of columns) {
    const holds =
      type === 'bytea'
        ? `exists (select from unnest($1::text[]) t where position(convert_to(t, 'utf8') in ${column}) > 0)`
        : `exists (select from unnest($1::text[]) t where position(lower(t) in lower(${column}::text)) > 0)`
    const { rows } = await owner.query<{ found: boolean }>(
      `select exists (select from ${of} where ${holds}) as found`,
      [texts],
    )
    if (rows[0]?.found === true) found.push(`${of}.${column}`)
  }
  return found
}

describe('a person who is erased', () => {
  /** Everything that a person can leave behind. */
  async function leavesTraces() {
    const name = `Miriam ${number} Oldenburg`
    const mail = `miriam.${number}@acme.example`
    const word = `lampshade${number}`
    mia = business.person(name, mia.number)
    await mia.optsIn(offers, order_status)
    await mia.says(`Do you have a ${word}? I am ${name}.`)
    await mia.sends({ type: 'text', text: { body: `Nobody could read this ${word}` } }, `wamid.${word}`)
    const contactId = await contactOf(mia)
    await updateContact(deps, by(), contactId, {
      name,
      language: 'en',
      attributes: { street: `${number} Willow Lane`, e_mail: mail },
    })
    const other = await deps.transaction((stores) =>
      createContact(stores, deps, by(), {
        numbers: [],
        userIds: [],
        emails: [mail],
        name,
        attributes: { nickname: `Miri${number}` },
      }),
    )
    await mergeContacts(deps, by(), contactId, other.contactId)
    const world = await loadWorld(deps.read, workspaceId)
    const told = readWithdrawal(
      { contactId, topics: ['offers'], means: 'telephone', reason: `${name} called` },
      world.topics,
      clock.now(),
    )
    await deps.transaction((stores) => reportWithdrawal(stores, deps, world, by(), told))
    await deps.transaction(async (stores) => {
      const chat = await stores.chats.at(await mia.key(), business.sender.senderId)
      await noteInChat(stores, by(), chat?.conversationId ?? '', `${name} looks for a ${word}.`)
    })
    // What could not be read, and what was answered to a call that named the person.
    const inbox = { workspaceId, source: `whatsapp/${business.sender.senderId}`, receivedAt: clock.now() }
    const payload = { type: 'message', person: { waId: mia.number.slice(1), profileName: name }, text: word }
    await deps.read.inbox.markFailed({ ...inbox, dedupe: deps.secrets.keyedHash('inbox', word), payload }, 'unreadable')
    await deps.read.inbox.keepAside({ ...inbox, reason: 'unreadable', payload: JSON.stringify(payload) })
    const request = idempotentRequest(workspaceId, word, { method: 'POST', path: '/v1/consents', body: {} })
    await deps.read.idempotency.reserve([request], clock.now())
    await deps.read.idempotency.keep([
      { ...request, answer: { status: 201, body: { consents: [{ number: mia.number }] } } },
    ])
    await owner.query(
      `insert into test_number (workspace_id, bucket, address_id, member_id, added_at) values ($1, $2, $3, $4, now())`,
      [...Object.values(await mia.key()), newId()],
    )
    clock.wind(minute)
    const wamidHash = deps.secrets.keyedHash('wamid', `wamid.${word}`)
    return {
      contactId,
      key: await mia.key(),
      texts: [name, mail, word, mia.number.slice(1), String(mia.names.bsuid), `${number} Willow Lane`, `Miri${number}`],
      hashes: [wamidHash],
    }
  }

  async function whereAreHashes(hashes: readonly Buffer[]): Promise<string[]> {
    const found: string[] = []
    for (const of of ['message', 'delivery']) {
      const { rows } = await owner.query(`select from ${of} where wamid_hash = any ($1::bytea[])`, [hashes])
      if (rows.length > 0) found.push(of)
    }
    return found
  }

  test('leaves nothing that names them, in any column of any table', async () => {
    const { texts, hashes, key } = await leavesTraces()
    expect(await whereIs(texts)).toEqual(
      expect.arrayContaining([
        'public.contact.name',
        'public.identifier.value',
        'public.message.content',
        'public.conversation_entry.text',
        'public.inbox.payload',
        'public.inbox_aside.payload',
        'public.idempotency.response',
      ]),
    )
    expect(await whereAreHashes(hashes)).toEqual(['message'])

    const erasure = await erase(mia)
    expect(await whereIs(texts)).toEqual([])
    expect(await whereAreHashes(hashes)).toEqual([])
    expect(erasure.addresses).toHaveLength(2)
    for (const table of [
      'evidence',
      'record_salt',
      'confirmation',
      'page_link',
      'conversation',
      'conversation_entry',
      'message',
      'test_number',
    ]) {
      const { rows } = await owner.query(`select from ${table} where address_id = $1`, [key.addressId])
      expect(rows, table).toEqual([])
    }
    const { rows: keys } = await owner.query('select wrapped, destroyed_at from address_key where address_id = $1', [
      key.addressId,
    ])
    expect(keys).toEqual([{ wrapped: null, destroyed_at: expect.any(Date) }])
  })

  test('leaves every record as it was, and the log can still take it in, blind', async () => {
    const { key } = await leavesTraces()
    const before = await recordsOf(key)
    const { rows: salts } = await owner.query<{ seq: number; salt: Buffer }>(
      'select seq, salt from record_salt where address_id = $1 order by seq',
      [key.addressId],
    )
    expect(before.length).toBeGreaterThan(3)
    const erasure = await erase(mia)
    const after = await recordsOf(key)
    expect(after.map(({ statement }) => statement)).toEqual(before.map(({ statement }) => statement))
    expect(erasure.records).toBeGreaterThanOrEqual(before.length)
    expect(after.map(({ commitment }) => commitment?.toString('hex'))).toEqual(
      before.map(({ seq, statement }) =>
        createHash('sha256')
          .update('consent-commit/v1\0')
          .update(salts.find((one) => one.seq === seq)?.salt ?? '')
          .update(statement)
          .digest('hex'),
      ),
    )
  })

  test('is erased with whoever was merged into them, once, by an entry that names nobody', async () => {
    const { contactId } = await leavesTraces()
    await erase(mia)
    const { rows } = await owner.query<{ name: null; erased_at: Date }>(
      `select name, language, attributes, opt_in, erased_at from contact where contact_id = $1 or merged_into = $1`,
      [contactId],
    )
    expect(rows).toHaveLength(2)
    for (const row of rows) {
      expect(row).toEqual({ name: null, language: null, attributes: {}, opt_in: null, erased_at: expect.any(Date) })
    }
    await expect(eraseContact(deps, by(), contactId, 'again')).rejects.toMatchObject({ reason: 'contact_erased' })
    const { rows: entries } = await deps.read.audit.list(workspaceId, { subjectId: contactId }, { limit: 1 })
    expect(entries[0]).toMatchObject({ action: 'contact.erased', reason: 'Asked for by letter.' })
    expect(await deps.read.erasures.find(workspaceId, contactId)).toMatchObject({ erasedBy: 'system' })
  })

  test('gets nothing that was waiting for them', async () => {
    await mia.optsIn(offers)
    expect(await mia.queued()).not.toEqual([])
    const key = await mia.key()
    await erase(mia)
    const { rows } = await owner.query('select status, reason, wamid_hash from delivery where address_id = $1', [
      key.addressId,
    ])
    for (const row of rows) {
      expect(row).toEqual({ status: 'refused', reason: 'suppressed', wamid_hash: Buffer.alloc(0) })
    }
    expect(rows).not.toEqual([])
  })

  test.each([
    [
      'assent_app',
      ['update consent_record set reason = null', 'delete from consent_record', 'truncate consent_record'],
    ],
    [
      'assent_app',
      ['delete from wording', 'delete from evidence', 'delete from record_salt', 'delete from identifier'],
    ],
    ['assent_app', ['update evidence set sealed = null', 'insert into erasure default values', 'delete from erasure']],
    ['assent_eraser', ['update consent_record set reason = null', 'delete from consent_record', 'truncate evidence']],
    ['assent_eraser', ['delete from ledger_queue', 'delete from address', 'delete from audit', 'delete from erasure']],
  ] as const)('as %s nobody may %j', async (role, statements) => {
    const pool = database.open({ role, max: 1 })
    for (const statement of statements) {
      const error = await pool.query(statement).catch((cause: unknown) => cause)
      expect(isSqlState(error, 'insufficientPrivilege'), statement).toBe(true)
    }
  })

  test('is erased by nobody but the eraser: the application may not', async () => {
    await mia.optsIn(offers)
    const key = await mia.key()
    const erasure = {
      workspaceId,
      erasureId: newId(),
      contactId: await contactOf(mia),
      addresses: [key],
      erasedAt: clock.now(),
      erasedBy: 'system',
    }
    const refused = await deps
      .transaction((stores) => stores.erasures.erase(erasure, [erasure.contactId]))
      .catch((error: unknown) => error)
    expect(isSqlState(refused, 'insufficientPrivilege')).toBe(true)
    const touched = await deps
      .asEraser(async () => owner.query('select 1'))
      .then(() => database.pool.query('select current_user as role'))
    expect(touched.rows).toEqual([{ role: 'assent_app' }])
  })
})

describe('after a person was erased', () => {
  test('a yes is gone and the address is suppressed, whatever form names it again', async () => {
    await mia.optsIn(offers)
    expect(await mia.gate(offers)).toBe('given')
    await erase(mia)
    expect(await mia.gate(offers)).toBe('suppressed')
    await mia.ticks(offers)
    expect(await mia.gate(offers)).toBe('suppressed')
    const world = await loadWorld(deps.read, workspaceId)
    const states = (await readConsents(deps, workspaceId, { number: mia.number, page: { limit: 50 } }, clock.now()))
      .states
    expect(states.map(({ state }) => state.state)).toEqual(world.topics.map(() => 'unknown'))
  })

  test('a no still says no, and what was said is told to nobody who knows the number', async () => {
    await mia.optsIn(offers)
    clock.wind(minute)
    await mia.says('STOP')
    await erase(mia)
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect(await mia.gate(order_status)).toBe('withdrawn')
    const answer = await readConsents(deps, workspaceId, { number: mia.number, page: { limit: 50 } }, clock.now())
    expect(answer.states.map(({ state }) => state.state)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
    expect(answer).toMatchObject({ contactId: null, history: { rows: [] } })
  })

  test('no contact can be made of the number by hand', async () => {
    await mia.optsIn(offers)
    await erase(mia)
    const made = deps.transaction((stores) =>
      createContact(stores, deps, by(), { numbers: [mia.number], userIds: [], emails: [] }),
    )
    await expect(made).rejects.toMatchObject({ reason: 'address_known' })
  })

  test('a no about the number is recorded all the same, and keeps no proof that would name them', async () => {
    await mia.optsIn(offers)
    const key = await mia.key()
    await erase(mia)
    const world = await loadWorld(deps.read, workspaceId)
    const told = readWithdrawal(
      { number: mia.number, all: true, evidence: { words: 'Mia said so' } },
      world.topics,
      clock.now(),
    )
    await deps.transaction((stores) => reportWithdrawal(stores, deps, world, by(), told))
    expect(await mia.gate(offers)).toBe('withdrawn')
    const { rows } = await owner.query('select from evidence where address_id = $1', [key.addressId])
    expect(rows).toEqual([])
  })

  test('an update that had been heard before brings nobody back', async () => {
    await mia.optsIn(offers)
    await mia.sends({ type: 'text', text: { body: 'Hello' } }, 'wamid.before')
    await erase(mia)
    await mia.sends({ type: 'text', text: { body: 'Hello' } }, 'wamid.before')
    expect(await mia.gate(offers)).toBe('suppressed')
    expect(await whereIs([mia.number.slice(1)])).toEqual([])
  })
})

describe('an erased person who writes again', () => {
  test('is somebody new, who may be answered and asked, and has no yes from before', async () => {
    await mia.optsIn(offers)
    const before = await mia.key()
    await erase(mia)
    await mia.says('Hello, is my lamp ready?')
    expect(await mia.gate(offers)).toBe('revoked')
    expect((await mia.key()).addressId).not.toBe(before.addressId)
    expect(await mia.records()).toMatchObject([{ act: 'erasure', state: 'revoked', scope: { kind: 'all' } }])
    expect(await contactOf(mia)).toEqual(expect.any(String))
    await mia.ticks(offers)
    expect(await mia.gate(offers)).toBe('revoked')
  })

  test('says yes anew with a code, for what it names', async () => {
    await mia.optsIn(offers, order_status)
    await erase(mia)
    await mia.says(`Code: ${await mia.ticks(offers)}`)
    expect(await mia.gate(offers)).toBe('given')
    expect(await mia.gate(order_status)).toBe('revoked')
    expect(await mia.optIn()).toBe(true)
  })

  test('is asked by START, for there is nothing to give back', async () => {
    await mia.optsIn(offers)
    clock.wind(minute)
    await mia.says('STOP')
    clock.wind(minute)
    await erase(mia)
    await mia.says('START')
    expect(await mia.gate(offers)).not.toBe('given')
    expect((await mia.queued()).at(-1)?.purpose).toBe('consent_request')
  })

  test('takes along what was refused, WhatsApp’s own stop too', async () => {
    await mia.optsIn(offers)
    clock.wind(minute)
    await mia.switchesPromotions('stop')
    clock.wind(minute)
    await erase(mia)
    clock.wind(hour)
    await mia.says(`Code: ${await mia.ticks(offers)}`)
    expect(await mia.gate(offers)).toBe('platform_stopped')
    expect((await mia.records()).map(({ act }) => act)).toContain('whatsapp_control')
  })

  test('is heard when the first word is STOP, and is told so', async () => {
    await mia.optsIn(offers)
    await erase(mia)
    await mia.says('STOP')
    expect(await mia.gate(offers)).toBe('withdrawn')
    expect(await mia.answer()).toMatch(/no more WhatsApp messages/)
  })

  test('keeps the names that did not speak suppressed', async () => {
    await mia.optsIn(offers)
    await erase(mia)
    const { bsuid } = mia.names
    mia.names = bsuid === undefined ? {} : { bsuid }
    await mia.says('hello')
    const byNumber = await mia.gate(offers)
    expect(byNumber).toBe('suppressed')
    const [hidden] = await findAddresses(deps.read, deps.secrets, workspaceId, [
      [{ kind: 'bsuid', value: bsuid ?? '' }],
    ])
    const [address] = await deps.read.contactPages.addresses(hidden === undefined ? [] : [hidden])
    expect(address).toMatchObject({ erasedAt: -Infinity, identifiers: [{ kind: 'bsuid', value: bsuid }] })
  })

  test('is not mixed up with the next owner of the number, who begins with the no and says yes alone', async () => {
    await mia.optsIn(offers)
    await erase(mia)
    const noah = business.person('Noah', mia.number)
    await noah.says('hello')
    expect(await noah.gate(offers)).toBe('revoked')
    await noah.says(`Code: ${await noah.ticks(offers)}`)
    expect(await noah.gate(offers)).toBe('given')
  })

  test('whose number changes stays erased under the new one', async () => {
    await mia.optsIn(offers)
    clock.wind(minute)
    await mia.says('STOP')
    clock.wind(minute)
    await erase(mia)
    const newNumber = `+61491571${number}`
    await mia.changesNumberTo(newNumber, `AU.${newId()}`)
    const moved = business.person('Mia Chen', newNumber)
    expect(await moved.gate(offers)).toBe('withdrawn')
    expect(await whereIs([newNumber.slice(1), mia.number.slice(1)])).toEqual([])
    moved.names = { waId: newNumber.slice(1) }
    await moved.says('hello')
    expect(await moved.gate(offers)).toBe('revoked')
  })
})
