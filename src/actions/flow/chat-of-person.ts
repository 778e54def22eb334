/** In which chat somebody is spoken to: the address that they last wrote from, and the number that they wrote to; else their first, and the business's own. */
import { Fault } from '../../base/fault.ts'
import { readPhone } from '../../base/phone.ts'
import type { AddressKey } from '../../domain/address.ts'
import type { Deps } from '../deps.ts'
import { findAddresses } from '../identify.ts'
import type { Stores } from '../stores.ts'

export interface Chat {
  readonly key: AddressKey
  readonly senderId: string
}

/** Undefined where WhatsApp cannot reach them, or no number is connected. */
export async function chatOfContact(stores: Stores, workspaceId: string, contactId: string): Promise<Chat | undefined> {
  const keys = await stores.addresses.addressesOfContact(workspaceId, contactId)
  const heard = await stores.contactPages.lastHeard(keys)
  if (heard !== undefined) return { key: heard.key, senderId: heard.senderId }
  const key = (await stores.contactPages.addressees(workspaceId, [contactId])).get(contactId)
  return key === undefined ? undefined : withSender(stores, key)
}

export async function chatOfAddress(stores: Stores, key: AddressKey): Promise<Chat | undefined> {
  const heard = await stores.contactPages.lastHeard([key])
  return heard === undefined ? withSender(stores, key) : { key, senderId: heard.senderId }
}

export async function chatOfNumber(
  stores: Stores,
  { secrets }: Pick<Deps, 'secrets'>,
  workspaceId: string,
  number: string,
): Promise<Chat | undefined> {
  const phone = readPhone(number)
  if (phone === undefined) {
    throw new Fault('invalid', 'Nothing was started.', {
      errors: [{ path: '/number', message: `${number} is no telephone number. Give it with its country code.` }],
    })
  }
  const [key] = await findAddresses(stores, secrets, workspaceId, [[{ kind: 'phone', value: phone.e164 }]])
  return key && chatOfAddress(stores, key)
}

async function withSender({ senders }: Stores, key: AddressKey): Promise<Chat | undefined> {
  const [sender] = await senders.list(key.workspaceId)
  return sender && { key, senderId: sender.senderId }
}
