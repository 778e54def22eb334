/** What every action is given: the clock, the keys, and the stores, inside a transaction or outside of one. */
import type { Clock } from '../base/clock.ts'
import type { Secrets } from '../base/secret.ts'
import type { Transaction } from '../base/transaction.ts'
import type { ChannelGateway } from '../domain/carrier.ts'
import type { ErrandRunner } from '../domain/errand-runner.ts'
import type { WhatsappGateway } from '../domain/whatsapp-gateway.ts'
import type { Stores } from './stores.ts'

export interface Log {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface Deps {
  readonly clock: Clock
  readonly secrets: Secrets
  /** How people and providers reach us, without a path: `https://consent.example.com`. */
  readonly publicUrl: string
  readonly transaction: Transaction<Stores>
  /** A transaction of the one role that may delete proof: for erasing people and for what has been kept long enough. */
  readonly asEraser: Transaction<Stores>
  /** The same stores, each statement on its own. */
  readonly read: Stores
  readonly whatsapp: WhatsappGateway
  readonly channels: ChannelGateway
  readonly errands: ErrandRunner
  readonly log: Log
}
