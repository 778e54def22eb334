/** Files of imports are kept for a month. Whoever is erased meanwhile is in none of them, and nobody else is missed in one. */
import { describe, expect, test } from 'vitest'
import { createImport } from '../../src/actions/create-import.ts'
import { eraseContact } from '../../src/actions/erase-contact.ts'
import { fileRows, keepImportFile } from '../../src/actions/keep-import-file.ts'
import { importReport } from '../../src/actions/report-import.ts'
import { startCheck, startRun } from '../../src/actions/start-import.ts'
import { workImports } from '../../src/actions/work-imports.ts'
import { second } from '../../src/base/clock.ts'
import { type By, systemActor } from '../../src/domain/actor.ts'
import type { Import, ImportKind, ImportSettings } from '../../src/domain/import.ts'
import { openBusiness, type Person } from '../support/chat.ts'

const business = await openBusiness()
const { deps, database, clock, workspaceId, topics } = business
const owner = database.open({ role: null })
const by = (): By => ({ actor: systemActor(workspaceId, 'test'), now: clock.now() })

let number = 0
async function somebody(name: string): Promise<Person> {
  number += 1
  const person = business.person(name, `+1604555${String(100 + number).padStart(4, '0')}`)
  await person.optsIn(topics.offers)
  clock.wind(second)
  return person
}

async function upload(kind: ImportKind, bytes: Buffer | string, settings: ImportSettings = {}): Promise<Import> {
  const made = await deps.transaction((stores) => createImport(stores, by(), { kind, settings }))
  const pieces = (async function* () {
    yield Buffer.from(bytes)
  })()
  return keepImportFile(deps, by(), made.importId, 'people.csv', pieces)
}

const worker = (stopping = new AbortController().signal) => workImports(deps, 'a worker', stopping)

async function checked(one: Import): Promise<void> {
  await deps.transaction((stores) => startCheck(stores, by(), one.importId))
  await worker()
}

async function start(one: Import): Promise<void> {
  await deps.transaction((stores) => startRun(stores, by(), one.importId, 'A test.'))
}

async function now(one: Import): Promise<Import> {
  const found = await deps.read.imports.find(workspaceId, one.importId)
  if (found === undefined) throw new Error('the import is gone')
  return found
}

async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of from) found.push(one)
  return found
}

async function rowsOf(one: Import): Promise<(readonly string[])[]> {
  return all(fileRows(deps.read, await now(one)))
}

async function erase(person: Person): Promise<void> {
  const [address] = await deps.read.contactPages.addresses([await person.key()])
  await eraseContact(deps, by(), address?.contactId ?? '', 'Asked for by letter.')
}

/** All bytes of all files, and what is told of their rows. */
async function held(): Promise<string> {
  const { rows } = await owner.query<{ text: string }>(
    `select encode(bytes, 'escape') as text from import_chunk union all select first::text from import`,
  )
  return rows.map(({ text }) => text).join('\n')
}

const local = (person: Person) =>
  person.number.slice(2).replace(/^(\d{3})(\d{3})/, (_, area, exchange) => `(${area}) ${exchange}-`)

describe('a person who is erased', () => {
  test('is in no file any more, however it writes their number; the others stand where they stood', async () => {
    const [mia, ben, ada] = [await somebody('Mia'), await somebody('Ben'), await somebody('Ada')]
    const table = [
      ['Phone', 'Note; "private"', 'Name'],
      [ben.number, 'first', 'Ben'],
      [local(mia), 'likes blue', 'Mia Quimby'],
      ['nobody', `calls ${mia.number}`, 'Neighbour'],
      [ada.number, 'Zoë, 日', 'Ada'],
    ]
    const lines = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\n')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines, 'utf16le')])
    const one = await upload('contacts', utf16, { country: 'CA' })
    await checked(one)
    const untouched = await upload('noes', `${ben.number}\n`)
    const { file: before } = await now(untouched)

    await erase(mia)
    expect(await rowsOf(one)).toEqual([table[1], ['', '', ''], ['', '', ''], table[4]])
    const text = await held()
    for (const word of ['Quimby', 'likes blue', 'Neighbour', local(mia), mia.number.slice(1)]) {
      expect(text).not.toContain(word)
    }
    expect((await now(untouched)).file).toEqual(before)
    const report = (await all(importReport(deps, await now(one), { raw: true }))).join('').split('\r\n')
    expect(report.map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      'row outcome',
      '1 contact_filled',
      '2 contact_filled',
      '3 not_a_number',
      '4 contact_filled',
      '',
    ])
    expect((await now(one)).first).toEqual({ not_a_number: [] })
  })

  test('is not taken from a file that waits; a file of one column keeps its rows', async () => {
    const [mia, ben] = [await somebody('Mia'), await somebody('Ben')]
    const one = await upload('noes', `${mia.number}\n${ben.number}\n`)
    await checked(one)
    await erase(mia)
    await start(one)
    await worker()
    expect(await now(one)).toMatchObject({ state: 'done', rows: 2, counts: { no_name: 1, no_recorded: 1 } })
    expect(await ben.gate(topics.offers)).toBe('withdrawn')
  })

  test('while their file is being taken: whoever is at work loses it, and the work goes on where it was', async () => {
    const [mia, ben] = [await somebody('Mia'), await somebody('Ben')]
    const crowd = Array.from({ length: 600 }, (_, at) => `person${at}@lampwick.shop`)
    const one = await upload(
      'noes',
      ['Email,Phone', ...crowd.map((email) => `${email},`), `,${mia.number}`, `,${ben.number}`].join('\n'),
      {
        mapping: { email: 'Email', number: 'Phone' },
      },
    )
    await checked(one)
    await start(one)
    const leased = await deps.read.imports.lease('another worker')
    if (leased === undefined) throw new Error('nothing to work on')
    await erase(mia)
    expect(await deps.read.imports.holds(leased)).toBe(false)
    await worker()
    expect(await now(one)).toMatchObject({ state: 'done', rows: 602, counts: { no_name: 1, no_recorded: 601 } })
    expect(await ben.gate(topics.offers)).toBe('withdrawn')
  })

  test('is not left in a file that nobody can read to its end: it is deleted', async () => {
    const mia = await somebody('Mia')
    const one = await upload('noes', `Phone,Note\n${mia.number},"never closed\n${'x'.repeat(300_000)}`)
    await erase(mia)
    expect((await now(one)).file?.fileId).toBeNull()
    expect(await held()).not.toContain(mia.number.slice(1))
  })
})
