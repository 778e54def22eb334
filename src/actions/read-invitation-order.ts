/** An order to invite people, read: each by a number or a mailbox, or by a contact that has one. Every bad field is told at once. */
import { Fault, type FieldError } from '../base/fault.ts'
import { lineKind, readPhone } from '../base/phone.ts'
import type { Identifier } from '../domain/address.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { Ground } from '../domain/invitation.ts'
import type { Workspace } from '../domain/workspace.ts'
import { ConsentGround } from './consent-ground.ts'
import type { InvitationOrder, Invited } from './invite-people.ts'
import type { Stores } from './stores.ts'

export interface InvitationWish {
  /** Slug or id. */
  readonly capturePoint: string
  readonly people: readonly WishedPerson[]
  readonly ground: Ground
  readonly note: string
}

export interface WishedPerson {
  readonly number?: string
  readonly email?: string
  readonly contact?: string
  readonly name?: string
  readonly language?: string
}

/** Throws `invalid`. */
export async function readInvitationOrder(
  stores: Stores,
  workspaceId: string,
  { capturePoint, people, ground, note }: InvitationWish,
): Promise<InvitationOrder> {
  const point = await new ConsentGround(stores).capturePoint(workspaceId, capturePoint)
  if (point === undefined) throw invalid([{ path: '/capture_point', message: 'There is no such capture point.' }])
  const workspace = await stores.workspaces.find(workspaceId)
  const errors: FieldError[] = []
  const invited: Invited[] = []
  for (const [at, person] of people.entries()) {
    const read = await readPerson(stores, workspaceId, point, person)
    if ('message' in read) errors.push({ path: `/people/${at}/${read.field}`, message: read.message })
    else {
      const message = point.channel === 'sms_link' ? whyNoSms(read.identifier, workspace) : undefined
      if (message === undefined) invited.push(read)
      else errors.push({ path: `/people/${at}/${person.number === undefined ? 'contact' : 'number'}`, message })
    }
  }
  if (errors.length > 0) throw invalid(errors)
  return { point, people: invited, ground, note }
}

/** What keeps an SMS from a number, whatever its person said: nobody reads it there, or the business serves nobody there. */
function whyNoSms({ value }: Identifier, workspace: Workspace | undefined): string | undefined {
  const kind = lineKind(value)
  if (kind === 'landline') return 'Is a landline: no SMS reaches it.'
  if (kind === 'service') return 'Is a service number, with nobody behind it who could answer.'
  const served = workspace?.kind === 'live' ? (workspace.profile.countries ?? []) : []
  const country = readPhone(value)?.country
  if (served.length === 0 || (country !== undefined && served.includes(country))) return undefined
  return `Is in ${country ?? 'no country'}, which this workspace does not serve (Settings, Workspace, countries).`
}

function invalid(errors: FieldError[]): Fault {
  return new Fault('invalid', 'Nobody was invited.', { errors })
}

interface Unread {
  readonly field: 'number' | 'email' | 'contact'
  readonly message: string
}

async function readPerson(
  stores: Stores,
  workspaceId: string,
  { channel, country }: CapturePoint,
  { number, email, contact, name, language }: WishedPerson,
): Promise<Invited | Unread> {
  const byLetter = channel === 'email_link'
  const more = { contactId: contact, name, language }
  if (byLetter && email !== undefined) {
    return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(email)
      ? { identifier: { kind: 'email', value: email.trim() }, ...more }
      : { field: 'email', message: 'Is no mailbox. Send one such as ada@example.com.' }
  }
  if (!byLetter && number !== undefined) {
    const phone = readPhone(number, country ?? undefined)
    return phone === undefined
      ? { field: 'number', message: 'Is no telephone number. Send it with its country code, such as +61491570156.' }
      : { identifier: { kind: 'phone', value: phone.e164 }, ...more }
  }
  const wanted = byLetter ? 'email' : 'number'
  if (contact === undefined)
    return { field: wanted, message: `Is needed, or a contact with ${byLetter ? 'a mailbox' : 'a number'}.` }
  const identifier = await reachable(stores, workspaceId, contact, byLetter ? 'email' : 'phone')
  return identifier === undefined
    ? { field: 'contact', message: `Is nobody that we know, or has no ${byLetter ? 'mailbox' : 'number'}.` }
    : { identifier, name, language }
}

/** The first of the contact's addresses with such a name. */
async function reachable(
  { addresses }: Pick<Stores, 'addresses'>,
  workspaceId: string,
  contactId: string,
  kind: 'phone' | 'email',
): Promise<Identifier | undefined> {
  const names = await addresses.identifiersOf(await addresses.addressesOfContact(workspaceId, contactId))
  const found = names.find((name) => name.kind === kind && name.validTo === null && name.value !== null)
  return found?.value == null ? undefined : { kind, value: found.value }
}
