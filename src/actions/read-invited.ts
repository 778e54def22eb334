/** Who an invitation's link belongs to: what it asks, which numbers of the person are known, and what opening it proves. Reads only. */
import { type AddressKey, type Identifier, keyText } from '../domain/address.ts'
import { tokenHash } from '../domain/confirmation.ts'
import type { Invitation } from '../domain/invitation.ts'
import { packFor } from '../domain/policy-pack.ts'
import { countryOf } from './identify.ts'
import type { Stores } from './stores.ts'

export interface Invited {
  readonly invitation: Invitation
  readonly tokenHash: Buffer
  /** Of its capture point. */
  readonly slug: string
  /** Names of the address that it was sent to. */
  readonly identifiers: readonly [Identifier, ...Identifier[]]
  readonly numbers: readonly {
    readonly phone: { readonly key: AddressKey; readonly value: string }
    /** It was sent to this very number. */
    readonly isInvited: boolean
    /** Holding the line is proof enough where the number is. */
    readonly lineProves: boolean
  }[]
  readonly used: boolean
}

/** Undefined for a token that nobody was sent, and once the person has been erased. */
export async function readInvited(read: Stores, token: string, now: Date): Promise<Invited | undefined> {
  const hash = tokenHash(token)
  const invitation = await read.invitations.findByToken(hash)
  if (invitation === undefined) return undefined
  const { workspaceId, key, capturePointId, contactId, channel } = invitation
  const [point, workspace, own] = await Promise.all([
    read.capturePoints.find(workspaceId, capturePointId),
    read.workspaces.find(workspaceId),
    contactId === null ? [] : read.addresses.addressesOfContact(workspaceId, contactId),
  ])
  if (point === undefined || workspace === undefined) return undefined
  const keys = [...new Map([key, ...own].map((one) => [keyText(one), one])).values()]
  const names = (await read.addresses.identifiersOf(keys)).filter(({ validTo }) => validTo === null)
  const [first, ...others] = names
    .filter(({ address }) => keyText(address) === keyText(key))
    .flatMap(({ kind, value }): Identifier[] => (value === null ? [] : [{ kind, value }]))
  if (first === undefined) return undefined
  return {
    invitation,
    tokenHash: hash,
    slug: point.slug,
    identifiers: [first, ...others],
    used: invitation.answer !== null || invitation.expiresAt <= now,
    numbers: names.flatMap(({ kind, value, address }) => {
      if (kind !== 'phone' || value === null) return []
      const isInvited = keyText(address) === keyText(key)
      const pack = packFor({
        numberCountry: countryOf([{ kind, value }]),
        capturePointCountry: point.country,
        workspaceKind: workspace.kind,
      })
      return [
        {
          phone: { key: address, value },
          isInvited,
          lineProves: channel === 'sms_link' && pack.lineControlSuffices,
        },
      ]
    }),
  }
}
