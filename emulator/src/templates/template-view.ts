// A template as the management API shows it, and with what that API keeps to itself.

import type { JsonObject } from '../base/json.ts'
import type { Template } from './template.ts'

/** All fields of the management API. */
export function templateNode(template: Template): JsonObject {
  return {
    id: template.id,
    name: template.name,
    language: template.language,
    category: template.category,
    status: template.status,
    components: template.components,
    parameter_format: template.parameterFormat,
    quality_score: { ...template.quality },
    rejected_reason: template.rejectedReason,
    ...(template.previousCategory !== null && { previous_category: template.previousCategory }),
    ...(template.correctCategory !== null && { correct_category: template.correctCategory }),
    ...(template.ttlSeconds !== null && { message_send_ttl_seconds: template.ttlSeconds }),
  }
}

export function showTemplate(template: Template): JsonObject {
  const { version, pauses, pauseTitle, sends, createdAt, lastUsedAt } = template
  return {
    ...templateNode(template),
    version,
    pauses,
    pauseTitle,
    sends,
    edits: template.edits.length,
    complaints: template.complaints.length,
    held: template.pacing?.held.length ?? 0,
    createdAt,
    lastUsedAt,
  }
}
