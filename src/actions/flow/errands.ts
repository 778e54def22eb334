/**
 * Does what runs have asked to be done outside, at least once each, and lets the run go on with what came of it. The call is
 * made before the transaction, under a key of its own: a crash repeats the call at most, and never a message.
 */
import { second } from '../../base/clock.ts'
import type { ApiAnswer } from '../../domain/errand-runner.ts'
import type { FlowValue } from '../../domain/flow/definition.ts'
import type { Errand } from '../../domain/flow/run-store.ts'
import type { Deps } from '../deps.ts'
import { closeTurn } from './close-turn.ts'
import { moveAlone } from './move-alone.ts'
import { moveRun } from './move-run.ts'
import { openTurn } from './open-turn.ts'

/** Longer than a call and its transaction take. */
const leasedForMs = 60 * second
/** How long to wait before the next try; after the last of them it has failed. */
const pausesMs = [2 * second, 10 * second]

/** So many in the air at once: what is slow keeps nothing waiting that is not. */
export class Errands {
  readonly #deps: Deps
  readonly #lanes: number
  readonly #inTheAir = new Set<Promise<void>>()

  constructor(deps: Deps, lanes = 100) {
    this.#deps = deps
    this.#lanes = lanes
  }

  /** Takes what is due and has room, and waits for none of it. Returns how many: whoever gets 0 may rest. */
  async take(): Promise<number> {
    const { read, clock, log } = this.#deps
    const room = this.#lanes - this.#inTheAir.size
    if (room === 0) return 0
    const due = await read.runs.leaseErrands(room, leasedForMs, clock.now())
    for (const errand of due) {
      const work = doOne(this.#deps, errand)
        .catch((error: unknown) =>
          log.error({ err: error, run: errand.runId }, 'an errand of a run broke; it is done again'),
        )
        .finally(() => this.#inTheAir.delete(work))
      this.#inTheAir.add(work)
    }
    return due.length
  }

  /** Resolves when all that was taken is done. */
  async settled(): Promise<void> {
    while (this.#inTheAir.size > 0) await Promise.all(this.#inTheAir)
  }
}

interface Came {
  readonly exit: 'ok' | 'failed'
  readonly values: Readonly<Record<string, FlowValue>>
}

async function doOne(deps: Deps, errand: Errand): Promise<void> {
  const came = await carriedOut(deps, errand)
  const pauseMs = pausesMs[errand.attempts]
  if (came === 'later' && pauseMs !== undefined) {
    await deps.read.runs.putOff(errand, new Date(deps.clock.now().getTime() + pauseMs))
    return
  }
  await finish(deps, errand, came === 'later' ? { exit: 'failed', values: {} } : came)
}

async function carriedOut(deps: Deps, errand: Errand): Promise<Came | 'later'> {
  const { work, errandId, key } = errand
  if (work.kind === 'notify') {
    const senders = await deps.read.channelSenders.list(key.workspaceId)
    const mailbox = senders.find(({ kind, stoppedAt }) => kind === 'email' && stoppedAt === null)
    if (mailbox === undefined) {
      deps.log.warn({ run: errand.runId }, 'a flow would write to the team, and no mailbox is connected')
      return { exit: 'failed', values: {} }
    }
    const { subject, text, mailbox: to } = work
    const sent = await deps.errands.writeToTeam(mailbox, { to, subject, text, id: errandId })
    return sent === 'later' ? 'later' : { exit: sent === 'sent' ? 'ok' : 'failed', values: {} }
  }
  const { method, url, headers, body, save } = work
  const answer = await deps.errands.callApi({ method, url, headers, body, key: errandId })
  if (mayPass(answer)) return 'later'
  if (answer.kind !== 'answered' || answer.status < 200 || answer.status > 299) {
    const reason = answer.kind === 'answered' ? answer.status : answer.reason
    deps.log.warn({ run: errand.runId, node: errand.node, reason }, 'the API call of a flow failed')
    return { exit: 'failed', values: {} }
  }
  return {
    exit: 'ok',
    values: Object.fromEntries(Object.entries(save).map(([name, path]) => [name, valueAt(answer.json, path)])),
  }
}

/** Whether asking again may help. */
function mayPass(answer: ApiAnswer): boolean {
  if (answer.kind === 'failed') return answer.reason !== 'answer_too_long'
  return answer.kind === 'answered' && (answer.status >= 500 || answer.status === 429)
}

/** `customer.tier`, `items.0.name`. What is no single value is kept as JSON; what is not there, as null. */
function valueAt(json: unknown, path: string): FlowValue {
  let value: unknown = json
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null
    value = (value as Record<string, unknown>)[part]
  }
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  return JSON.stringify(value)
}

async function finish(deps: Deps, errand: Errand, { exit, values }: Came): Promise<void> {
  const now = deps.clock.now()
  await moveAlone(deps, now, async (stores) => {
    const seen = await stores.runs.get(errand.key, errand.runId)
    const turn = seen && (await openTurn(stores, deps, errand.key, seen.senderId, now))
    // It was called off, or somebody else has done it.
    if (!(await stores.runs.endErrand(errand)) || turn === undefined || !errand.awaited) return []
    const run = await stores.runs.get(errand.key, errand.runId)
    if (run?.status !== 'running' || run.node !== errand.node) return []
    await moveRun(turn, run, { kind: 'outcome', node: errand.node, exit, values })
    await closeTurn(turn)
    return turn.recorded
  })
}
