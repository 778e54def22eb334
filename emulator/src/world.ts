// Everything that there is on the other side of the wire: a business account at the platform, the people whom it writes to,
// and the time in which it happens. One object holds it together; each part is named after what it keeps.

import { type ChannelCredentials, channelCredentials } from './account/channel-credentials.ts'
import { MediaStore } from './account/media.ts'
import { Numbers, newNumber } from './account/numbers.ts'
import { Tokens } from './account/tokens.ts'
import { Chance } from './base/chance.ts'
import { Clock } from './base/clock.ts'
import { Ids } from './base/ids.ts'
import { digitsOf } from './base/phones.ts'
import { Timetable } from './base/timetable.ts'
import { Counters } from './counters.ts'
import { Faults } from './faults.ts'
import { Flows } from './flows/flows.ts'
import { FlowSessions } from './flows/sessions.ts'
import { Mailboxes } from './mail/mailboxes.ts'
import { Acceptances } from './messages/acceptances.ts'
import { Limits } from './messages/limits.ts'
import { Messages } from './messages/messages.ts'
import { Pricing } from './messages/pricing.ts'
import { Sending } from './messages/sending.ts'
import { Statuses } from './messages/statuses.ts'
import type { EmulatorOptions } from './options.ts'
import { Acts } from './people/acts.ts'
import { Badges } from './people/badges.ts'
import { Chats } from './people/chats.ts'
import { Crowds } from './people/crowds.ts'
import { Identity } from './people/identity.ts'
import { People } from './people/people.ts'
import { Standing } from './people/standing.ts'
import { changeSettings, defaultSettings, type Settings, unrulySettings } from './settings.ts'
import type { SmppServer } from './sms/smpp-server.ts'
import { SmsCentre } from './sms/sms-centre.ts'
import { Stream } from './stream.ts'
import { Pacing } from './templates/pacing.ts'
import { Pauses } from './templates/pauses.ts'
import { Review } from './templates/review.ts'
import { Templates } from './templates/templates.ts'
import { Network } from './voice/network.ts'
import { Poster } from './webhooks/poster.ts'
import { Subscriptions } from './webhooks/subscriptions.ts'
import type { Told } from './webhooks/update.ts'
import { Webhooks } from './webhooks/webhooks.ts'
import { WireLog } from './wire-log.ts'

export interface Account {
  readonly id: string
  readonly name: string
  readonly portfolio: string
  readonly appId: string
  readonly accessToken: string
}

export const allScopes = ['whatsapp_business_messaging', 'whatsapp_business_management', 'business_management']

export class World {
  readonly clock = new Clock()
  readonly chance: Chance
  readonly ids: Ids
  readonly timetable: Timetable
  readonly settings: Settings = defaultSettings()
  readonly account: Account
  readonly tokens: Tokens
  readonly numbers = new Numbers()
  readonly media: MediaStore
  readonly poster = new Poster()
  readonly subscriptions: Subscriptions
  readonly counters = new Counters()
  readonly faults = new Faults()
  readonly mail = new Mailboxes(this.clock)
  readonly wire: WireLog
  readonly stream: Stream
  readonly webhooks: Webhooks
  readonly crowds = new Crowds()
  readonly people: People
  readonly identity: Identity
  readonly chats = new Chats()
  readonly messages: Messages
  readonly acceptances = new Acceptances()
  readonly limits: Limits
  readonly pricing = new Pricing()
  readonly templates: Templates
  readonly review: Review
  readonly pauses: Pauses
  readonly pacing: Pacing
  readonly flows: Flows
  readonly flowSessions: FlowSessions
  readonly statuses: Statuses
  readonly sending: Sending
  readonly acts: Acts
  readonly standing: Standing
  readonly badges = new Badges()
  readonly network: Network
  readonly sms: SmsCentre
  /** While it listens. */
  smpp: SmppServer | null = null
  readonly channelCredentials: ChannelCredentials
  /** Where SMPP and mail listen, once they do. */
  readonly channelPorts: { smpp: number | null; smtp: number | null } = { smpp: null, smtp: null }
  /** Requests taken, by either API. */
  requests = 0

