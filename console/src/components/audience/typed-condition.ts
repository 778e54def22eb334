/** A condition while somebody writes it: everything as it was typed, and what it comes to once it is whole. */
import type {
  AudienceCondition,
  EventCondition,
  HeardCondition,
  SegmentCondition,
  TagCondition,
  TopicCondition,
} from '@contract/audience.ts'
import { type Op, readValue, takesDays } from './condition.ts'

export const kinds = {
  attribute: 'What is known of them',
  tags: 'Tags',
  topic: 'Consent to a topic',
  capture_point: 'Where they said yes',
  channel: 'How they said yes',
  heard: 'When they last wrote',
  event: 'What they did',
  segment: 'A segment',
} as const
export type Kind = keyof typeof kinds

export interface TypedCondition {
  readonly kind: Kind
  /** Empty while its own name is typed. */
  readonly attribute: string
  readonly ownAttribute: string
  readonly op: Op
  readonly value: string
  readonly tags: string
  readonly tagOp: TagCondition['op']
  readonly topic: string
  readonly topicOp: 'is' | 'is_not'
  readonly states: TopicCondition['states']
  readonly point: string
  readonly channel: string
  readonly yesOp: 'is' | 'is_not'
  readonly heard: HeardCondition['heard']
  readonly days: string
  readonly event: string
  readonly eventOp: EventCondition['op']
  readonly count: string
  readonly segment: string
  readonly segmentOp: SegmentCondition['op']
}

export const nothingTyped: TypedCondition = {
  kind: 'attribute',
  attribute: 'country',
  ownAttribute: '',
  op: 'is',
  value: '',
  tags: '',
  tagOp: 'has_any',
  topic: '',
  topicOp: 'is',
  states: ['given'],
  point: '',
  channel: '',
  yesOp: 'is',
  heard: 'in_last_days',
  days: '',
  event: '',
  eventOp: 'did',
  count: '',
  segment: '',
  segmentOp: 'in',
}

/** `Last order` → `last_order`. */
export function attributeOf({ attribute, ownAttribute }: TypedCondition): string {
  if (attribute !== '') return attribute
  return ownAttribute
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
}

/** Undefined while something is missing. */
export function conditionOf(typed: TypedCondition): AudienceCondition | undefined {
  switch (typed.kind) {
    case 'attribute':
      return attributeCondition(typed)
    case 'tags': {
      const tags = typed.tags.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim().toLowerCase()]))
      return tags.length === 0 ? undefined : { tags, op: typed.tagOp }
    }
    case 'topic':
      if (typed.topic === '' || typed.states.length === 0) return undefined
      return { topic: typed.topic, op: typed.topicOp, states: [...typed.states] }
    case 'capture_point':
      return typed.point === '' ? undefined : { capture_point: typed.point, op: typed.yesOp }
    case 'channel':
      return typed.channel === '' ? undefined : { channel: typed.channel, op: typed.yesOp }
    case 'heard': {
      if (typed.heard === 'ever' || typed.heard === 'never') return { heard: typed.heard }
      const days = whole(typed.days)
      return days === undefined ? undefined : { heard: typed.heard, days }
    }
    case 'event':
      return eventCondition(typed)
    case 'segment':
      return typed.segment === '' ? undefined : { segment: typed.segment, op: typed.segmentOp }
  }
}

function attributeCondition(typed: TypedCondition): AudienceCondition | undefined {
  const attribute = attributeOf(typed)
  const { op } = typed
  if (attribute === '') return undefined
  if (op === 'known' || op === 'unknown') return { attribute, op }
  if (typed.value.trim() === '' || (takesDays(op) && whole(typed.value) === undefined)) return undefined
  const value = readValue(attribute, op, typed.value)
  return value === undefined ? { attribute, op } : { attribute, op, value }
}

function eventCondition({
  event,
  eventOp: op,
  count: often,
  days: within,
}: TypedCondition): AudienceCondition | undefined {
  const count = whole(often)
  const days = whole(within)
  if (event === '' || (within.trim() !== '' && days === undefined)) return undefined
  const window = days === undefined ? {} : { days }
  if (op === 'did' || op === 'did_not') return { event, op, ...window }
  return count === undefined ? undefined : { event, op, count, ...window }
}

function whole(typed: string): number | undefined {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined
}

/** What every set of fields is given. */
export interface FieldsProps {
  readonly typed: TypedCondition
  readonly onTyped: (part: Partial<TypedCondition>) => void
}
