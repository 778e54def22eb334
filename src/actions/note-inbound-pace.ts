/**
 * What people send counts against the pace of the number. It is one row for each number, so what arrives together is noted
 * together: whoever noted each message by itself would wait for all the others.
 */
import { Gatherer } from '../base/gatherer.ts'
import type { Sender } from '../domain/sender.ts'
import type { Deps } from './deps.ts'

interface Heard {
  readonly sender: Sender
  readonly messages: number
}

const lanes = new WeakMap<object, Gatherer<Heard, undefined>>()

/** Resolves when it is noted. */
export async function noteInboundPace(deps: Pick<Deps, 'read'>, sender: Sender, messages: number): Promise<void> {
  if (messages > 0) await laneOf(deps).add({ sender, messages })
}

function laneOf({ read }: Pick<Deps, 'read'>): Gatherer<Heard, undefined> {
  const known = lanes.get(read)
  if (known !== undefined) return known
  const lane = new Gatherer<Heard, undefined>(
    async (heard) => {
      for (const own of Map.groupBy(heard, ({ sender }) => sender.senderId).values()) {
        const [{ sender }] = own as [Heard, ...Heard[]]
        const messages = own.reduce((total, one) => total + one.messages, 0)
        await read.paces.note(sender.workspaceId, sender.senderId, messages)
      }
      return heard.map(() => undefined)
    },
    { waitMs: 2, max: 500, atOnce: 1 },
  )
  lanes.set(read, lane)
  return lane
}
