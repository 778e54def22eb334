/** Where a template stands with WhatsApp, in words. */
import type { Template } from '@contract/template.ts'
import { Archive, Ban, CircleCheck, CircleX, Clock, type LucideIcon, Pause, PencilLine } from 'lucide-react'

export type TemplateState = Template['state']

export const stateWords: Readonly<Record<TemplateState, string>> = {
  draft: 'Draft',
  PENDING: 'In review',
  APPROVED: 'Approved',
  REJECTED: 'Rejected',
  PAUSED: 'Paused',
  DISABLED: 'Disabled',
  IN_APPEAL: 'In appeal',
  PENDING_DELETION: 'Being deleted',
  DELETED: 'Deleted',
  LIMIT_EXCEEDED: 'Limit exceeded',
  LOCKED: 'Locked',
  ARCHIVED: 'Archived',
}

export const stateIcons: Readonly<Record<TemplateState, LucideIcon>> = {
  draft: PencilLine,
  PENDING: Clock,
  APPROVED: CircleCheck,
  REJECTED: CircleX,
  PAUSED: Pause,
  DISABLED: Ban,
  IN_APPEAL: Clock,
  PENDING_DELETION: Clock,
  DELETED: CircleX,
  LIMIT_EXCEEDED: Ban,
  LOCKED: Ban,
  ARCHIVED: Archive,
}

export const categoryWords: Readonly<Record<Template['category'], string>> = {
  MARKETING: 'Marketing',
  UTILITY: 'Utility',
  AUTHENTICATION: 'Authentication',
}

const qualities: Readonly<Record<string, string>> = { GREEN: 'High', YELLOW: 'Medium', RED: 'Low' }

/** WhatsApp speaks in colours; a word is read by everybody. */
export function qualityWord(quality: string | null): string | null {
  return quality === null ? null : (qualities[quality] ?? 'Not known yet')
}

/** A marketing template that lets nobody out, until the owner has accepted it. */
export function lacksStop(template: Template): boolean {
  return (
    template.category === 'MARKETING' && !template.stop.footer && !template.stop.button && template.accepted_at === null
  )
}
