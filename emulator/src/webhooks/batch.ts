// Several updates in one POST. A receiver has to loop over entries, changes and items alike, so the emulator packs them in
// each of the ways that the format allows.

import type { BusinessNumber } from '../account/numbers.ts'
import type { JsonObject } from '../base/json.ts'
import type { BatchShape } from '../settings.ts'
import type { ItemKind, Update } from './update.ts'

export interface BatchSource {
  account: string
  number(id: string): BusinessNumber | undefined
}

export function payloadOf(
  updates: readonly Update[],
  shape: Exclude<BatchShape, 'mixed'>,
  source: BatchSource,
): JsonObject {
  const entries: JsonObject[] = []
  let changes: JsonObject[] = []
  const close = (time?: number) => {
    if (changes.length > 0) entries.push({ id: source.account, ...(time !== undefined && { time }), changes })
    changes = []
  }
  for (const group of shape === 'packed' ? groupsOf(updates) : updates.map((update) => [update])) {
    const [first] = group
    if (!first) continue
    const alone = first.value !== undefined || shape === 'entries'
    if (alone) close()
    changes.push({ field: first.field, value: first.value ?? changeValue(group, source) })
    if (alone) close(first.time)
  }
  close()
  return { object: 'whatsapp_business_account', entry: entries }
}

/** Neighbours that fit into one change: same field, same number, same kind of item. */
function groupsOf(updates: readonly Update[]): Update[][] {
  const groups: Update[][] = []
  let last: Update[] | undefined
  for (const update of updates) {
    const [first] = last ?? []
    const fits =
      first?.item !== undefined &&
      first.item.kind === update.item?.kind &&
      first.field === update.field &&
      first.number === update.number &&
      // A system message comes without contacts; it stays by itself.
      (first.contact === null) === (update.contact === null)
    if (last && fits) last.push(update)
    else {
      last = [update]
      groups.push(last)
    }
  }
  return groups
}

function changeValue(group: readonly Update[], source: BatchSource): JsonObject {
  const [first] = group
  const number = source.number(first?.number ?? '')
  const kind: ItemKind = first?.item?.kind ?? 'messages'
  const contacts = new Map<unknown, JsonObject>()
  for (const { contact } of group) if (contact) contacts.set(contact.user_id, contact)
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: number?.displayNumber ?? '', phone_number_id: number?.id ?? '' },
    ...(contacts.size > 0 && { contacts: [...contacts.values()] }),
    [kind]: group.map((update) => update.item?.value ?? {}),
  }
}
