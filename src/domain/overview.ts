/** What the first page counts. Every number is read off records, states and deliveries; none is kept beside them. */
export interface TopicCounts {
  readonly topicId: string
  /** Addresses. */
  readonly given: number
  readonly pending: number
  readonly no: number
  readonly expired: number
  readonly unknown: number
  /** Addresses that were asked or said anything about it. */
  readonly asked: number
}

export interface StateCounts {
  readonly topics: readonly TopicCounts[]
  /** Addresses that are neither closed nor erased. */
  readonly known: number
  /** Addresses with a yes on at least one topic. */
  readonly mayBeMessaged: number
  /** Addresses that wait for their answer on at least one topic. */
  readonly waiting: number
}

export interface PeriodCounts {
  /** Addresses with a yes on at least one topic when the period began. */
  readonly mayBeMessagedBefore: number
  /** People who said no. */
  readonly saidNo: number
  /** Requests whose answer was due, and how many were answered with yes within a day. */
  readonly asked: number
  readonly confirmedWithinADay: number
  readonly refusedSends: number
  /** Messages that rest on a yes and were accepted after a no that covers it was answered. Must be nought. */
  readonly sentAfterNo: number
}

export interface DayCounts {
  /** `2026-11-23`, in UTC. */
  readonly day: string
  /** Acts: one act about several topics is one. */
  readonly yes: number
  readonly no: number
}

export interface CampaignDay {
  readonly day: string
  readonly campaignId: string
  readonly name: string
  readonly optedOut: number
}

export interface CampaignAtWork {
  readonly campaignId: string
  readonly name: string
  /** Addresses meant; null where they were not counted. */
  readonly audience: number | null
  /** Asked about so far. */
  readonly done: number
  readonly refused: number
  readonly optedOut: number
  readonly paused: boolean
  readonly pausedReason: string | null
}

export interface PointYeses {
  readonly capturePointId: string
  readonly shown: number
  readonly started: number
  readonly confirmed: number
  readonly refused: number
}

/** What waits for a person, counted. */
export interface Waiting {
  readonly templates: readonly {
    readonly templateId: string
    readonly name: string
    readonly language: string
    readonly state: string
    readonly pausedUntil: Date | null
    readonly correctCategory: string | null
    readonly category: string
    readonly rejectedReason: string | null
  }[]
  readonly held: number
  readonly unread: number
  readonly inDoubt: number
}

/** Whether each of the first things has ever happened. */
export interface Beginnings {
  readonly publishedPoint: boolean
  readonly yes: boolean
  readonly campaign: boolean
}

export interface OverviewStore {
  states(workspaceId: string, now: Date): Promise<StateCounts>
  /** What happened from `from` on. */
  period(workspaceId: string, from: Date, now: Date): Promise<PeriodCounts>
  /** Only days on which something was said. */
  days(workspaceId: string, from: Date): Promise<DayCounts[]>
  /** Days on which campaigns made people leave, the most first. */
  campaignDays(workspaceId: string, from: Date, limit: number): Promise<CampaignDay[]>
  campaignsAtWork(workspaceId: string): Promise<CampaignAtWork[]>
  /** The most yeses first. */
  points(workspaceId: string, from: string, to: string, limit: number): Promise<PointYeses[]>
  waiting(workspaceId: string, now: Date): Promise<Waiting>
  beginnings(workspaceId: string): Promise<Beginnings>
}
