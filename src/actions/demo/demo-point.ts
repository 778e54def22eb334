/** A capture point that a demo finds ready. Each channel has a file of its own here. */
import type { Secrets } from '../../base/secret.ts'
import type { By } from '../../domain/actor.ts'
import type { Stores } from '../stores.ts'

export interface DemoGround {
  /** The notice that ships, in every language. */
  readonly noticeId: string
  /** Keys of all its topics. */
  readonly topics: readonly string[]
  readonly secrets: Secrets
}

export interface DemoPoint {
  /** It is made once; whoever changes or archives it keeps what they made of it. */
  readonly slug: string
  /** In a transaction: makes and publishes it, and what belongs to it. */
  make(stores: Stores, by: By, ground: DemoGround): Promise<void>
}
