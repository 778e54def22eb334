/**
 * Who a message or status is about. WhatsApp says it twice, beside the update and in `contacts`; joining the two wrongly
 * would give one person another's consent, so they are joined only where nothing contradicts it.
 */
import { asId, asRecord, asText, type Json, present, records } from './read-json.ts'
import type { Person } from './webhook-update.ts'

/** What the update itself says. */
export interface Named {
  readonly waId?: string | undefined
  readonly bsuid?: string | undefined
  readonly parentBsuid?: string | undefined
}

/**
 * `named`, completed from the one entry of `contacts` that is the same person. `alone`: the webhook speaks of nothing else
 * beside these contacts. Empty where nobody is named.
 */
export function readPerson(named: Named, contacts: unknown, alone: boolean): Person {
  const entries = records(contacts)
  const contact = entries.find((each) => isSame(named, each)) ?? onlyOne(named, entries, alone)
  if (contact === undefined) return present<Person>({ ...named })
  const profile = asRecord(contact.profile)
  return present<Person>({
    waId: named.waId ?? asId(contact.wa_id),
    bsuid: named.bsuid ?? asId(contact.user_id),
    parentBsuid: named.parentBsuid ?? asId(contact.parent_user_id),
    profileName: asText(profile?.name),
    // Meta's samples print it with and without the sign.
    username: asText(asText(profile?.username)?.replace(/^@/, '')),
    identityKeyHash: asText(contact.identity_key_hash),
  })
}

export function namesSomebody(person: Person): boolean {
  return person.waId !== undefined || person.bsuid !== undefined || person.parentBsuid !== undefined
}

function isSame(named: Named, contact: Json): boolean {
  return agrees(named, contact) && (met(named.waId, contact.wa_id) || met(named.bsuid, contact.user_id))
}

/**
 * Where they have no kind of name in common: a single contact is the one meant if the update names nobody, or is the
 * only one. Beside others it may belong to a neighbour.
 */
function onlyOne(named: Named, contacts: readonly Json[], alone: boolean): Json | undefined {
  const [contact, another] = contacts
  const meant = alone || !namesSomebody(present<Person>({ ...named }))
  return meant && contact !== undefined && another === undefined && agrees(named, contact) ? contact : undefined
}

function agrees(named: Named, contact: Json): boolean {
  return !differ(named.waId, contact.wa_id) && !differ(named.bsuid, contact.user_id)
}

function met(mine: string | undefined, theirs: unknown): boolean {
  return mine !== undefined && mine === asId(theirs)
}

function differ(mine: string | undefined, theirs: unknown): boolean {
  const other = asId(theirs)
  return mine !== undefined && other !== undefined && mine !== other
}
