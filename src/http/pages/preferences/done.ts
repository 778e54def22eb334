/** How what was just done on a person's page is taken back. */
import type { PageLink } from '../../../domain/page-link.ts'
import type { Flash } from './flash.ts'

/**
 * `start`: by sending START from the number, which undoes the newest no of one kind that was said from there. `button`: on
 * the page, though what is to be switched on again may still wait for a message. Undefined where there is nothing to undo.
 */
export function undoOf({ sentAt, address }: PageLink, flash: Flash): 'start' | 'button' | undefined {
  const { done, off = [], on = [] } = flash
  switch (done) {
    case 'all':
    case 'marketing':
      return 'start'
    case 'number':
      return flash.address === address.addressId ? 'start' : undefined
    case 'paused':
      return 'button'
    case 'saved': {
      const isProved = sentAt !== null && flash.address === address.addressId
      if (isProved && off.length === 1 && on.length === 0) return 'start'
      return off.length + on.length > 0 ? 'button' : undefined
    }
    default:
      return undefined
  }
}
