/**
 * The right to hand one message over, once. Only `makePermit` in actions/claim-delivery.ts makes one, after the claim has
 * committed; every function that sends asks for one, so no path can go round the gate.
 */
declare const permitBrand: unique symbol

export interface Permit {
  readonly [permitBrand]: true
  readonly deliveryId: string
  readonly bucket: number
  readonly addressId: string
  /** When whoever records a no may stop waiting for this delivery, by the database's clock. */
  readonly handOverUntil: Date
  /**
   * The same moment, or earlier, in milliseconds of this process's `performance.now()`: the reading taken *before* the
   * claim was asked for, plus the time that the claim grants. A wall clock that is set back, or that differs from the
   * database's, can then never let a message out late.
   */
  readonly deadlineMs: number
}
