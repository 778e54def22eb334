/** What a no did: how long until the gate was closed and the answer given, and what was on its way then. */
import type { AddressKey } from './address.ts'

/** Which no: the record that it is. */
export interface Stop {
  readonly key: AddressKey
  readonly seq: number
}

export interface StopReport extends Stop {
  readonly receivedAt: Date
  /** When the record was durable: from here on the gate refuses. */
  readonly closedAt: Date
  /** The campaign that the person answered, or that had last written to them. */
  readonly causedBy: string | null
}

export interface StopReportStore {
  add(reports: readonly StopReport[]): Promise<void>
  /** `accepted`: taken by WhatsApp before the no and not delivered yet. `inDoubt`: still open when the answer was given. */
  answered(
    stops: readonly Stop[],
    at: Date,
    air: { readonly acceptedBefore: number; readonly inDoubt: number },
  ): Promise<void>
}
