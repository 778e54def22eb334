/** The templates that ship, as drafts of one number, in the languages that the business speaks. */
import { type Language, nearestLanguage } from '../copy/languages.ts'
import { shippedTemplates } from '../copy/shipped-templates.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Sender } from '../domain/sender.ts'
import { draftTemplate } from '../domain/template/draft.ts'
import type { Template } from '../domain/template.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. What the number has already stays as it is. Returns the new ones. */
export async function draftShippedTemplates(
  stores: Pick<Stores, 'templates' | 'audit'>,
  by: By,
  workspace: Pick<Workspace, 'name' | 'profile'>,
  { workspaceId, senderId }: Pick<Sender, 'workspaceId' | 'senderId'>,
): Promise<Template[]> {
  const { name, profile } = workspace
  const languages = new Set<Language>((profile.languages ?? ['en']).map(nearestLanguage))
  const made: Template[] = []
  for (const content of shippedTemplates(profile.tradingName ?? name, [...languages])) {
    const there = await stores.templates.findNamed(workspaceId, senderId, content.name, content.language)
    if (there !== undefined) continue
    const template = draftTemplate({ workspaceId, senderId, content }, by.now)
    await stores.templates.add(template)
    made.push(template)
  }
  if (made.length > 0) {
    await stores.audit.write([
      auditEntry(by, {
        action: 'templates.drafted',
        subject: { kind: 'sender', id: senderId },
        detail: { templates: made.map(({ content }) => `${content.name} ${content.language}`) },
      }),
    ])
  }
  return made
}
