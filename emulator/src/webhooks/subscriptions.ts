// Where events go. The app has a callback URL, proven by the handshake, and a list of fields; the account must be subscribed
// to the app; the account, or one number, may send what concerns messages to another URL.

import { randomInt } from 'node:crypto'
import type { BusinessNumber, Override } from '../account/numbers.ts'
import { GraphError } from '../errors.ts'
import type { Poster } from './poster.ts'
import type { Update } from './update.ts'

export const allFields = [
  'account_alerts',
  'account_review_update',
  'account_update',
  'business_capability_update',
  'business_username_updates',
  'message_template_components_update',
  'message_template_quality_update',
  'message_template_status_update',
  'messages',
  'messaging_handovers',
  'phone_number_name_update',
  'phone_number_quality_update',
  'security',
  'standby',
  'template_category_update',
  'user_preferences',
]

const overridable = new Set(['messages', 'standby', 'user_preferences'])
const handshakeMs = 10_000

export interface AppSubscription {
  url: string | null
  verifyToken: string | null
  fields: string[]
  verified: boolean
}

export interface SavedSubscriptions {
  app: AppSubscription
  subscribed: boolean
  override: Override | null
}

export class Subscriptions {
  readonly #poster: Poster
  app: AppSubscription = { url: null, verifyToken: null, fields: [...allFields], verified: false }
  /** The account is subscribed to the app. */
  subscribed = true
  override: Override | null = null

  constructor(poster: Poster) {
    this.#poster = poster
  }

  /** The URL that an update goes to; null when nobody has asked for it, `later` while the handshake is still to come. */
  destinationOf(update: Update, number: BusinessNumber | undefined): string | 'later' | null {
    if (!this.subscribed || !this.app.fields.includes(update.field)) return null
    if (overridable.has(update.field)) {
      const override = number?.override ?? this.override
      if (override) return override.url
    }
    if (this.app.url === null) return null
    return this.app.verified ? this.app.url : 'later'
  }

  /** Asks a URL for its challenge; answers what was wrong, or null. */
  async handshake(url: string, verifyToken: string): Promise<string | null> {
    if (!URL.canParse(url)) return 'The callback URL is not an address.'
    const challenge = String(randomInt(1_000_000_000, 2_000_000_000))
    const target = new URL(url)
    target.searchParams.set('hub.mode', 'subscribe')
    target.searchParams.set('hub.challenge', challenge)
    target.searchParams.set('hub.verify_token', verifyToken)
    const answer = await this.#poster.get(target.href, handshakeMs)
    if (answer.status === null) return `The callback URL could not be reached: ${answer.error}.`
    if (answer.status !== 200) return `The callback URL answered ${answer.status}; 200 was expected.`
    if (answer.text !== challenge) return 'The callback URL did not answer with the challenge.'
    return null
  }

  /** The handshake as the API makes it: refuses with the platform's words. */
  async demandHandshake(url: string, verifyToken: string): Promise<void> {
    const problem = await this.handshake(url, verifyToken)
    if (problem === null) return
    throw new GraphError(2200, {
      message: `(#2200) Callback verification failed with the following errors: ${problem}`,
      details: problem,
    })
  }

  save(): SavedSubscriptions {
    const { app, subscribed, override } = this
    return { app, subscribed, override }
  }

  /** What was given at the start is kept; a URL that had been proven needs no new handshake. */
  load(saved: SavedSubscriptions): void {
    const sameUrl =
      this.app.url === null || (this.app.url === saved.app.url && this.app.verifyToken === saved.app.verifyToken)
    if (sameUrl) this.app = saved.app
    this.subscribed = saved.subscribed
    this.override = saved.override
  }
}
