/**
 * Everything in one webhook, understood before it is answered. Statuses go by the hundred in one lane; what people said
 * goes person by person in another, several side by side, so that nobody waits for a stranger. One update that cannot be
 * read is kept aside and fails nobody else.
 */
import { sideBySide } from '../base/side-by-side.ts'
import type { Sender } from '../domain/sender.ts'
import type {
  MalformedUpdate,
  MessageUpdate,
  Person,
  PreferenceUpdate,
  StatusUpdate,
  SystemUpdate,
  WebhookUpdate,
} from '../protocol/whatsapp/webhook-update.ts'
import { applyAccountUpdate } from './apply-account-update.ts'
import { applyStatuses } from './apply-statuses.ts'
import { applyTemplateUpdate } from './apply-template-update.ts'
import type { Deps } from './deps.ts'
import { holdUnread } from './hold-unread.ts'
import { noteInboundPace } from './note-inbound-pace.ts'
import { receiveChange } from './receive-change.ts'
import { receiveMessage } from './receive-message.ts'
import { receivePreference } from './receive-preference.ts'

export type PersonalUpdate = MessageUpdate | SystemUpdate | PreferenceUpdate

/** Resolves when all of it is durable, and quiet after each no. Throws only where the database cannot be reached at all. */
export async function receiveWebhook(
  deps: Deps,
  sender: Sender,
  updates: readonly WebhookUpdate[],
  receivedAt: Date,
): Promise<void> {
  const statuses: StatusUpdate[] = []
  const personal: (PersonalUpdate | MalformedUpdate)[] = []
  const rest: Promise<void>[] = []
  const kinds = new Set<WebhookUpdate['type']>()
  for (const update of updates) {
    kinds.add(update.type)
    switch (update.type) {
      case 'status':
        statuses.push(update)
        break
      case 'message':
      case 'system':
      case 'preference':
      case 'malformed':
        personal.push(update)
        break
      case 'template':
        rest.push(applyTemplateUpdate(deps, sender, update))
        break
      case 'account':
        rest.push(applyAccountUpdate(deps, sender, update))
        break
      case 'value_error':
      case 'unknown':
        rest.push(keepAside(deps, sender, update, receivedAt))
        break
    }
  }
  if (statuses.length > 0) rest.push(applyStatuses(deps, sender, statuses))
  if (personal.length > 0) rest.push(receivePersonal(deps, sender, personal, receivedAt))
  // What people send counts against the pace of the number; what we send keeps clear of it.
  rest.push(noteInboundPace(deps, sender, personal.filter(({ type }) => type === 'message').length))
  rest.push(noteHeard(deps, sender, kinds, receivedAt))
  await Promise.all(rest)
}

/** People side by side, and what one person did in its order. */
const lanes = 8

async function receivePersonal(
  deps: Deps,
  sender: Sender,
  updates: readonly (PersonalUpdate | MalformedUpdate)[],
  receivedAt: Date,
): Promise<void> {
  const people = new Map<string, (PersonalUpdate | MalformedUpdate)[]>()
  for (const update of updates) {
    const name = nameOf(update)
    const own = people.get(name) ?? []
    own.push(update)
    people.set(name, own)
  }
  await sideBySide([...people.values()], lanes, async (own) => {
    for (const update of own) await receiveOne(deps, sender, update, receivedAt)
  })
}

function nameOf(update: PersonalUpdate | MalformedUpdate): string {
  const person: Person | undefined = update.type === 'system' ? update.before : update.person
  return person?.waId ?? person?.bsuid ?? person?.parentBsuid ?? update.dedupe
}

async function receiveOne(
  deps: Deps,
  sender: Sender,
  update: PersonalUpdate | MalformedUpdate,
  receivedAt: Date,
): Promise<void> {
  try {
    if (update.type === 'message') await receiveMessage(deps, sender, update, receivedAt)
    else if (update.type === 'preference') await receivePreference(deps, sender, update, receivedAt)
    else if (update.type === 'system') await receiveChange(deps, sender, update, receivedAt)
    else await holdUnread(deps, sender, update, receivedAt, update.reason)
  } catch (error) {
    deps.log.error({ err: error, update: update.type }, 'an update could not be read; its sender is held until it is')
    await holdUnread(deps, sender, update, receivedAt, error instanceof Error ? error.name : 'unknown')
  }
}

async function keepAside(
  deps: Deps,
  sender: Sender,
  update: Extract<WebhookUpdate, { type: 'unknown' | 'value_error' }>,
  receivedAt: Date,
): Promise<void> {
  await deps.read.inbox.keepAside({
    workspaceId: sender.workspaceId,
    source: `whatsapp/${sender.senderId}`,
    receivedAt,
    reason: update.type === 'unknown' ? `unknown field ${update.field}` : `platform error ${update.error.code}`,
    payload: JSON.stringify(update.type === 'unknown' ? update.raw : update.error),
  })
}

type Heard = { -readonly [Name in 'heardMessagesAt' | 'heardPreferencesAt' | 'heardStatusesAt']?: Date }

/** What each kind of update proves that the sender hears. */
const proves: Readonly<Partial<Record<WebhookUpdate['type'], keyof Heard>>> = {
  message: 'heardMessagesAt',
  preference: 'heardPreferencesAt',
  status: 'heardStatusesAt',
}

/** That it arrived, signed, is the proof. Noted at most once a minute. */
const noted = new Map<string, number>()
const noteEveryMs = 60_000

async function noteHeard(
  deps: Deps,
  { workspaceId, senderId }: Sender,
  kinds: ReadonlySet<WebhookUpdate['type']>,
  receivedAt: Date,
): Promise<void> {
  const facts: Heard = {}
  for (const kind of kinds) {
    const fact = proves[kind]
    const mark = `${senderId}/${kind}`
    if (fact === undefined || (noted.get(mark) ?? -Infinity) > receivedAt.getTime() - noteEveryMs) continue
    noted.set(mark, receivedAt.getTime())
    facts[fact] = receivedAt
  }
  if (Object.keys(facts).length > 0) await deps.read.senders.update(workspaceId, senderId, facts)
}
