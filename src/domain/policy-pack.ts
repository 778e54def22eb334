/**
 * What the law and the habit of a place ask of consent, as data: each value with its source, the day it was read, and
 * whether it was checked against the source itself. A person falls under the pack of the number's country and under that
 * of the capture point's, and of each value the stricter holds. None of it is legal advice.
 */
import { day, hour } from '../base/clock.ts'
import ae from './policy-pack/ae.json' with { type: 'json' }
import br from './policy-pack/br.json' with { type: 'json' }
import ca from './policy-pack/ca.json' with { type: 'json' }
import de from './policy-pack/de.json' with { type: 'json' }
import demo from './policy-pack/demo.json' with { type: 'json' }
import eu from './policy-pack/eu.json' with { type: 'json' }
import gb from './policy-pack/gb.json' with { type: 'json' }
import india from './policy-pack/in.json' with { type: 'json' }
import us from './policy-pack/us.json' with { type: 'json' }
import world from './policy-pack/world.json' with { type: 'json' }
import type { TopicCategory } from './topic.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** On these local days marketing may go only from `from` to before `to`; never, where both are null. Other days it says nothing of. */
export interface SendingHours {
  readonly days: readonly Weekday[]
  /** `HH:MM` in quarters of an hour, at the recipient's place; `24:00` is the day's end. */
  readonly from: string | null
  readonly to: string | null
  /** IANA zones for which it holds; without, for every zone of the country. */
  readonly zones?: readonly string[]
  readonly note?: string
}

/** What a notice has to say there. */
export const noticeParts = [
  'business_name',
  'whatsapp',
  'number',
  'topics',
  'how_to_stop',
  'help_contact',
  'privacy_page',
  'automated_marketing',
  'not_a_condition',
] as const
export type NoticePart = (typeof noticeParts)[number]

export interface PackValues {
  readonly consentKind: 'express' | 'express_written'
  /** A yes that was not made from the address itself waits for an act from it. */
  readonly doubleOptIn: boolean
  /** A link in an SMS that was opened and confirmed proves enough. */
  readonly lineControlSuffices: boolean
  /** A customer may be asked once about the business's own similar goods. Never a yes in itself. */
  readonly softOptIn: boolean
  /** A workspace may let STOP alone end marketing only, if footer, notice and confirmation say so. */
  readonly stopMayMeanMarketing: boolean
  /** Words that are a stop by law as a whole message, beside the strong words of every language. */
  readonly perSeStopWords: readonly string[]
  /** How long after a stop its one confirmation may follow. */
  readonly stopConfirmationMinutes: number
  /** The longest that the law gives; a no holds here before it is answered. 0: at once. */
  readonly withdrawalDeadlineBusinessDays: number
  /** How long a yes holds by itself; null: until it is taken back. */
  readonly yesValidDays: Readonly<Record<TopicCategory, number | null>>
  /** How long an attested yes holds after its import. */
  readonly importValidDays: number
  /** How long a request waits for its answer. */
  readonly pendingHours: number
  readonly sendingHours: readonly SendingHours[]
  readonly ageMin: number
  /** How long proof is kept, after the yes has ended or, where `proofFromLastUse`, after its last use. */
  readonly proofYears: number
  readonly proofFromLastUse: boolean
  /** How long the raw evidence is kept before only its hash is left. */
  readonly evidenceDays: number
  readonly noticeMustSay: readonly NoticePart[]
  /** Languages in each of which the notice has to stand, BCP 47. */
  readonly noticeLanguages: readonly string[]
}

export interface Sourced<Value> {
  readonly value: Value
  readonly source: string
  /** The day it was read, ISO 8601; null where it was written from memory. */
  readonly read: string | null
  /** Whether it was checked against the source itself. */
  readonly verified: 'yes' | 'no'
  readonly note?: string
}

export type SourcedValues = { readonly [Key in keyof PackValues]: Sourced<PackValues[Key]> }

/** One data file, or what it comes to with the file that it refines. */
export interface PackData {
  readonly name: string
  /** Raised with every change: it stands in records and decisions. */
  readonly version: number
  readonly title: string
  /** The pack whose values hold where this one has none of its own. */
  readonly refines?: string
  /** ISO 3166 alpha-2. */
  readonly countries: readonly string[]
  readonly values: SourcedValues
  /** What some of its countries ask instead. */
  readonly within?: readonly { readonly countries: readonly string[]; readonly values: Partial<SourcedValues> }[]
}

/** The values that hold for one person, and where each comes from. */
export interface PolicyPack extends PackValues {
  /** Every file that has a say, with its version: `gb@1`, `de@1+eu@2`, or `eu@2+us@2` where two countries count. */
  readonly id: string
  readonly pendingMs: number
  /** The packs it is made of, each as it holds in its country. */
  readonly parts: readonly { readonly name: string; readonly title: string; readonly values: SourcedValues }[]
}

type PackFile = Omit<PackData, 'values'> & { readonly values: Partial<SourcedValues> }

const files = [world, demo, eu, de, gb, us, ca, india, br, ae] as readonly PackFile[]

export const policyPacks: readonly PackData[] = files.map((file) => {
  const ground = files.find(({ name }) => name === file.refines)
  return { ...file, values: { ...ground?.values, ...file.values } as SourcedValues }
})

export interface PackQuestion {
  /** ISO 3166 alpha-2; null where the number belongs to no country or is hidden. */
  readonly numberCountry: string | null
  readonly capturePointCountry: string | null
  readonly workspaceKind: 'demo' | 'live'
}

