/**
 * How somebody came to an opt-in page: from the street, or by a link that was sent to them. The page and its form are the
 * same; what the way there knows and proves differs.
 */
import type { FastifyRequest } from 'fastify'
import type { OptInPage } from '../../../actions/read-opt-in-page.ts'
import type { Stores } from '../../../actions/stores.ts'
import type { FirstState, Proof } from '../../../capture/capture.ts'
import type { Identifier } from '../../../domain/address.ts'
import type { CaptureChannel } from '../../../domain/capture-point.ts'
import type { HeldNumber } from './form.ts'

/** A number that we know, as the person may choose it, and what choosing it comes to. */
export interface KnownNumber extends HeldNumber {
  readonly identifiers: readonly [Identifier, ...Identifier[]]
  /** `pending` where it is left out. */
  readonly first?: FirstState
  readonly proof?: Proof
}

export interface Visit {
  /** Where the form is sent: `/o/checkout`, `/i/…`. */
  readonly path: string
  readonly page: OptInPage
  readonly channel: CaptureChannel
  /** Offered unticked and masked. A public page knows none. */
  readonly held: readonly KnownNumber[]
  /** For the record: the invitation, the code, the site. */
  readonly cameBy: Readonly<Record<string, unknown>>
  /** BCP 47, of the person, where it is known. */
  readonly language?: string | undefined
  /** What brought them here has been used: nothing more is taken through it. */
  readonly used: boolean
  /** Where it leads once it has been used, where it is still good for something. */
  readonly afterwards?: string
  /** Spends it, in the transaction of what was said. False where somebody was faster. */
  use?(stores: Stores, answer: 'given' | 'refused', now: Date): Promise<boolean>
  /** Whose no it is when the page's no is pressed; a visit from the street has nobody's. */
  readonly invited?: readonly [Identifier, ...Identifier[]]
}

/** One way to the page. Undefined: there is no such page. Nothing is changed by asking. */
export interface Way {
  /** With the parameter by which it is found. */
  readonly url: string
  find(request: FastifyRequest): Promise<Visit | undefined>
}
