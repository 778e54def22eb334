/** What the product itself tells of a contact: that it was made, and what was changed, with what stood there before. */
import type { AttributeValue, Contact } from '../domain/contact.ts'
import type { NewEvent } from './raise-event.ts'

export const contactCreated = 'contact.created'
/** Data: `field`, `before`, `after`. One for each field. */
export const contactChanged = 'contact.changed'
/** Data: `tag`. */
export const contactTagged = 'contact.tagged'
export const contactUntagged = 'contact.untagged'

export type Cause = Pick<NewEvent, 'source' | 'hops'>

export function changeEvents(before: Contact, after: Contact, cause: Cause): NewEvent[] {
  const { contactId } = before
  const old = fieldsOf(before)
  const now = fieldsOf(after)
  const names = [...new Set([...old.keys(), ...now.keys()])]
  return [
    ...names.flatMap((field): NewEvent[] => {
      const [was, is] = [old.get(field) ?? null, now.get(field) ?? null]
      return was === is ? [] : [{ contactId, name: contactChanged, data: { field, before: was, after: is }, ...cause }]
    }),
    ...tagsOnlyIn(after, before).map((tag): NewEvent => ({ contactId, name: contactTagged, data: { tag }, ...cause })),
    ...tagsOnlyIn(before, after).map(
      (tag): NewEvent => ({ contactId, name: contactUntagged, data: { tag }, ...cause }),
    ),
  ]
}

function fieldsOf({ name, language, attributes }: Contact): Map<string, AttributeValue | null> {
  return new Map<string, AttributeValue | null>([...Object.entries(attributes), ['name', name], ['language', language]])
}

function tagsOnlyIn(one: Contact, other: Contact): string[] {
  return one.tags.filter((tag) => !other.tags.includes(tag))
}
