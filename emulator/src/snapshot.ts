// The state file: everything that must outlive a restart, written whole beside the old one and then put in its place. At
// most once a second, less often when it has grown so big that writing takes a noticeable part of that.

import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { type Message, newMessage } from './messages/message.ts'
import { changeSettings, type Settings } from './settings.ts'
import type { World } from './world.ts'

const format = 1
const everyMs = 1_000

interface Snapshot {
  format: number
  offset: number
  ids: number
  settings: Settings
  secret: string
  parts: Parts
}

/** In the order in which they are read back. */
function partsOf(world: World) {
  return {
    tokens: world.tokens,
    numbers: world.numbers,
    subscriptions: world.subscriptions,
    crowds: world.crowds,
    people: world.people,
    chats: world.chats,
    acceptances: world.acceptances,
    limits: world.limits,
    templates: world.templates,
    flows: world.flows,
    media: world.media,
    mail: world.mail,
    webhooks: world.webhooks,
    network: world.network,
    sms: world.sms,
  }
}

type Parts = { [name in keyof ReturnType<typeof partsOf>]: ReturnType<ReturnType<typeof partsOf>[name]['save']> } & {
  messages: Message[]
  timetable: ReturnType<World['timetable']['save']>
  rules: World['review']['rules']
}

export class SnapshotFile {
  readonly #world: World
  readonly #path: string
  #saved = -1
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(world: World, path: string) {
    this.#world = world
    this.#path = path
  }

  /** Reads the file if there is one. Throws one clear sentence when it is not a state file of this version. */
  load(): void {
    let text: string
    try {
      text = readFileSync(this.#path, 'utf8')
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
      throw new Error(
        `The state file ${this.#path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
    let snapshot: Snapshot
    try {
      snapshot = JSON.parse(text) as Snapshot
    } catch {
      throw new Error(`The state file ${this.#path} is not JSON. Move it away to start afresh.`)
    }
    if (snapshot.format !== format) {
      throw new Error(
        `The state file ${this.#path} was written by another version (${String(snapshot.format)}). Move it away to start afresh.`,
      )
    }
    restore(this.#world, snapshot)
  }

  /** Starts saving what changes. */
  keep(): void {
    this.#again(everyMs)
  }

  /** The last save. */
  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#writing
    await this.#save()
  }

  get #beside(): string {
    return `${this.#path}.${process.pid}.new`
  }

  #again(ms: number): void {
    this.#timer = setTimeout(() => {
      const began = performance.now()
      this.#writing = this.#save().finally(
        () => this.#stopped || this.#again(Math.max(everyMs, 10 * (performance.now() - began))),
      )
    }, ms)
    this.#timer.unref()
  }

  async #save(): Promise<void> {
    const { revision } = this.#world
    if (revision === this.#saved) return
    try {
      await writeFile(this.#beside, JSON.stringify(take(this.#world)), { mode: 0o600 })
      await rename(this.#beside, this.#path)
      this.#saved = revision
    } catch (error) {
      process.stderr.write(
        `The state file ${this.#path} could not be written: ${error instanceof Error ? error.message : String(error)}\n`,
      )
    }
  }
}

function take(world: World): Snapshot {
  const parts = Object.fromEntries(Object.entries(partsOf(world)).map(([name, part]) => [name, part.save()]))
  return {
    format,
    offset: world.clock.offset,
    ids: world.ids.count,
    settings: world.settings,
    secret: world.webhooks.secret,
    parts: {
      ...parts,
      messages: world.messages.save(),
      // Retries are planned anew from the parcels themselves.
      timetable: world.timetable.save().filter((entry) => entry.kind !== 'webhook.retry'),
      rules: world.review.rules,
    } as Parts,
  }
}

function restore(world: World, snapshot: Snapshot): void {
  const { parts } = snapshot
  if (snapshot.offset > 0) world.clock.moveTo(Date.now() + snapshot.offset)
  world.ids.count = snapshot.ids
  changeSettings(world.settings, snapshot.settings)
  world.webhooks.secret = snapshot.secret
  for (const [name, part] of Object.entries(partsOf(world))) {
    ;(part as { load(saved: unknown): void }).load(parts[name as keyof Parts])
  }
  for (const saved of parts.messages) {
    const message = newMessage({ ...saved, pending: 0 })
    const chat =
      message.person === '' || message.type === 'reaction'
        ? undefined
        : world.chats.find(message.person, message.number)
    world.messages.keep(message, chat, false)
  }
  for (const entry of parts.timetable) {
    const message = world.messages.find(String(entry.data.id))
    if (message && entry.kind.startsWith('message.')) message.pending++
  }
  for (const template of world.templates.all) {
    for (const id of template.pacing?.held ?? []) {
      const message = world.messages.find(id)
      if (message) message.pending++
    }
  }
  world.timetable.load(parts.timetable)
  world.review.rules = parts.rules
}
