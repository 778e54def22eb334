/**
 * Writes other words into a template. WhatsApp goes on holding the old ones until the new ones are submitted, so a
 * template that was approved is a draft again, and its campaigns stop: nobody gets words that nobody has reviewed.
 */
import { Fault } from '../base/fault.ts'
import { stopWords } from '../copy/templates.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { withStopInstruction } from '../domain/template/stop-rules.ts'
import { withKnownPayloads } from '../domain/template/sync.ts'
import type { Template, TemplateCategory, TemplateParts, TemplateState } from '../domain/template.ts'
import { stopCampaignsOn } from './stop-campaigns-on.ts'
import type { Stores } from './stores.ts'

export interface TemplateChange {
  readonly category?: TemplateCategory
  readonly parts?: TemplateParts
}

const changeable: readonly TemplateState[] = ['draft', 'APPROVED', 'REJECTED', 'PAUSED']

/** In the caller's transaction. Throws `conflict` where WhatsApp would take no change now. */
export async function changeTemplate(
  stores: Pick<Stores, 'templates' | 'campaigns' | 'audit'>,
  by: By,
  templateId: string,
  { category, parts }: TemplateChange,
): Promise<Template> {
  const { before, after } = await saveChanged(stores, by.actor.workspaceId, templateId, (template) => {
    requireChangeable(template, category)
    const content = { ...template.content, ...parts, category: category ?? template.content.category }
    const completed = withStopInstruction(withKnownPayloads(content, template.content), stopWords(content.language))
    return { ...template, content: completed, state: 'draft', rejectedReason: null, updatedAt: by.now }
  })
  await stopCampaignsOn(stores, before, after)
  const { name, language } = after.content
  await stores.audit.write([
    auditEntry(by, {
      action: 'template.changed',
      subject: { kind: 'template', id: templateId },
      detail: { name, language, before: before.content, after: after.content },
    }),
  ])
  return after
}

/**
 * Saves what `change` makes of the template. News from WhatsApp may come in between: then it is changed as it is by then.
 * Throws `not_found`, and what `change` throws.
 */
export async function saveChanged(
  { templates }: Pick<Stores, 'templates'>,
  workspaceId: string,
  templateId: string,
  change: (template: Template) => Template,
): Promise<{ readonly before: Template; readonly after: Template }> {
  for (;;) {
    const before = await requireTemplate({ templates }, workspaceId, templateId)
    const after = change(before)
    if (await templates.save(after)) return { before, after: { ...after, version: after.version + 1 } }
  }
}

function requireChangeable({ state, externalId, content }: Template, category: TemplateCategory | undefined): void {
  if (!changeable.includes(state)) {
    throw new Fault('conflict', `WhatsApp takes no change of a template that is ${state}. Wait, or make a new one.`, {
      reason: 'template_not_changeable',
    })
  }
  const moves = category !== undefined && category !== content.category
  if (moves && externalId !== null && state !== 'REJECTED') {
    throw new Fault('conflict', 'WhatsApp keeps the category of a template that it has approved. Make a new one.', {
      reason: 'template_category_fixed',
      errors: [{ path: '/category', message: `Is ${content.category}, and stays so.` }],
    })
  }
}

export async function requireTemplate(
  { templates }: Pick<Stores, 'templates'>,
  workspaceId: string,
  templateId: string,
): Promise<Template> {
  const template = await templates.find(workspaceId, templateId)
  if (template === undefined) throw new Fault('not_found', 'There is no such template.')
  return template
}
