/**
 * How many rows a second an import takes, against a bare COPY of the same rows into a table without an index, and whether a
 * large file needs more memory than a small one. Noes of people never seen before: each makes a contact, an address, a
 * name, a sealed proof and a record.
 */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { createImport } from '../src/actions/create-import.ts'
import type { Deps } from '../src/actions/deps.ts'
import { keepImportFile } from '../src/actions/keep-import-file.ts'
import { startCheck, startRun } from '../src/actions/start-import.ts'
import { workImports } from '../src/actions/work-imports.ts'
import { systemActor } from '../src/domain/actor.ts'
import type { Bench } from './bench.ts'
import { run } from './harness/database.ts'
import { median } from './harness/interleave.ts'
import type { Goal } from './harness/report.ts'
import { withDeps } from './world/business.ts'
import { numberOf } from './world/requests.ts'

/** How much more may be held later than in the first fifth of a run, MB: a collector's slack, and no more. */
const memoryMost = 100

export const imports: Bench = async ({ database, business, pace, rows }) => {
  await run(
    database.superuserUrl,
    'create unlogged table if not exists bench_copy (number text, at timestamptz, import text)',
  )
  await run(database.superuserUrl, 'alter table bench_copy set logged')
  const rounds: { readonly imported: number; readonly checked: number; readonly copied: number }[] = []
  const memory: number[] = []
  await withDeps(database, async (deps) => {
    for (let round = 0; round < pace.rounds; round += 1) {
      const first = business.nextStranger + round * rows
      const [checked, imported] = await importing(deps, business.workspaceId, first, rows, memory)
      const copied = await copying(database.superuserUrl, first, rows)
      rounds.push({ imported: rows / imported, checked: rows / checked, copied: rows / copied })
    }
  })
  await run(database.superuserUrl, 'drop table bench_copy')
  const fifth = Math.max(1, Math.ceil(memory.length / 5))
  const start = Math.max(...memory.slice(0, fifth))
  const grew = Math.max(0, ...memory.slice(fifth).map((later) => later - start))
  const per = (pick: (round: (typeof rounds)[number]) => number) =>
    Math.round(median(rounds.map(pick))).toLocaleString('en')
  return {
    title: 'Imports',
    about: `Files of ${rows.toLocaleString('en')} noes. Taken: ${per(({ imported }) => imported)} rows/s; looked through: ${per(({ checked }) => checked)} rows/s; bare COPY: ${per(({ copied }) => copied)} rows/s.`,
    goals: [
      ratioGoal('taken / bare COPY', rounds, ({ imported, copied }) => imported / copied, 0.002),
      ratioGoal('looked through / bare COPY', rounds, ({ checked, copied }) => checked / copied, 0.015),
    ],
    facts: [
      {
        name: 'memory does not grow with the file',
        holds: grew <= memoryMost,
        found: `${Math.round(start)} MB in the first fifth, ${Math.round(start + grew)} MB at most`,
      },
    ],
  }
}

function ratioGoal<Round>(name: string, rounds: readonly Round[], of: (round: Round) => number, floor: number): Goal {
  const each = rounds.map(of)
  return { name, measured: median(each), rounds: each, floor }
}

/** Seconds of the check, and of the run. */
async function importing(
  deps: Deps,
  workspaceId: string,
  first: number,
  rows: number,
  memory: number[],
): Promise<readonly [check: number, run: number]> {
  const by = { actor: systemActor(workspaceId, 'bench'), now: deps.clock.now() }
  const { importId } = await deps.transaction((stores) => createImport(stores, by, { kind: 'noes', settings: {} }))
  await keepImportFile(deps, by, importId, 'noes.csv', Readable.from(csvOf(first, rows)))
  const never = new AbortController().signal
  const seconds = async (start: () => Promise<unknown>) => {
    await start()
    const from = performance.now()
    while (await workImports(deps, 'bench', never));
    return (performance.now() - from) / 1_000
  }
  const watching = setInterval(() => memory.push(process.memoryUsage().rss / 2 ** 20), 500)
  try {
    const checked = await seconds(() => deps.transaction((stores) => startCheck(stores, by, importId)))
    const ran = await seconds(() => deps.transaction((stores) => startRun(stores, by, importId, 'A bench')))
    const done = await deps.read.imports.find(workspaceId, importId)
    if (done?.counts.no_recorded !== rows)
      throw new Error(`of ${rows} rows these were taken: ${JSON.stringify(done?.counts)}`)
    return [checked, ran]
  } finally {
    clearInterval(watching)
  }
}

async function copying(url: string, first: number, rows: number): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const from = performance.now()
    const into = client.query(copyFrom('copy bench_copy from stdin with (format csv, header)'))
    await pipeline(Readable.from(csvOf(first, rows)), into)
    return (performance.now() - from) / 1_000
  } finally {
    await client.end()
  }
}

function* csvOf(first: number, rows: number): Generator<Buffer> {
  yield Buffer.from('number,date,reason\n')
  const at = '2026-01-01T09:00:00Z'
  for (let row = 0; row < rows; row += 1_000) {
    const lines = Array.from(
      { length: Math.min(1_000, rows - row) },
      (_, of) => `${numberOf(first + row + of)},${at},moved\n`,
    )
    yield Buffer.from(lines.join(''))
  }
}
