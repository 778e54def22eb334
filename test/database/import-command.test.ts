/** `assent import …` and `assent export …`: files, by whoever sits at the machine. Also what becomes of a file in the end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { forgetFiles } from '../../src/actions/forget-files.ts'
import { workImports } from '../../src/actions/work-imports.ts'
import { day } from '../../src/base/clock.ts'
import type { Command, World } from '../../src/cli/command.ts'
import { command as exporting } from '../../src/cli/export.ts'
import { command as importing } from '../../src/cli/import.ts'
import { openBusiness } from '../support/chat.ts'

const business = await openBusiness()
const { offers } = business.topics
const directory = mkdtempSync(join(tmpdir(), 'assent-import-'))
afterAll(() => rmSync(directory, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(directory, name)
  writeFileSync(path, text)
  return path
}

async function run(command: Command, ...args: string[]): Promise<{ code: number; printed: string[] }> {
  const printed: string[] = []
  const out = (line: string) => void printed.push(line)
  const world = { out, err: out, withDeps: (work) => work(business.deps) } as Pick<World, 'out' | 'err' | 'withDeps'>
  return { code: await command.run(world as World, [...args, '--workspace', business.workspaceId]), printed }
}

describe('somebody who has a file', () => {
  test('has noes taken, and is told which rows were not', async () => {
    const mia = business.person('Mia', '+61491570120')
    await mia.optsIn(offers)
    business.clock.wind(day)
    const path = file('noes.csv', 'number\n+61491570120\nnobody\n')
    const { code, printed } = await run(importing, path, '--kind', 'noes')
    expect(code).toBe(0)
    expect(printed).toContain('+\t1\tno_recorded\tNoes')
    expect(printed).toContain('\trow 2\tnobody')
    expect(await mia.gate(offers)).toBe('withdrawn')
  })

  test('and does not say of which kind brings contacts: a yes in it is not taken', async () => {
    const ben = business.person('Ben', '+61491570121')
    const { printed } = await run(importing, file('people.csv', 'Phone,Name,Opt-in\n+61491570121,Ben,true\n'))
    expect(printed.join('\n')).toMatch(/needs_proof/)
    expect(await ben.gate(offers)).toBe('no_consent')
  })

  test('can look without taking', async () => {
    const ada = business.person('Ada', '+61491570122')
    await ada.optsIn(offers)
    const path = file('dry.csv', '+61491570122\n')
    expect((await run(importing, path, '--kind', 'noes', '--dry-run')).code).toBe(0)
    expect(await ada.gate(offers)).toBe('given')
  })

  test('is told what is wrong with what was typed', async () => {
    await expect(run(importing)).rejects.toThrow(/import takes one file.*Usage: assent import/)
    await expect(run(importing, join(directory, 'none.csv'))).rejects.toThrow(/There is no file/)
    await expect(run(importing, file('x.csv', 'a\n1\n'), '--kind', 'maybes')).rejects.toThrow(/--kind takes one of/)
    await expect(run(exporting, 'everything')).rejects.toThrow(/export takes one of/)
  })

  test('gets everything out again', async () => {
    const { printed } = await run(exporting, 'consents', '--raw')
    expect(printed.join('\r\n')).toMatch(/,\+61491570120,.*,imported_no,import,attested,/)
    expect((await run(exporting, 'contacts')).printed.join('\r\n')).toContain("'+61491570120")
  })
})

describe('the file itself', () => {
  test('is deleted when its time is over; what it came to, and its hash, stay', async () => {
    business.clock.wind(day)
    await run(importing, file('old.csv', 'number\n+61491570123\nnobody\n'), '--kind', 'noes')
    const { imports } = business.deps.read
    const newest = async () => (await imports.list(business.workspaceId, { limit: 1 })).rows[0]
    const before = await newest()
    expect(before?.first.not_a_number).toEqual([{ row: 2, cell: 'nobody' }])
    business.clock.wind(31 * day)
    expect(await forgetFiles(business.deps)).toBeGreaterThan(0)
    const after = await newest()
    expect(after).toMatchObject({ state: 'done', counts: { no_recorded: 1, not_a_number: 1 }, first: {} })
    expect(after?.file).toMatchObject({ fileId: null, sha256: before?.file?.sha256 })
    expect(await imports.chunk(business.workspaceId, before?.file?.fileId ?? '', 0)).toBeUndefined()
  })

  test('is worked on by one worker at a time', async () => {
    const never = new AbortController().signal
    expect(await workImports(business.deps, 'idle', never)).toBe(false)
  })
})
