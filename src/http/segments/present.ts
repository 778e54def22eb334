/** Segments and audiences as the outside sees them: a rule goes out as it came in. */
import type { Audience as AudienceShape } from '../../contract/audience.ts'
import type { Segment as SegmentShape } from '../../contract/segment.ts'
import type { Audience } from '../../domain/audience.ts'
import type { Segment } from '../../domain/segment.ts'

export function presentSegment(segment: Segment): SegmentShape {
  return {
    id: segment.segmentId,
    key: segment.key,
    name: segment.name,
    description: segment.description,
    kind: segment.rule === null ? 'list' : 'rule',
    rule: segment.rule === null ? null : presentAudience(segment.rule),
    created_at: segment.createdAt.toISOString(),
    created_by: segment.createdBy,
    archived_at: segment.archivedAt?.toISOString() ?? null,
  }
}

export function presentAudience(audience: Audience): AudienceShape {
  return structuredClone(audience) as AudienceShape
}
