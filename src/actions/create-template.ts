/** Makes the draft of a template. It is completed with the way out at once, so that nobody writes one without. */
import { stopWords } from '../copy/templates.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { draftTemplate } from '../domain/template/draft.ts'
import { withStopInstruction } from '../domain/template/stop-rules.ts'
import type { Template, TemplateContent } from '../domain/template.ts'
import { requireSender } from './require-sender.ts'
import type { Stores } from './stores.ts'

export interface NewTemplate {
  /** May be left out where the workspace has one number. */
  readonly senderId?: string
  readonly content: TemplateContent
}

/** In the caller's transaction. Throws `conflict` where the number has a template of this name and language. */
export async function createTemplate(
  stores: Pick<Stores, 'templates' | 'senders' | 'audit'>,
  by: By,
  { senderId, content }: NewTemplate,
): Promise<Template> {
  const sender = await requireSender(stores, by.actor.workspaceId, senderId)
  const template = draftTemplate(
    { ...sender, content: withStopInstruction(content, stopWords(content.language)) },
    by.now,
  )
  await stores.templates.add(template)
  const { name, language, category } = template.content
  await stores.audit.write([
    auditEntry(by, {
      action: 'template.created',
      subject: { kind: 'template', id: template.templateId },
      detail: { name, language, category },
    }),
  ])
  return template
}