  constructor(options: EmulatorOptions) {
    this.chance = new Chance(options.seed ?? 'emulator')
    this.channelCredentials = channelCredentials(options.channelSecret ?? options.seed ?? 'emulator')
    this.ids = new Ids(this.chance)
    this.timetable = new Timetable(this.clock)
    this.account = {
      id: options.wabaId ?? this.ids.fixed('waba', 15),
      name: options.businessName ?? 'Harbour Books',
      portfolio: this.ids.fixed('portfolio', 15),
      appId: options.appId ?? this.ids.fixed('app', 15),
      accessToken: options.accessToken ?? `EAA${this.ids.secret('access token', 48)}`,
    }
    this.tokens = new Tokens(this.clock)
    this.tokens.add(this.account.accessToken, allScopes)
    this.media = new MediaStore(this.clock, this.ids)
    this.subscriptions = new Subscriptions(this.poster)
    this.wire = new WireLog(this)
    this.stream = new Stream(this)
    this.webhooks = new Webhooks(this, options.appSecret ?? this.ids.secret('app secret'))
    this.people = new People(this.clock, this.chance, this.crowds, this.acceptances, this.account.portfolio)
    this.identity = new Identity(this.clock, this.chance, this.settings)
    this.messages = new Messages(this.settings)
    this.limits = new Limits(this.clock, this.settings)
    this.templates = new Templates(this)
    this.review = new Review(this)
    this.pauses = new Pauses(this)
    this.pacing = new Pacing(this)
    this.flows = new Flows(this)
    this.flowSessions = new FlowSessions(this)
    this.statuses = new Statuses(this)
    this.sending = new Sending(this)
    this.acts = new Acts(this)
    this.standing = new Standing(this)
    this.badges.count('mail', (person) => this.mail.unreadOf(person))
    this.network = new Network(this)
    this.sms = new SmsCentre(this)
    const digits = digitsOf(options.displayNumber ?? '+1 555 078 3881') ?? '15550783881'
    this.numbers.add(newNumber(options.phoneNumberId ?? this.ids.fixed('phone number', 15), digits, this.account.name))
    this.subscriptions.app = {
      ...this.subscriptions.app,
      url: options.webhookUrl ?? null,
      verifyToken: options.verifyToken ?? null,
      verified: options.verifyToken === undefined,
    }
    this.apply(options)
  }

  /** The app's own token, which some calls ask for: id and secret. */
  get appToken(): string {
    return `${this.account.appId}|${this.webhooks.secret}`
  }

  /** Something else whenever anything may have changed. */
  get revision(): number {
    return this.requests + this.timetable.done + this.webhooks.answered
  }

  /** What to say of an update that nobody was told. */
  untold(): Told {
    const now = this.clock.now()
    return { status: null, postedAt: now, answeredAt: now, ms: 0, attempts: 0, acceptedSeq: this.acceptances.seq }
  }

  /** Forgets what has happened, and to whom; ids, settings and the webhook stay. */
  reset(): void {
    this.timetable.clear()
    for (const part of [this.webhooks, this.statuses, this.messages, this.chats, this.people, this.crowds]) part.clear()
    for (const part of [
      this.acceptances,
      this.limits,
      this.pricing,
      this.templates,
      this.media,
      this.flows,
      this.flowSessions,
      this.mail,
    ])
      part.clear()
    for (const part of [this.faults, this.counters, this.wire, this.sms, this.network]) part.clear()
    for (const number of this.numbers.all) number.blocked = []
    this.review.rules = []
  }

  stop(): void {
    this.timetable.stop()
    this.webhooks.stop()
    this.stream.stop()
    this.poster.stop()
  }

  /** What was asked for at the start; again after a state file was read, for it goes before what that remembers. */
  apply(options: EmulatorOptions): void {
    const { limits, timing, review } = this.settings
    if (options.messagesPerSecond !== undefined) limits.messagesPerSecond = options.messagesPerSecond
    if (options.dailyLimit !== undefined) limits.dailyUniqueUsers = options.dailyLimit
    if (options.reviewMs !== undefined) review.afterMs = options.reviewMs
    if (options.latencyMs !== undefined) timing.latencyMs = options.latencyMs
    if (options.unruly) changeSettings(this.settings, unrulySettings)
    if (options.appSecret !== undefined) this.webhooks.secret = options.appSecret
  }
}
