/**
 * How PostgreSQL would answer a statement, looked at and not timed: what reads a large table from end to end is slow on every
 * machine, a little later. A prepared statement has two plans, with its values and without; either may be the one that is used.
 */
import pg from 'pg'

export interface Asked {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** Every statement that passes through, once each, with the values that it was last asked with. */
export class Statements {
  readonly asked = new Map<string, Asked>()

  /** The same connection or pool, listened to. */
  through<Db extends { query: (...args: never[]) => unknown }>(db: Db): Db {
    const query = (...args: unknown[]) => {
      const [first] = args
      if (typeof first === 'object' && first !== null && 'text' in first) {
        const { text, values = [], name = text.slice(0, 40) } = first as pg.QueryConfig
        this.asked.set(name, { name, text, values })
      }
      return (db.query as (...args: unknown[]) => unknown)(...args)
    }
    return new Proxy(db, { get: (target, name) => (name === 'query' ? query : Reflect.get(target, name, target)) })
  }
}

/** What reads too much, in words; none where every large table is entered by an index and a condition on it. */
export async function longReads(url: string, statements: Iterable<Asked>, large: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ relname: string }>(
      `select relname from pg_class where relkind in ('r', 'p') and reltuples >= $1`,
      [large],
    )
    const tables = new Set(rows.map(({ relname }) => relname))
    const found: string[] = []
    for (const { name, text, values } of statements) {
      const own = await explain(client, `explain (format json) ${text}`, values)
      const generic = await explain(client, `explain (format json, generic_plan) ${text}`, [])
      for (const [kind, plan] of [
        ['with its values', own],
        ['without its values', generic],
      ] as const) {
        found.push(...readsOf(plan, tables).map((table) => `${name} reads all of ${table} ${kind}`))
      }
    }
    return found
  } finally {
    await client.end()
  }
}

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  readonly Plans?: readonly Node[]
}

async function explain(client: pg.Client, text: string, values: readonly unknown[]): Promise<Node> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(text, [...values])
  const [plan] = rows[0]?.['QUERY PLAN'] ?? []
  if (plan === undefined) throw new Error(`no plan for ${text}`)
  return plan.Plan
}

function readsOf(node: Node, tables: ReadonlySet<string>): string[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Cond': condition, Plans: below = [] } = node
  const isLong = table !== undefined && tables.has(table) && type.endsWith('Scan') && !type.startsWith('Bitmap')
  return [...(isLong && condition === undefined ? [table] : []), ...below.flatMap((one) => readsOf(one, tables))]
}
