// A message template in one language, and where it stands. Wordings are kept apart: a message sent yesterday shows the words
// that the template had yesterday.

import type { JsonObject } from '../base/json.ts'

export type TemplateStatus =
  | 'PENDING'
  | 'APPROVED'
  | 'REJECTED'
  | 'PAUSED'
  | 'DISABLED'
  | 'PENDING_DELETION'
  | 'ARCHIVED'

export type Category = 'MARKETING' | 'UTILITY' | 'AUTHENTICATION'
export type ParameterFormat = 'POSITIONAL' | 'NAMED'
export type PauseTitle = 'FIRST_PAUSE' | 'SECOND_PAUSE' | 'RATE_LIMITING_PAUSE'

export interface Wording {
  readonly name: string
  readonly language: string
  readonly parameterFormat: ParameterFormat
  readonly components: readonly JsonObject[]
}

export interface Template {
  readonly id: string
  readonly name: string
  readonly language: string
  category: Category
  previousCategory: Category | null
  correctCategory: Category | null
  status: TemplateStatus
  quality: { score: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN'; date: number }
  rejectedReason: string
  parameterFormat: ParameterFormat
  components: JsonObject[]
  /** Counts up with each edit. */
  version: number
  /** The version that may be sent: while an edit of an approved template is reviewed, the one before. */
  approvedVersion: number | null
  ttlSeconds: number | null
  createdAt: number
  edits: number[]
  pauses: number
  pauseTitle: PauseTitle | null
  sends: number
  lastUsedAt: number
  /** Blocks and reports of the last seven days. */
  complaints: number[]
  /** A first batch is being watched: so many may still go out, these wait. */
  pacing: { left: number; held: string[] } | null
}

export function wordingKey(template: Template, version = template.version): string {
  return `${template.id}:${version}`
}

export function componentOf(components: readonly JsonObject[], type: string): JsonObject | undefined {
  return components.find((component) => String(component.type).toUpperCase() === type)
}
