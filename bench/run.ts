/**
 * `npm run -s bench -- [name …]`: measures what Assent does per second as ratios to what its parts can do bare, in one run,
 * side by side. docs/operations/performance.md says how to read them. Exits 1 where a floor is not held.
 */
import { parseArgs } from 'node:util'
import type { Bench } from './bench.ts'
import { campaigns } from './campaigns.ts'
import { consents } from './consents.ts'
import { decisions } from './decisions.ts'
import { benchDatabase } from './harness/database.ts'
import { defaultPace } from './harness/interleave.ts'
import { meets, printReport } from './harness/report.ts'
import { imports } from './imports.ts'
import { inbound } from './inbound.ts'
import { pages } from './page-weight.ts'
import { plans } from './plans.ts'
import { stops } from './stops.ts'
import { webhooks } from './webhooks.ts'
import { openBusiness } from './world/business.ts'

const benches: Readonly<Record<string, Bench>> = {
  plans,
  consents,
  decisions,
  webhooks,
  campaigns,
  stops,
  inbound,
  imports,
  pages,
}

const usage = `npm run -s bench -- [options] [${Object.keys(benches).join('|')} …]

  --rounds N      rounds of each side, ${defaultPace.rounds} if left out
  --seconds N     of each window, ${defaultPace.windowMs / 1_000} if left out
  --patience N    how long to wait for a quiet machine before a round, seconds; a round that others spoilt is done again
  --people N      who are known before it starts, 120000 if left out
  --rows N        of each imported file, 50000 if left out
  --dir PATH      keeps the database there, and uses it again
  --profile PATH  writes CPU profiles of the product's process there
  --json          prints data instead of tables`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: String(defaultPace.rounds) },
    seconds: { type: 'string', default: String(defaultPace.windowMs / 1_000) },
    patience: { type: 'string', default: String(defaultPace.patienceMs / 1_000) },
    people: { type: 'string', default: '120000' },
    rows: { type: 'string', default: '50000' },
    dir: { type: 'string' },
    profile: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

process.exitCode = await main()

async function main(): Promise<number> {
  const names = positionals.length === 0 ? Object.keys(benches) : positionals
  const unknown = names.filter((name) => benches[name] === undefined)
  if (values.help || unknown.length > 0) {
    console.error(unknown.length > 0 ? `There is no bench ${unknown.join(', ')}.\n\n${usage}` : usage)
    return values.help ? 0 : 2
  }
  const rounds = Number(values.rounds)
  const pace = {
    ...defaultPace,
    rounds,
    roundsMost: rounds * 3,
    patienceMs: Number(values.patience) * 1_000,
    windowMs: Number(values.seconds) * 1_000,
  }
  const profile = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]

  await using database = await benchDatabase(values.dir)
  const business = await openBusiness(database, Number(values.people))
  let held = true
  for (const name of names) {
    const report = await (benches[name] as Bench)({ database, business, pace, rows: Number(values.rows), profile })
    console.log(values.json ? JSON.stringify(report) : `${printReport(report)}\n`)
    held &&= report.goals.every(meets) && report.facts.every(({ holds }) => holds)
  }
  return held ? 0 : 1
}
