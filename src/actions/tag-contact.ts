/** Puts words on a person and takes them off: by hand, by the API, by flows and by imports. */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Contact } from '../domain/contact.ts'
import { changeTags, foldTag, tagsMax } from '../domain/tags.ts'
import { type Cause, changeEvents } from './contact-events.ts'
import type { Deps } from './deps.ts'
import { raiseEvents, sourceOf } from './raise-event.ts'
import type { Stores } from './stores.ts'

export interface TagChange {
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}

/** In the caller's transaction. Does nothing to whoever was merged or erased. `cause` is the actor's where it is left out. */
export async function tagContact(
  stores: Stores,
  deps: Pick<Deps, 'secrets' | 'publicUrl' | 'clock'>,
  by: By,
  contactId: string,
  change: TagChange,
  cause: Cause = { source: sourceOf(by.actor) },
): Promise<Contact | undefined> {
  const [before] = await stores.contacts.lock(by.actor.workspaceId, [contactId])
  if (before === undefined || before.erasedAt !== null || before.mergedInto !== null) return undefined
  const tags = changedTags(before.tags, change)
  if (sameTags(before.tags, tags)) return before
  const after = { ...before, tags }
  await stores.contacts.update(after)
  await stores.audit.write([
    auditEntry(by, {
      action: 'contact.changed',
      subject: { kind: 'contact', id: contactId },
      detail: { changed: ['tags'] },
    }),
  ])
  await raiseEvents(stores, deps, before.workspaceId, changeEvents(before, after, cause))
  return after
}

/** Throws `invalid` where one of them is no tag, or there would be too many. */
export function changedTags(before: readonly string[], change: TagChange = {}): string[] {
  const errors = (['add', 'remove'] as const).flatMap((way) =>
    (change[way] ?? []).flatMap((tag, at) =>
      foldTag(tag) === undefined
        ? [{ path: `/tags/${way}/${at}`, message: 'Is no tag: 1 to 40 characters without comma, semicolon and bar.' }]
        : [],
    ),
  )
  const tags = changeTags(before, change)
  if (tags.length > tagsMax) errors.push({ path: '/tags', message: `A contact has at most ${tagsMax} tags.` })
  if (errors.length > 0) throw new Fault('invalid', 'The tags were not changed.', { errors })
  return tags
}

export function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag, at) => tag === b[at])
}
