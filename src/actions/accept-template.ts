/** The owner says, with a reason that is kept, that a marketing template may be used though it does not say how to stop. */
import { Fault } from '../base/fault.ts'
import { stopWords } from '../copy/templates.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { checkStopInstruction } from '../domain/template/stop-rules.ts'
import type { Template } from '../domain/template.ts'
import { changedMeanwhile, requireTemplate } from './change-template.ts'
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
  const before = await requireTemplate(stores, by.actor.workspaceId, templateId)
  const { content } = before
  const lacks =
    content.category === 'MARKETING' && checkStopInstruction(content, stopWords(content.language)).length > 0
  if (!lacks || before.state === 'draft') {
    throw new Fault(
      'conflict',
      'There is nothing to accept: a draft is completed, and this template says how to stop.',
      {
        reason: 'nothing_to_accept',
      },
    )
  }
  const after: Template = { ...before, acceptedAt: by.now, acceptedBy: actorText(by.actor), updatedAt: by.now }
  if (!(await stores.templates.save(after))) throw changedMeanwhile()
  await stores.audit.write([
    auditEntry(by, {
      action: 'template.accepted-without-stop',
      subject: { kind: 'template', id: templateId },
      detail: { name: content.name, language: content.language },
      reason,
    }),
  ])
  return { ...after, version: after.version + 1 }
}
