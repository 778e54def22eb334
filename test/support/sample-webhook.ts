/** Webhooks as Meta prints them, for tests: the envelope of the platform reference around whatever a test puts in it. */

export const wabaId = '102290129340398'
export const phoneNumberId = '106540352242922'
export const waId = '16505551234'
export const bsuid = 'US.13491208655302741918'
export const seconds = 1_739_321_024
export const at = new Date(seconds * 1_000)

export function webhook(...changes: readonly object[]): object {
  return { object: 'whatsapp_business_account', entry: [{ id: wabaId, time: seconds, changes }] }
}

/** A change of a field about people, with its metadata. */
export function change(field: string, value: object): object {
  const metadata = { display_phone_number: '15550783881', phone_number_id: phoneNumberId }
  return { field, value: { messaging_product: 'whatsapp', metadata, ...value } }
}

export const sheena = { profile: { name: 'Sheena', username: '@sheena' }, wa_id: waId, user_id: bsuid }

/** One inbound message of Sheena; `body` is its type and what hangs on it. */
export function inbound(body: object, contacts: readonly object[] = [sheena]): object {
  const message = { from: waId, from_user_id: bsuid, id: 'wamid.IN', timestamp: String(seconds), ...body }
  return webhook(change('messages', { contacts, messages: [message] }))
}
