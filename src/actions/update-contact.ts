/**
 * Changes what is known of a person besides consent. `opt_in` is derived: writing false is a no to everything, and true
 * is refused, for a yes needs its proof.
 */
import { Fault, type FieldError } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { type AttributeValue, type Contact, meansOptIn, reservedAttributes } from '../domain/contact.ts'
import type { Stop } from '../domain/stop-report.ts'
import { changeEvents } from './contact-events.ts'
import type { Deps } from './deps.ts'
import { raiseEvents, sourceOf } from './raise-event.ts'
import { noSuchContact } from './read-contacts.ts'
import { answerWhenQuiet } from './report-stops.ts'
import type { Stores } from './stores.ts'
import { changedTags, sameTags, type TagChange } from './tag-contact.ts'
import { recordWithdrawal } from './withdraw-consent.ts'
import { loadWorld } from './world.ts'

export interface ContactChange {
  readonly name?: string | null
  readonly language?: string | null
  /** Null takes one away; what is left out stays. */
  readonly attributes?: Readonly<Record<string, AttributeValue | null>>
  readonly tags?: TagChange
}

const attributesMax = 200

/** Throws `invalid` with every bad field, `not_found`, `conflict` where the contact was merged or erased. */
export async function updateContact(deps: Deps, by: By, contactId: string, change: ContactChange): Promise<Contact> {
  const errors: FieldError[] = []
  const { optIn, plain } = requireAttributes(change.attributes ?? {}, errors)
  const [first] = errors
  if (first !== undefined) {
    const reason = errors.length === 1 && first.code !== undefined ? first.code : 'invalid'
    throw new Fault('invalid', 'The contact was not changed.', { errors, reason })
  }
  const { contact, stops } = await deps.transaction(async (stores) => {
    // Addresses are locked before contacts, here and wherever consent is written.
    const stops = optIn === false ? await recordNo(stores, deps, by, contactId) : []
    return { contact: await write(stores, deps, by, contactId, change, plain), stops }
  })
  if (optIn === false) {
    const keys = await deps.read.addresses.addressesOfContact(by.actor.workspaceId, contactId)
    await answerWhenQuiet(deps, keys, stops)
  }
  return contact
}

async function write(
  stores: Stores,
  deps: Deps,
  by: By,
  contactId: string,
  change: ContactChange,
  plain: Readonly<Record<string, AttributeValue | null>>,
): Promise<Contact> {
  const [before] = await stores.contacts.lock(by.actor.workspaceId, [contactId])
  if (before === undefined) throw noSuchContact()
  requireWhole(before)
  const attributes = Object.fromEntries(
    Object.entries({ ...before.attributes, ...plain }).filter(
      (pair): pair is [string, AttributeValue] => pair[1] !== null,
    ),
  )
  if (Object.keys(attributes).length > attributesMax) {
    throw new Fault('invalid', `A contact has at most ${attributesMax} attributes.`, {
      errors: [{ path: '/attributes', message: 'Take some away first: send null for them.' }],
    })
  }
  const after: Contact = {
    ...before,
    name: change.name === undefined ? before.name : change.name,
    language: change.language === undefined ? before.language : change.language,
    attributes,
    tags: changedTags(before.tags, change.tags),
  }
  await stores.contacts.update(after)
  // The audit log holds nobody's data, so that nothing in it ever has to be erased.
  const changed = [
    ...(after.name === before.name ? [] : ['name']),
    ...(after.language === before.language ? [] : ['language']),
    ...Object.keys(plain),
    ...(sameTags(before.tags, after.tags) ? [] : ['tags']),
  ]
  await stores.audit.write([
    auditEntry(by, { action: 'contact.changed', subject: { kind: 'contact', id: contactId }, detail: { changed } }),
  ])
  await raiseEvents(stores, deps, before.workspaceId, changeEvents(before, after, { source: sourceOf(by.actor) }))
  return after
}

async function recordNo(
  stores: Stores,
  deps: Pick<Deps, 'secrets' | 'clock'>,
  by: By,
  contactId: string,
): Promise<readonly Stop[]> {
  const { workspaceId } = by.actor
  const { workspace, categories } = await loadWorld(stores, workspaceId)
  const [key] = await stores.addresses.addressesOfContact(workspaceId, contactId)
  if (key === undefined) return []
  const { stops } = await recordWithdrawal(
    stores,
    deps,
    { workspaceKind: workspace.kind, categories },
    {
      key,
      scopes: [{ kind: 'all' }],
      of: 'person',
      state: 'said',
      act: 'contact_attribute',
      channel: by.actor.kind === 'member' ? 'console' : 'api',
      actor: actorText(by.actor),
      strength: 'attested',
      clock: 'ours',
      occurredAt: by.now,
      source: `contact-attribute/${by.requestId ?? newId(by.now.getTime())}`,
    },
    by.now,
  )
  return stops
}

/** What may be written as it is, and what was said about `opt_in`. Every mistake is added to `errors`. */
export function requireAttributes(
  attributes: Readonly<Record<string, AttributeValue | null>>,
  errors: FieldError[],
): { readonly optIn: boolean | undefined; readonly plain: Readonly<Record<string, AttributeValue | null>> } {
  let optIn: boolean | undefined
  const plain: Record<string, AttributeValue | null> = {}
  for (const [name, value] of Object.entries(attributes)) {
    const path = `/attributes/${name}`
    if (reservedAttributes.includes(name)) {
      errors.push({
        path,
        message: `${name} is no attribute: it has a field of its own, or is read from the addresses.`,
      })
    } else if (!meansOptIn(name)) {
      plain[name] = value
    } else if (value === false) {
      optIn = false
    } else if (value === true) {
      errors.push({ path, message: needsEvidence, code: 'opt_in_needs_evidence' })
    } else {
      errors.push({
        path,
        message: 'Is read from what the person said. Only false can be written: a no to everything.',
      })
    }
  }
  return { optIn, plain }
}

const needsEvidence =
  'A yes needs its proof. Record it with POST /v1/consents, with notice, act and evidence, or import it with its date and source.'

export function requireWhole(contact: Contact): void {
  if (contact.erasedAt !== null) throw new Fault('conflict', 'This contact was erased.', { reason: 'contact_erased' })
  if (contact.mergedInto === null) return
  throw new Fault(
    'conflict',
    `This contact was merged into ${contact.mergedInto}. Change that one, or undo the merge.`,
    {
      reason: 'contact_merged',
    },
  )
}
