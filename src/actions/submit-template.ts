/** Sends a draft to WhatsApp for review, once it passes what can be checked here. */
import { Fault } from '../base/fault.ts'
import { stopWords } from '../copy/templates.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { lintTemplate } from '../domain/template/lint.ts'
import type { Template, TemplateCategory, TemplateState } from '../domain/template.ts'
import { requireTemplate, saveChanged } from './change-template.ts'
import type { Deps } from './deps.ts'
import { requireSender } from './require-sender.ts'

/**
 * Throws `conflict` where there is nothing to submit, `invalid` with every rule that it breaks (`/template` and a pointer
 * into its content), and what WhatsApp answers where it refuses.
 */
export async function submitTemplate(
  deps: Pick<Deps, 'whatsapp' | 'transaction' | 'read'>,
  by: By,
  templateId: string,
): Promise<Template> {
  const { workspaceId } = by.actor
  const template = await requireTemplate(deps.read, workspaceId, templateId)
  requireSubmittable(template)
  const account = deps.whatsapp.account(await requireSender(deps.read, workspaceId, template.senderId))
  const { externalId, content } = template
  const held = externalId === null ? undefined : await account.findTemplate(externalId)
  if (held === undefined) return keep(deps, by, template, await account.createTemplate(content))
  // Only one that was rejected may move to another category, and WhatsApp refuses to be told what it holds already.
  await account.editTemplate(held.externalId, content, { category: held.content.category !== content.category })
  return keep(deps, by, template, { externalId: held.externalId, state: 'PENDING', category: content.category })
}

function requireSubmittable({ state, content }: Template): void {
  if (state !== 'draft' && state !== 'REJECTED') {
    throw new Fault('conflict', `The template is ${state} at WhatsApp. Change its words to have them reviewed again.`, {
      reason: 'template_not_draft',
    })
  }
  const errors = lintTemplate(content, stopWords(content.language)).filter(({ level }) => level === 'error')
  if (errors.length > 0) {
    throw new Fault('invalid', 'The template would be refused. Mend it first.', {
      reason: 'template_refused',
      errors: errors.map(({ path, message, code }) => ({
        path: `/template${path}`,
        message,
        ...(code === undefined ? {} : { code }),
      })),
    })
  }
}

interface Taken {
  readonly externalId: string
  readonly state: TemplateState
  readonly category: TemplateCategory
}

async function keep(
  deps: Pick<Deps, 'transaction'>,
  by: By,
  submitted: Template,
  { externalId, state, category }: Taken,
): Promise<Template> {
  return deps.transaction(async (stores) => {
    const { workspaceId, templateId } = submitted
    const { after } = await saveChanged(stores, workspaceId, templateId, (now) => {
      // A review may be over, and its webhook here, before the answer to the submission is: then its word stands.
      const reviewed = now.state !== submitted.state
      return {
        ...now,
        externalId,
        ...(reviewed ? {} : { state, rejectedReason: null, content: { ...now.content, category } }),
        updatedAt: by.now,
      }
    })
    await stores.audit.write([
      auditEntry(by, {
        action: 'template.submitted',
        subject: { kind: 'template', id: after.templateId },
        detail: { name: after.content.name, language: after.content.language, category: after.content.category },
      }),
    ])
    return after
  })
}
