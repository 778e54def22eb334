/** What the HTTP floor is given by main. Resources add here what they need. */
import type { FastifyBaseLogger } from 'fastify'
import type { Registry } from 'prom-client'
import type { Deps } from '../actions/deps.ts'
import type { Emulation } from '../domain/emulation.ts'
import type { ReceiptKey } from '../ledger/receipt.ts'
import type { SignIn } from './sign-in.ts'

export interface HttpDeps extends Deps {
  readonly logger: FastifyBaseLogger
  /** Metrics are registered here and shown at /metrics. */
  readonly registry: Registry
  readonly signIn: SignIn
  /** Signs receipts; its public half is at /.well-known/jwks.json. */
  readonly receiptKey: ReceiptKey
  /** scrypt, as sign-in verifies it. */
  readonly hashPassword: (password: string) => Promise<string>
  /** The simulated phone and what is behind it, where they run. */
  readonly emulation?: Emulation
  readonly settings: HttpSettings
}

export interface HttpSettings {
  /** Of Assent itself, for the description of the API. */
  readonly version: string
  /** How people and providers reach us, without a path: `https://consent.example.com`. */
  readonly publicUrl: string
  /** Whose X-Forwarded headers are believed, as Fastify takes it. */
  readonly trustProxy: boolean | string[] | ((address: string, hop: number) => boolean)
  /** The name of the identity provider that the console offers, where one is connected. */
  readonly singleSignOn?: string
  readonly limits: Limits
  /** The file of the built widget, where it is handed out. */
  readonly widget?: string
}

/** Requests a minute. */
export interface Limits {
  readonly perCaller: number
  readonly perNetworkAddress: number
  /** Wrong credentials and wrong links. */
  readonly failuresPerNetworkAddress: number
}

export const defaultLimits: Limits = { perCaller: 60_000, perNetworkAddress: 600, failuresPerNetworkAddress: 30 }
