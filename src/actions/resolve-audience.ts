/** Segments that an audience names, replaced by what they are now: what comes out needs nothing else to be asked. */
import { Fault, type FieldError } from '../base/fault.ts'
import type { Audience, AudienceCondition, ResolvedAudience, ResolvedCondition, Rule } from '../domain/audience.ts'
import { conditionsOf } from '../domain/audience.ts'
import type { Segment } from '../domain/segment.ts'
import type { Stores } from './stores.ts'

/** Throws `invalid` where it names a segment that is not there, or one that leads back to itself. */
export async function resolveAudience(
  stores: Pick<Stores, 'segments'>,
  workspaceId: string,
  audience: Audience,
  /** Where it stands in what was sent, for the errors. */
  at = '/audience',
): Promise<ResolvedAudience> {
  if (!conditionsOf(audience).some(({ condition }) => 'segment' in condition)) return audience as ResolvedAudience
  const segments = new Map((await stores.segments.list(workspaceId)).map((segment) => [segment.key, segment]))
  const errors = segmentErrors(audience, segments, at)
  if (errors.length > 0) throw new Fault('invalid', 'This audience cannot be asked for.', { errors })
  return resolved(audience, segments)
}

/** The rule of a segment. */
export async function resolveSegment(
  stores: Pick<Stores, 'segments'>,
  { workspaceId, segmentId, rule }: Segment,
): Promise<ResolvedAudience> {
  return rule === null ? { all: [{ list: segmentId, op: 'in' }] } : resolveAudience(stores, workspaceId, rule, '/rule')
}

/** Names that lead nowhere, and names that lead back to where they stand. `within` are the keys of those around it. */
export function segmentErrors(
  audience: Audience,
  segments: ReadonlyMap<string, Segment>,
  at: string,
  within: readonly string[] = [],
): FieldError[] {
  return conditionsOf(audience).flatMap(({ path, condition }): FieldError[] => {
    if (!('segment' in condition)) return []
    const place = `${at}${path}/segment`
    const segment = segments.get(condition.segment)
    if (segment === undefined) return [{ path: place, message: `There is no segment ${condition.segment}.` }]
    if (within.includes(segment.key)) {
      return [{ path: place, message: `${[...within, segment.key].join(' is in ')}: a segment cannot hold itself.` }]
    }
    if (within.length >= deepest)
      return [{ path: place, message: `Segments stand in each other ${deepest} deep at most.` }]
    if (segment.rule === null) return []
    const inside = segmentErrors(segment.rule, segments, '', [...within, segment.key])
    return inside.map(({ message }) => ({ path: place, message }))
  })
}

const deepest = 5

function resolved({ all, any }: Audience, segments: ReadonlyMap<string, Segment>): ResolvedAudience {
  const every = (conditions: readonly AudienceCondition[]) => conditions.map((one) => resolvedOne(one, segments))
  const rule: Rule<ResolvedCondition> = {
    all: every(all),
    ...(any === undefined ? {} : { any: any.map((set) => ({ all: every(set.all) })) }),
  }
  return rule
}

function resolvedOne(condition: AudienceCondition, segments: ReadonlyMap<string, Segment>): ResolvedCondition {
  if (!('segment' in condition)) return condition
  const segment = segments.get(condition.segment)
  if (segment === undefined) throw new Error(`no segment ${condition.segment}`)
  const { op } = condition
  return segment.rule === null ? { list: segment.segmentId, op } : { rule: resolved(segment.rule, segments), op }
}
