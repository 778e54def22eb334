/** What was found, people first. */
import type { Found } from '../../actions/search.ts'
import type { Found as FoundShape } from '../../contract/search.ts'
import { presentLabel } from '../present.ts'

export function presentFound({ contacts, things, record }: Found, whole: boolean): FoundShape[] {
  return [
    ...contacts.map(({ contact, address }): FoundShape => {
      const label = address === null ? null : presentLabel(address, whole)
      const title = contact.name ?? label ?? contact.contactId
      return {
        kind: 'contact',
        id: contact.contactId,
        title,
        detail: contact.name === null ? null : label,
        contact: contact.contactId,
      }
    }),
    ...(record === null
      ? []
      : [
          {
            kind: 'record' as const,
            id: record.recordId,
            title: `Record of ${record.at.toISOString().slice(0, 10)}`,
            detail: record.recordId,
            contact: record.contactId,
          },
        ]),
    ...things.map((thing): FoundShape => ({ ...thing, contact: null })),
  ]
}
