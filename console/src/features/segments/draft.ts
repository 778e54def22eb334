/** A segment while somebody writes it: sets of conditions, of which one is enough. */
import type { Audience, AudienceCondition } from '@contract/audience.ts'
import type { Segment } from '@contract/segment.ts'
import { sayKey, sayValue } from '../../components/audience/condition.ts'

export interface SegmentDraft {
  readonly name: string
  readonly description: string
  /** What holds whatever the sets say; written by the API, shown as it is. */
  readonly always: readonly AudienceCondition[]
  readonly sets: readonly (readonly AudienceCondition[])[]
}

export const emptySegment: SegmentDraft = { name: '', description: '', always: [], sets: [[]] }

/** A rule of one set is written without sets, and one of several with nothing beside them. */
export function draftOf({ name, description, rule }: Segment): SegmentDraft {
  const { all = [], any = [] } = rule ?? {}
  if (any.length === 0) return { name, description, always: [], sets: [all] }
  return { name, description, always: all, sets: any.map((set) => set.all) }
}

export function ruleOf({ always, sets }: Pick<SegmentDraft, 'always' | 'sets'>): Audience {
  const whole = sets.filter((set) => set.length > 0)
  const [only] = whole
  if (whole.length < 2) return { all: [...always, ...(only ?? [])] }
  return { all: [...always], any: whole.map((set) => ({ all: [...set] })) }
}

/** `Country is Australia and Tagged vip, or Did order.paid`; `Everybody`. */
export function sayRule(rule: Audience | null): string {
  if (rule === null) return 'A list, kept by hand'
  const say = (conditions: readonly AudienceCondition[]) =>
    conditions.map((one) => `${sayKey(one)} ${sayValue(one)}`.trim()).join(' and ')
  const sets = (rule.any ?? []).map((set) => say(set.all)).join(', or ')
  const parts = [say(rule.all), sets].filter((part) => part !== '')
  return parts.length === 0 ? 'Everybody' : parts.join('; and ')
}
