/** Everything that is held about a person, gathered for them: it is theirs to have. */
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { ChatEntry } from '../domain/chat.ts'
import type { ConsentRecord } from '../domain/consent.ts'
import type { ShownMessage } from '../domain/contact-page.ts'
import type { PersonEvent } from '../domain/event.ts'
import type { Segment } from '../domain/segment.ts'
import type { Deps } from './deps.ts'
import { type ReadContactConsent, readContactConsent } from './read-contact-consent.ts'
import { readContact, type WholeContact } from './read-contacts.ts'
import { type ReadTimeline, readTimeline } from './read-timeline.ts'

export interface ExportedContact {
  readonly whole: WholeContact
  readonly consent: ReadContactConsent
  readonly timeline: ReadTimeline
  readonly records: readonly ConsentRecord[]
  readonly messages: readonly ShownMessage[]
  /** What the team wrote to itself about them, and who had their chats when. */
  readonly entries: readonly ChatEntry[]
  readonly events: readonly PersonEvent[]
  /** Lists that they stand in. */
  readonly lists: readonly Segment[]
}

/** More than anybody has said; a page of it would be no whole answer. */
const everything = 100_000
const messagesAPage = 1_000

export async function exportContact(
  deps: Pick<Deps, 'read' | 'secrets' | 'transaction'>,
  by: By,
  contactId: string,
): Promise<ExportedContact> {
  const { workspaceId } = by.actor
  const whole = await readContact(deps, workspaceId, contactId)
  const consent = await readContactConsent(deps, workspaceId, contactId, by.now)
  const timeline = await readTimeline(deps, by.actor, { contactId, limit: everything }, by.now)
  const keys = whole.addresses.map(({ key }) => key)
  const records = await deps.read.consent.recordsOf(keys)
  const messages: ShownMessage[] = []
  for (let after: string | undefined; messages.length < everything; ) {
    const page = await deps.read.contactPages.messages(keys, {
      limit: messagesAPage,
      ...(after === undefined ? {} : { after }),
    })
    messages.push(...page.rows)
    if (page.next === undefined) break
    after = page.next
  }
  const entries = await deps.read.chats.entriesOf(keys)
  const events = await deps.read.events.list(workspaceId, contactId, { limit: everything })
  const stands = new Set(await deps.read.segments.listsOf(workspaceId, contactId))
  const lists = (await deps.read.segments.list(workspaceId)).filter(({ segmentId }) => stands.has(segmentId))
  await deps.transaction(({ audit }) =>
    audit.write([auditEntry(by, { action: 'contact.exported', subject: { kind: 'contact', id: contactId } })]),
  )
  return { whole, consent, timeline, records, messages, entries, events: events.rows, lists }
}
