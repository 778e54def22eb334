/** An empty database beside ours for as long as a piece of work takes. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** `url` connects somebody who may create databases; `work` gets the URL of the new one. */
export async function withScratchDatabase<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  const name = `scratch_${randomBytes(8).toString('hex')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`create database ${name} template template0`)
    const scratch = new URL(url)
    scratch.pathname = `/${name}`
    return await work(scratch.toString())
  } finally {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.end()
  }
}
