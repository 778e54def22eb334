/** A send to an audience: what is sent about which topic, to whom it is meant, and where it stands. */
import type { AddressKey } from './address.ts'
import type { Audience, ResolvedAudience } from './audience.ts'
import type { AttributeValue } from './contact.ts'
import type { Refusal } from './decision.ts'
import type { Page, PageRequest } from './page.ts'
import { type TemplateVariable, variableName } from './template/variables.ts'

export const campaignStates = ['draft', 'scheduled', 'running', 'paused', 'done', 'cancelled'] as const
export type CampaignState = (typeof campaignStates)[number]

/** What a variable of the template is filled with. */
export type VariableSource = { readonly attribute: string; readonly fallback: string } | { readonly text: string }

export interface Campaign {
  readonly workspaceId: string
  readonly campaignId: string
  readonly name: string
  readonly topicId: string
  readonly senderId: string
  readonly templateId: string
  /** By `variableName` of the template's variables. */
  readonly variables: Readonly<Record<string, VariableSource>>
  readonly audience: Audience
  /** Its segments as they stood when it started; null before. */
  readonly resolved: ResolvedAudience | null
  /** Every address of a person, not only the one that the person last wrote from. */
  readonly everyAddress: boolean
  /** Also yeses that only the business attests. */
  readonly includeAttested: boolean
  readonly state: CampaignState
  readonly pausedReason: string | null
  readonly startsAt: Date | null
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  /** Addresses that were meant when it started; null before. */
  readonly audienceSize: number | null
  readonly createdAt: Date
  /** In words. */
  readonly createdBy: string
}

/** Whom a count or a campaign speaks of. */
export interface Meant {
  readonly workspaceId: string
  readonly topicId: string
  readonly marketing: boolean
  readonly audience: ResolvedAudience
  /** The moment from which its days are counted: while it runs, the one at which it started. */
  readonly at: Date
  readonly everyAddress: boolean
  readonly includeAttested: boolean
  /** Null while it is only counted: then nobody has been written to. */
  readonly campaignId: string | null
}

/** One address that is meant, with what the template is filled with and how it is reached. */
export interface AudienceMember {
  readonly key: AddressKey
  readonly name: string | null
  readonly attributes: Readonly<Record<string, AttributeValue>>
  readonly phone: string | null
  readonly waId: string | null
  readonly bsuid: string | null
}

export interface CampaignFilter {
  readonly states?: readonly CampaignState[]
  readonly topicId?: string
}

/** From one state to another; `false` answers that it was in none of `from`. */
export interface CampaignMove {
  readonly from: readonly CampaignState[]
  readonly to: CampaignState
  readonly pausedReason?: string | null
  readonly startsAt?: Date | null
  readonly startedAt?: Date
  readonly endedAt?: Date
  readonly audienceSize?: number
  readonly resolved?: ResolvedAudience
}

/** How much a campaign hears of what it sent. */
export interface Hearing {
  /** Messages that were accepted so long ago that something should have been heard; counted up to 20. */
  readonly acceptedLongAgo: number
  readonly anyStatus: boolean
  /** Messages accepted within the time of silence, each long enough ago; counted up to 20. */
  readonly acceptedInSilence: number
}

export interface CampaignStore {
  add(campaign: Campaign): Promise<void>
  find(workspaceId: string, campaignId: string): Promise<Campaign | undefined>
  /** The same, and nobody else changes it until the transaction ends. */
  lock(workspaceId: string, campaignId: string): Promise<Campaign | undefined>
  /** The newest first. */
  list(workspaceId: string, filter: CampaignFilter, page: PageRequest): Promise<Page<Campaign>>
  countRunning(workspaceId: string): Promise<number>
  /** Writes all that a draft may change. */
  update(campaign: Campaign): Promise<void>
  move(workspaceId: string, campaignId: string, move: CampaignMove): Promise<boolean>
  /** Of all workspaces: those at work. */
  running(): Promise<Campaign[]>
  /** Of all workspaces: scheduled ones whose time has come. */
  due(now: Date): Promise<Campaign[]>
  /** Running ones with nothing left to look at, to hand over or to wait for. */
  finished(): Promise<Campaign[]>
  /** Running campaigns of this number wait for something, or, with null, no longer do. */
  noteWaiting(workspaceId: string, senderId: string, reason: string | null): Promise<void>
  /** What came back for its messages; `longAgoMs` and `silenceMs` say how old they must be. */
  hearing(workspaceId: string, campaignId: string, longAgoMs: number, silenceMs: number): Promise<Hearing>
  /** Pauses running campaigns that use any of these. Returns which. */
  pauseThose(
    workspaceId: string,
    those: { readonly senderId?: string; readonly templateId?: string },
    reason: string,
  ): Promise<string[]>
}

