/** A template before WhatsApp has heard of it. */
import { newId } from '../../base/ids.ts'
import type { Template } from '../template.ts'

export function draftTemplate(
  { workspaceId, senderId, content }: Pick<Template, 'workspaceId' | 'senderId' | 'content'>,
  now: Date,
): Template {
  return {
    workspaceId,
    templateId: newId(now.getTime()),
    senderId,
    externalId: null,
    content,
    state: 'draft',
    quality: null,
    rejectedReason: null,
    correctCategory: null,
    previousCategory: null,
    pausedUntil: null,
    acceptedAt: null,
    acceptedBy: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }
}
