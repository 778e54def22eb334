import type { ConsentStateName } from '../../domain/consent-state.ts'

/** Said in a table and beside a mark: one word each. */
export const en = {
  given: 'Given',
  pending: 'Pending',
  withdrawn: 'Withdrawn',
  refused: 'Refused',
  revoked: 'Ended',
  expired: 'Expired',
  unknown: 'Unknown',
} as const satisfies Record<ConsentStateName, string>
