/**
 * Everything that leaves, leaves from here: campaigns, replies, retries; and what has to be looked after while it does. Any
 * number of workers may run, in one process with the server or each in its own: they share through the database and know
 * nothing of each other.
 */
import { hostname } from 'node:os'
import { copyMedia } from '../actions/copy-media.ts'
import { DailyRoom } from '../actions/daily-room.ts'
import type { Deps } from '../actions/deps.ts'
import { drainInvitations } from '../actions/drain-invitations.ts'
import { drainQueue } from '../actions/drain-queue.ts'
import { Errands } from '../actions/flow/errands.ts'
import { moveDueRuns } from '../actions/flow/move-due-runs.ts'
import { startWaiting } from '../actions/flow/start-waiting.ts'
import { HandOvers } from '../actions/hand-over.ts'
import { finishCampaigns, launchDue } from '../actions/launch-campaign.ts'
import { sweepDeliveries } from '../actions/sweep-deliveries.ts'
import { watchListening } from '../actions/watch-listening.ts'
import { workImports } from '../actions/work-imports.ts'
import { minute, second } from '../base/clock.ts'
import { newCode } from '../base/ids.ts'
import { Remembered } from '../base/remembered.ts'
import type { Notices } from '../domain/notices.ts'
import type { Sender } from '../domain/sender.ts'
import { CampaignLoop } from './campaign-loop.ts'
import { type Repeating, repeat } from './repeat.ts'

export interface WorkerOptions {
  readonly notices: Notices
  /** Messages in the air at once. */
  readonly lanes?: number
}

export interface Worker {
  /** Claims nothing more, and resolves when all that was claimed is settled. */
  stop(): Promise<void>
}

/** `deps` should stand on a pool of its own: claims must not wait behind requests, nor requests behind claims. */
export function runWorker(deps: Deps, { notices, lanes }: WorkerOptions): Worker {
  const { log } = deps
  const worker = `${hostname()}/${process.pid}/${newCode(6)}`
  const handOvers = new HandOvers(deps, lanes === undefined ? {} : { lanes })
  const room = new DailyRoom(deps)
  const senders = new Remembered<Sender | undefined>(second, (name) => {
    const [workspaceId = '', senderId = ''] = name.split('/')
    return deps.read.senders.find(workspaceId, senderId)
  })
  const senderOf = (workspaceId: string, senderId: string) => senders.get(`${workspaceId}/${senderId}`)
  const queue = { deps, handOvers, senderOf }

  const loops = new Map<string, readonly CampaignLoop[]>()
  const campaigns = repeat(log, 'campaigns', second, async () => {
    await launchDue(deps)
    const atWork = new Map<string, Sender>()
    for (const { workspaceId, senderId } of await deps.read.campaigns.running()) {
      const sender = await senderOf(workspaceId, senderId)
      if (sender !== undefined && sender.stoppedAt === null) atWork.set(senderId, sender)
    }
    for (const [senderId, sender] of atWork) {
      const parts = { deps, handOvers, room, worker }
      const own = loops.get(senderId) ?? [
        new CampaignLoop(parts, sender),
        new CampaignLoop({ ...parts, helps: true }, sender),
      ]
      loops.set(senderId, own)
      for (const loop of own) {
        loop.use(sender)
        loop.start()
      }
    }
    for (const [senderId, own] of loops) {
      if (atWork.has(senderId)) continue
      loops.delete(senderId)
      await Promise.all(own.map((loop) => loop.stop()))
    }
    await finishCampaigns(deps)
  })
  const replies = repeat(log, 'replies', 250, async () => ((await drainQueue(queue, 'reply')) > 0 ? 0 : undefined))
  const retries = repeat(log, 'retries', second, async () =>
    (await drainQueue(queue, 'campaign')) > 0 ? 50 : undefined,
  )
  const invitations = repeat(log, 'invitations', second, async () =>
    (await drainInvitations({ deps, handOvers })) > 0 ? 0 : undefined,
  )
  // Runs of flows: those whose time has come, those that something started, and what they have done outside.
  const due = repeat(log, 'due runs', second / 2, async () => ((await moveDueRuns(deps)) > 0 ? 0 : undefined))
  const starts = repeat(log, 'flow starts', second / 2, async () => ((await startWaiting(deps)) > 0 ? 0 : undefined))
  const outside = new Errands(deps)
  const errands = repeat(log, 'errands', second / 4, async () => ((await outside.take()) > 0 ? 0 : undefined))
  const media = repeat(log, 'media', second, async () => ((await copyMedia(deps)) > 0 ? 0 : undefined))
  let swept = 0
  const sweep = repeat(log, 'sweep', 5 * second, async () => {
    await sweepDeliveries(deps, { wide: swept % 12 === 0 })
    swept += 1
  })
  const listening = repeat(log, 'listening', minute / 6, () => watchListening(deps))

  const importing = new AbortController()
  const imports = repeat(log, 'imports', second, async () =>
    (await workImports(deps, worker, importing.signal)) ? 0 : undefined,
  )

  const deaf = [
    notices.onStopped((address) => handOvers.stop(address)),
    notices.onQueued(() => {
      replies.wake()
      retries.wake()
      invitations.wake()
    }),
    notices.onCampaign(() => campaigns.wake()),
  ]
  const work: readonly Repeating[] = [
    campaigns,
    replies,
    retries,
    invitations,
    imports,
    due,
    starts,
    errands,
    media,
    sweep,
    listening,
  ]
  return {
    async stop() {
      // A file of a million rows is left where it is: the next worker goes on there.
      importing.abort()
      await Promise.all(work.map((one) => one.stop()))
      await Promise.all([...loops.values()].flat().map((loop) => loop.stop()))
      await outside.settled()
      // A no that is heard now still drops what waits for its turn.
      await handOvers.settled()
      for (const stopHearing of deaf) stopHearing()
    },
  }
}