/**
 * How long a worker keeps a strand without a sign of life: each claim is one. Whoever was only slow loses nothing but what
 * it had not claimed.
 */
export const leaseMs = 20_000

/** A campaign within one bucket, as a worker holds it. */
export interface LeasedStrand {
  readonly workspaceId: string
  readonly campaignId: string
  readonly bucket: number
  /** Everybody up to here has been looked at. */
  readonly afterAddress: string
  /** Each write names it: a worker that lost its lease writes nothing more. */
  readonly fence: number
}

export interface StrandAdvance {
  readonly strand: LeasedStrand
  readonly afterAddress: string
  /** Looked at. */
  readonly audience: number
  readonly refused: Readonly<Partial<Record<Refusal, number>>>
  /** Nobody is left in it. */
  readonly done: boolean
}

export interface StrandStore {
  /** One strand for each bucket. */
  make(campaign: Campaign): Promise<void>
  /** Takes up to `most` free strands of the campaigns that are running from this sender. */
  lease(workspaceId: string, senderId: string, worker: string, most: number): Promise<LeasedStrand[]>
  /**
   * Renews the leases, moves the cursors and adds to the counts. False: a lease was lost, or the campaign does not run any
   * more, and nothing may be kept.
   */
  advance(advances: readonly StrandAdvance[]): Promise<boolean>
  /** Gives strands back before their time. */
  release(strands: readonly LeasedStrand[]): Promise<void>
  /** The next of each strand after its `afterAddress`, `each` at most, in the order of their addresses. */
  nextPeople(
    meant: Meant,
    strands: readonly { readonly bucket: number; readonly afterAddress: string }[],
    each: number,
  ): Promise<AudienceMember[]>
  countPeople(meant: Meant): Promise<number>
}

/** Every bucket there is, from the beginning. */
export const allStrands: readonly { readonly bucket: number; readonly afterAddress: string }[] = Array.from(
  { length: 256 },
  (_, bucket) => ({ bucket, afterAddress: '00000000-0000-0000-0000-000000000000' }),
)

/** Where a message goes: the number where we know it, else the account. Undefined where no name is left to send to. */
export function recipientOf({
  phone,
  waId,
  bsuid,
}: Pick<AudienceMember, 'phone' | 'waId' | 'bsuid'>): { phone: string } | { bsuid: string } | undefined {
  const number = phone ?? waId
  if (number !== null) return { phone: number }
  return bsuid === null ? undefined : { bsuid }
}

/** The values of the template's variables for one person, by `TemplateVariable.key`. */
export function variableTexts(
  blanks: readonly TemplateVariable[],
  variables: Campaign['variables'],
  member: Pick<AudienceMember, 'name' | 'attributes'>,
): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const blank of blanks) {
    const source = variables[variableName(blank)]
    if (source === undefined) continue
    texts[blank.key] = 'text' in source ? source.text : attributeText(source.attribute, member) || source.fallback
  }
  return texts
}

function attributeText(attribute: string, { name, attributes }: Pick<AudienceMember, 'name' | 'attributes'>): string {
  if (attribute === 'name') return name?.trim() ?? ''
  // What people put first is what they are called by; no list of names knows better.
  if (attribute === 'first_name' && attributes.first_name === undefined) return name?.trim().split(/\s+/)[0] ?? ''
  const value = attributes[attribute]
  return value === undefined || value === null ? '' : String(value).trim()
}
