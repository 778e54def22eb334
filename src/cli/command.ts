/** What a command is, and the world it works in. A command answers on `out`, complains on `err`, and returns its exit code. */
import type { Deps } from '../actions/deps.ts'

export interface Command {
  /** What to type after `assent`. */
  readonly usage: string
  /** One sentence. */
  readonly summary: string
  /** A Fault that it throws is told in its own words. */
  run(world: World, args: readonly string[]): Promise<number>
}

export interface World {
  out(line: string): void
  err(line: string): void
  /** Lines of standard input. */
  readonly input: AsyncIterable<string>
  /** Works on the database, migrated and with its own keys: on the running server, or on one that runs for this alone. */
  withDeps<T>(work: (deps: Deps) => Promise<T>): Promise<T>
  /** Runs until it is told to stop. */
  serve(): Promise<void>
  work(): Promise<void>
  /** The names of the migrations that it ran. */
  migrate(): Promise<readonly string[]>
  /** The schema that the migrations add up to, on a database of its own; `write` puts it into db/schema.sql. */
  schema(options: { readonly write: boolean }): Promise<string>
  diagnose(): Promise<readonly Finding[]>
}

/** One thing that was looked at. */
export interface Finding {
  readonly what: string
  readonly holds: boolean
  /** What was found, and the way out where it does not hold. */
  readonly says: string
}
