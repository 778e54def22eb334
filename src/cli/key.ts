/** API keys from the command line: for the first machine, before anybody has opened the console. */
import { parseArgs } from 'node:util'
import { createApiKey } from '../actions/create-api-key.ts'
import type { Deps } from '../actions/deps.ts'
import { namedWorkspace } from '../actions/require-workspace.ts'
import { revokeApiKey } from '../actions/revoke-api-key.ts'
import { day } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import { type By, type Role, roles, systemActor } from '../domain/actor.ts'
import { type ApiKey, isAlive } from '../domain/api-key.ts'
import type { Command, World } from './command.ts'

export const command: Command = {
  usage:
    'key create --workspace W --role R [--name N] [--scope S …] [--days D] | key list --workspace W | key revoke ID --workspace W',
  summary: 'Makes an API key and prints it alone; lists keys; ends one. W is the slug or the id of a workspace.',
  run: async (world, args) => {
    const { values, positionals } = readArgs(args)
    const [verb, id] = positionals
    return world.withDeps(async (deps) => {
      const by = await byOf(deps, values.workspace)
      switch (verb) {
        case 'create':
          world.out(await create(deps, by, values))
          return 0
        case 'list':
          await list(deps, by, world)
          return 0
        case 'revoke':
          await revokeApiKey(deps, by, requireId(id))
          return 0
        default:
          throw new Fault('invalid', `key takes create, list or revoke: assent ${command.usage}`)
      }
    })
  },
}

type Values = ReturnType<typeof readArgs>['values']

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        workspace: { type: 'string' },
        role: { type: 'string' },
        name: { type: 'string' },
        scope: { type: 'string', multiple: true },
        days: { type: 'string' },
      },
    })
  } catch (error) {
    throw new Fault('invalid', `${(error as Error).message} Usage: assent ${command.usage}`)
  }
}

async function byOf(deps: Deps, workspace: string | undefined): Promise<By> {
  const found = await namedWorkspace(deps.read, workspace)
  return { actor: systemActor(found.workspaceId, 'command line'), now: deps.clock.now() }
}

async function create(deps: Deps, by: By, { role, name, scope, days }: Values): Promise<string> {
  const { secret } = await createApiKey(deps, by, {
    name: name ?? 'made on the command line',
    role: readRole(role),
    ...(scope === undefined ? {} : { scopes: scope }),
    ...(days === undefined ? {} : { expiresAt: new Date(by.now.getTime() + readDays(days) * day) }),
  })
  return secret
}

async function list(deps: Deps, { actor, now }: By, world: World): Promise<void> {
  let after: string | undefined
  do {
    const page = await deps.read.apiKeys.list(actor.workspaceId, {
      limit: 200,
      ...(after === undefined ? {} : { after }),
    })
    for (const key of page.rows) world.out(line(key, now))
    after = page.next
  } while (after !== undefined)
}

function line(key: ApiKey, now: Date): string {
  const state = key.revokedAt !== undefined ? 'revoked' : isAlive(key, now) ? 'alive' : 'expired'
  return [key.apiKeyId, `${key.hint}…`, key.role, state, key.name].join('\t')
}

function readRole(role: string | undefined): Role {
  const known = roles.find((candidate) => candidate === role)
  if (known === undefined) throw new Fault('invalid', `Say which role: --role with one of ${roles.join(', ')}.`)
  return known
}

function readDays(text: string): number {
  if (/^[1-9][0-9]{0,3}$/.test(text)) return Number(text)
  throw new Fault('invalid', '--days takes a whole number from 1 to 9999.')
}

function requireId(id: string | undefined): string {
  if (id !== undefined && isUuid(id)) return id
  throw new Fault('invalid', 'Say which key: key revoke takes its id, which key list shows.')
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
