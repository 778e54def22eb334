/** Takes a CSV file from the command line: looks it through, says what would be taken, and takes it. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createImport } from '../actions/create-import.ts'
import type { Deps } from '../actions/deps.ts'
import { keepImportFile } from '../actions/keep-import-file.ts'
import { namedWorkspace } from '../actions/require-workspace.ts'
import { startCheck, startRun } from '../actions/start-import.ts'
import { workImports } from '../actions/work-imports.ts'
import { Fault } from '../base/fault.ts'
import { type By, systemActor } from '../domain/actor.ts'
import {
  type Import,
  type ImportKind,
  type ImportSettings,
  importKinds,
  type RowOutcome,
  takenOutcomes,
} from '../domain/import.ts'
import { outcomeWords } from '../domain/import-words.ts'
import type { Command, World } from './command.ts'

export const command: Command = {
  usage:
    'import FILE [--capture-point C] [--kind noes|yeses|contacts] [--workspace W] [--country CC] [--map FIELD=COLUMN …] [--topic T …] [--scope all|marketing|topics] [--date-format iso|dmy|mdy] [--date D] [--source S] [--attest TEXT] [--reason R] [--dry-run]',
  summary:
    'Takes a CSV file: noes, yeses that you attest, or contacts without consent (if no kind is said). Prints what became of the rows.',
  run: async (world, args) => {
    const { file, values } = readArgs(args)
    return world.withDeps(async (deps) => {
      const workspaceId = await workspaceOf(deps, values)
      const by = { actor: systemActor(workspaceId, 'command line'), now: deps.clock.now() }
      const made = await begin(deps, by, file, values)
      const checked = await toItsEnd(deps, await deps.transaction((stores) => startCheck(stores, by, made.importId)))
      tell(world, checked)
      if (values['dry-run'] === true) return checked.state === 'checked' ? 0 : 1
      const reason = values.reason ?? 'Taken on the command line'
      const started = await deps.transaction((stores) => startRun(stores, by, made.importId, reason))
      const done = await toItsEnd(deps, started)
      tell(world, done)
      return done.state === 'done' ? 0 : 1
    })
  },
}

type Values = ReturnType<typeof readArgs>['values']

function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        workspace: { type: 'string' },
        'capture-point': { type: 'string' },
        kind: { type: 'string' },
        country: { type: 'string' },
        map: { type: 'string', multiple: true },
        topic: { type: 'string', multiple: true },
        scope: { type: 'string' },
        'date-format': { type: 'string' },
        date: { type: 'string' },
        source: { type: 'string' },
        attest: { type: 'string' },
        reason: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    })
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0) throw new Error('import takes one file.')
    return { file, values }
  } catch (error) {
    throw new Fault('invalid', `${(error as Error).message} Usage: assent ${command.usage}`)
  }
}

/** The one that is named, else that of the capture point: a slug belongs to one workspace of the server. */
async function workspaceOf({ read }: Deps, values: Values): Promise<string> {
  const slug = values['capture-point']
  const point =
    values.workspace === undefined && slug !== undefined ? await read.capturePoints.findBySlug(slug) : undefined
  return point?.workspaceId ?? (await namedWorkspace(read, values.workspace)).workspaceId
}

async function begin(deps: Deps, by: By, file: string, values: Values): Promise<Import> {
  await stat(file).catch(() => {
    throw new Fault('invalid', `There is no file ${file}.`)
  })
  const kind = oneOf('--kind', values.kind ?? 'contacts', importKinds)
  const made = await deps.transaction((stores) =>
    createImport(stores, by, {
      kind,
      settings: settingsOf(values),
      ...(values['capture-point'] === undefined ? {} : { capturePoint: values['capture-point'] }),
    }),
  )
  return keepImportFile(deps, by, made.importId, basename(file), createReadStream(file))
}

function settingsOf(values: Values): ImportSettings {
  const mapping = Object.fromEntries(
    (values.map ?? []).map((pair) => {
      const [field = '', ...column] = pair.split('=')
      if (column.length === 0) throw new Fault('invalid', `--map takes FIELD=COLUMN, not ${pair}.`)
      return [field, column.join('=')]
    }),
  )
  return {
    ...(values.map === undefined ? {} : { mapping }),
    ...(values.country === undefined ? {} : { country: values.country.toUpperCase() }),
    ...(values.topic === undefined ? {} : { topics: values.topic }),
    ...(values.scope === undefined ? {} : { scope: oneOf('--scope', values.scope, ['all', 'marketing', 'topics']) }),
    ...(values['date-format'] === undefined
      ? {}
      : { dateFormat: oneOf('--date-format', values['date-format'], ['iso', 'dmy', 'mdy']) }),
    ...(values.date === undefined ? {} : { date: values.date }),
    ...(values.source === undefined ? {} : { source: values.source }),
    ...(values.attest === undefined ? {} : { attestation: values.attest }),
  }
}

function oneOf<const Word extends string>(option: string, said: string, words: readonly Word[]): Word {
  const known = words.find((word) => word === said)
  if (known === undefined) throw new Fault('invalid', `${option} takes one of ${words.join(', ')}.`)
  return known
}

/** Works it through here, or waits for the worker that has taken it up. */
async function toItsEnd(deps: Deps, { workspaceId, importId }: Import): Promise<Import> {
  const never = new AbortController().signal
  for (;;) {
    const one = await deps.read.imports.find(workspaceId, importId)
    if (one === undefined) throw new Error('an import has gone')
    if (one.state !== 'checking' && one.state !== 'running') return one
    if (!(await workImports(deps, `command/${process.pid}`, never))) await sleep(200)
  }
}

function tell(world: World, one: Import): void {
  const rows = one.rows.toLocaleString('en')
  world.out(`${words[one.kind]} ${one.state === 'checked' ? 'looked through' : one.state}: ${rows} rows`)
  if (one.failure !== null) world.err(one.failure)
  for (const [outcome, count] of Object.entries(one.counts) as [RowOutcome, number][]) {
    const mark = takenOutcomes.includes(outcome) ? '+' : '-'
    world.out([mark, count, outcome, outcomeWords[outcome].title].join('\t'))
    for (const { row, cell } of one.first[outcome] ?? []) world.out(`\trow ${row}\t${cell}`)
  }
}

const words: Readonly<Record<ImportKind, string>> = { noes: 'Noes', yeses: 'Yeses', contacts: 'Contacts' }