/** The same question is answered by the same object. A country without a pack of its own falls under `world`. */
export function packFor({ numberCountry, capturePointCountry, workspaceKind }: PackQuestion): PolicyPack {
  const countries = [numberCountry, capturePointCountry].filter((country) => country !== null).sort()
  const question = workspaceKind === 'demo' ? 'demo' : countries.join('+')
  const known = answered.get(question)
  if (known !== undefined) return known
  const parts =
    workspaceKind === 'demo' || countries.length === 0
      ? [partOf(named(workspaceKind === 'demo' ? 'demo' : 'world'), null)]
      : countries.map((country) =>
          partOf(policyPacks.find((p) => p.countries.includes(country)) ?? named('world'), country),
        )
  const pack = packOf(parts)
  answered.set(question, pack)
  return pack
}

const answered = new Map<string, PolicyPack>()

/** When a yes given then ends by itself; undefined where it holds until it is taken back. */
export function expiresAt(pack: PolicyPack, category: TopicCategory, occurredAt: Date): Date | undefined {
  const days = pack.yesValidDays[category]
  return days === null ? undefined : new Date(occurredAt.getTime() + days * day)
}

/** The same for an imported yes, which ends sooner: the person has to make it anew. */
export function importExpiresAt(pack: PolicyPack, category: TopicCategory, occurredAt: Date, importedAt: Date): Date {
  const imported = importedAt.getTime() + pack.importValidDays * day
  return new Date(Math.min(imported, expiresAt(pack, category, occurredAt)?.getTime() ?? Infinity))
}

/** How long the evidence of an act that falls under this pack is kept before only its hash is left, ms. */
export function evidenceKeptMs(packId: string): number {
  const known = evidenceKept.get(packId)
  if (known !== undefined) return known
  const names = packId.split('+').map((part) => part.split('@')[0])
  const packs = policyPacks.filter(({ name }) => names.includes(name))
  const kept = (packs.length > 0 ? packs : [named('world')]).flatMap(({ values, within = [] }) => [
    values.evidenceDays.value,
    ...within.flatMap((own) => own.values.evidenceDays?.value ?? []),
  ])
  const ms = Math.min(...kept) * day
  evidenceKept.set(packId, ms)
  return ms
}

const evidenceKept = new Map<string, number>()

function named(name: string): PackData {
  const pack = policyPacks.find((p) => p.name === name)
  if (pack === undefined) throw new Error(`no policy pack ${name}`)
  return pack
}

interface Part {
  readonly ids: readonly string[]
  readonly name: string
  readonly title: string
  readonly values: SourcedValues
}

function partOf(data: PackData, country: string | null): Part {
  const own = data.within?.find(({ countries }) => country !== null && countries.includes(country))
  const ground = policyPacks.filter(({ name }) => name === data.refines)
  return {
    ids: [data, ...ground].map(({ name, version }) => `${name}@${version}`),
    name: data.name,
    title: data.title,
    values: { ...data.values, ...own?.values },
  }
}

function packOf(parts: readonly Part[]): PolicyPack {
  const values = parts.map((part) => plain(part.values)).reduce(stricter)
  return {
    ...values,
    id: [...new Set(parts.flatMap(({ ids }) => ids))].sort().join('+'),
    pendingMs: values.pendingHours * hour,
    parts: parts.map(({ name, title, values: sourced }) => ({ name, title, values: sourced })),
  }
}

function plain(values: SourcedValues): PackValues {
  return Object.fromEntries(Object.entries(values).map(([key, { value }]) => [key, value])) as unknown as PackValues
}

/** Of each value the stricter one. */
export function stricter(a: PackValues, b: PackValues): PackValues {
  return {
    consentKind: a.consentKind === 'express_written' ? a.consentKind : b.consentKind,
    doubleOptIn: a.doubleOptIn || b.doubleOptIn,
    lineControlSuffices: a.lineControlSuffices && b.lineControlSuffices,
    softOptIn: a.softOptIn && b.softOptIn,
    stopMayMeanMarketing: a.stopMayMeanMarketing && b.stopMayMeanMarketing,
    perSeStopWords: union(a.perSeStopWords, b.perSeStopWords),
    stopConfirmationMinutes: Math.min(a.stopConfirmationMinutes, b.stopConfirmationMinutes),
    withdrawalDeadlineBusinessDays: Math.min(a.withdrawalDeadlineBusinessDays, b.withdrawalDeadlineBusinessDays),
    yesValidDays: {
      marketing: shorter(a.yesValidDays.marketing, b.yesValidDays.marketing),
      utility: shorter(a.yesValidDays.utility, b.yesValidDays.utility),
    },
    importValidDays: Math.min(a.importValidDays, b.importValidDays),
    pendingHours: Math.min(a.pendingHours, b.pendingHours),
    // Each rule only takes away, so all of them together are the stricter.
    sendingHours: [...a.sendingHours, ...b.sendingHours],
    ageMin: Math.max(a.ageMin, b.ageMin),
    proofYears: Math.max(a.proofYears, b.proofYears),
    proofFromLastUse: a.proofFromLastUse || b.proofFromLastUse,
    evidenceDays: Math.min(a.evidenceDays, b.evidenceDays),
    noticeMustSay: union(a.noticeMustSay, b.noticeMustSay),
    noticeLanguages: union(a.noticeLanguages, b.noticeLanguages),
  }
}

function shorter(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}

function union<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  return [...new Set([...a, ...b])]
}
