/** The owner says, with a reason that is kept, that a marketing template may be used though it does not say how to stop. */
import { Fault } from '../base/fault.ts'
import { stopWords } from '../copy/templates.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { checkStopInstruction } from '../domain/template/stop-rules.ts'
import type { Template } from '../domain/template.ts'
import { saveChanged } from './change-template.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. It holds for these words alone: a sync that finds others takes it back. */
export async function acceptTemplate(
  stores: Pick<Stores, 'templates' | 'audit'>,
  by: By,
  templateId: string,
  reason: string,
): Promise<Template> {
  if (by.actor.kind !== 'member') {
    throw new Fault('forbidden', 'Only a person can answer for this. Accept the template in the console.', {
      reason: 'needs_a_person',
    })
  }
  const { after } = await saveChanged(stores, by.actor.workspaceId, templateId, (before) => {
    requireLacking(before)
    return { ...before, acceptedAt: by.now, acceptedBy: actorText(by.actor), updatedAt: by.now }
  })
  await stores.audit.write([
    auditEntry(by, {
      action: 'template.accepted-without-stop',
      subject: { kind: 'template', id: templateId },
      detail: { name: after.content.name, language: after.content.language },
      reason,
    }),
  ])
  return after
}

function requireLacking({ content, state }: Template): void {
  const lacks =
    content.category === 'MARKETING' && checkStopInstruction(content, stopWords(content.language)).length > 0
  if (lacks && state !== 'draft') return
  throw new Fault('conflict', 'There is nothing to accept: a draft is completed, and this template says how to stop.', {
    reason: 'nothing_to_accept',
  })
}
