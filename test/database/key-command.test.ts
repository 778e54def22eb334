/** `assent key …`: for the first machine, before anybody has opened the console. */
import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createWorkspace } from '../../src/actions/create-workspace.ts'
import type { Deps } from '../../src/actions/deps.ts'
import { systemClock } from '../../src/base/clock.ts'
import { Secrets } from '../../src/base/secret.ts'
import type { World } from '../../src/cli/command.ts'
import { command } from '../../src/cli/key.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { secretHash } from '../../src/domain/api-key.ts'
import { channelGateway } from '../../src/main/channels.ts'
import { databaseOn } from '../../src/main/deps.ts'
import { errandRunner } from '../../src/main/errand-runner.ts'
import { GraphGateway } from '../../src/providers/whatsapp/gateway.ts'
import { testDatabase } from '../support/database.ts'

const { pool } = await testDatabase()
const log = { info: () => {}, warn: () => {}, error: () => {} }
const secrets = new Secrets({ pepper: randomBytes(32), masterKey: randomBytes(32), tokenKey: randomBytes(32) })
const deps: Deps = {
  clock: systemClock,
  secrets,
  publicUrl: 'https://consent.acme.example',
  ...databaseOn(pool),
  whatsapp: new GraphGateway(secrets),
  channels: channelGateway(secrets),
  errands: errandRunner(secrets),
  log,
}
const by = { actor: systemActor('', 'test'), now: new Date() }
const acme = await createWorkspace(deps, by, { slug: 'acme', name: 'Acme', kind: 'demo' })

/** What the command printed. */
async function assentKey(...args: string[]): Promise<string[]> {
  const printed: string[] = []
  const world = { out: (line: string) => printed.push(line), withDeps: (work) => work(deps) } as Pick<
    World,
    'out' | 'withDeps'
  >
  expect(await command.run(world as World, args)).toBe(0)
  return printed
}

describe('key create', () => {
  test('prints the key alone, and it is one', async () => {
    const printed = await assentKey('create', '--workspace', 'acme', '--role', 'clerk', '--name', 'till 4')
    expect(printed).toHaveLength(1)
    const key = await deps.read.apiKeys.findBySecret(secretHash(printed[0] ?? ''))
    expect(key).toMatchObject({ workspaceId: acme.workspaceId, role: 'clerk', name: 'till 4', createdBy: 'system' })
  })

  test('takes the workspace by its id, scopes, and days to live', async () => {
    const [secret = ''] = await assentKey(
      ...['create', '--workspace', acme.workspaceId, '--role', 'clerk'],
      ...['--scope', 'consent:record-no', '--scope', 'consent:read', '--days', '30'],
    )
    const key = await deps.read.apiKeys.findBySecret(secretHash(secret))
    expect(key?.scopes).toEqual(['consent:record-no', 'consent:read'])
    expect(key?.expiresAt?.getTime()).toBe((key?.createdAt.getTime() ?? 0) + 30 * 86_400_000)
  })

  test.each([
    [['create', '--role', 'clerk'], 'Say which workspace'],
    [['create', '--workspace', 'nowhere', '--role', 'clerk'], 'There is no workspace nowhere.'],
    [['create', '--workspace', 'acme'], 'Say which role: --role with one of owner, admin,'],
    [['create', '--workspace', 'acme', '--role', 'king'], 'Say which role'],
    [['create', '--workspace', 'acme', '--role', 'clerk', '--days', 'many'], '--days takes a whole number'],
    [['create', '--workspace', 'acme', '--role', 'clerk', '--colour', 'red'], "Unknown option '--colour'"],
    [['make', '--workspace', 'acme'], 'key takes create, list or revoke'],
    [['revoke', 'it', '--workspace', 'acme'], 'key revoke takes its id'],
  ])('%j says what to do instead', async (args, message) => {
    await expect(assentKey(...args)).rejects.toThrow(message)
  })
})

describe('key list and key revoke', () => {
  test('show each key by its hint and state, and end one', async () => {
    const [secret = ''] = await assentKey('create', '--workspace', 'acme', '--role', 'auditor', '--name', 'reader')
    const find = async () => (await assentKey('list', '--workspace', 'acme')).find((line) => line.endsWith('reader'))
    const [id = '', ...rest] = (await find())?.split('\t') ?? []
    expect(rest).toEqual([`${secret.slice(0, 9)}…`, 'auditor', 'alive', 'reader'])
    await assentKey('revoke', id, '--workspace', 'acme')
    expect(await find()).toContain('\trevoked\t')
  })
})
