/** One PostgreSQL a major for a whole run of tests, with one migrated database that each test file copies. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../src/postgres/embedded/server.ts'
import { migrate } from '../../src/postgres/migrate.ts'
import type {} from './database.ts'

const template = 'template_assent'

interface Running {
  readonly templateUrl: string
  users: number
  stop(): Promise<void>
}

// Every project loads its own copy of this module, in one process: they meet here.
const shared = globalThis as typeof globalThis & { testServers?: Map<number, Promise<Running>> }
shared.testServers ??= new Map()
const servers = shared.testServers

export function startTestServer(major: 15 | 18) {
  return async (project: TestProject): Promise<() => Promise<void>> => {
    const starting = servers.get(major) ?? start(major)
    servers.set(major, starting)
    const running = await starting
    running.users += 1
    project.provide('templateUrl', running.templateUrl)
    project.provide('postgresMajor', major)
    return async () => {
      running.users -= 1
      if (running.users > 0) return
      servers.delete(major)
      await running.stop()
    }
  }
}

async function start(major: 15 | 18): Promise<Running> {
  const dir = await mkdtemp(join(tmpdir(), `assent-test-${major}-`))
  const server = await startEmbedded({
    dir,
    major,
    // These databases die with the run: nothing needs to survive a power cut.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' },
  })
  const templateUrl = new URL(server.url)
  templateUrl.pathname = `/${template}`
  await run(server.url, `create database ${template}`)
  await migrate(templateUrl.toString())
  return {
    templateUrl: templateUrl.toString(),
    users: 0,
    stop: async () => {
      await server.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
