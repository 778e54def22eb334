/** One template as WhatsApp holds it now, taken over into ours. */
import { newId } from '../base/ids.ts'
import { stopWords } from '../copy/templates.ts'
import type { Sender } from '../domain/sender.ts'
import { afterSync, newFromSync } from '../domain/template/sync.ts'
import type { SyncedTemplate, Template, TemplateStore } from '../domain/template.ts'
import type { TemplateUpdate } from '../protocol/whatsapp/webhook-update.ts'
import type { Deps } from './deps.ts'

/** Does nothing where WhatsApp has no such template. */
export async function refreshTemplate(
  deps: Pick<Deps, 'whatsapp' | 'transaction' | 'clock'>,
  sender: Sender,
  { templateId }: Pick<TemplateUpdate, 'templateId'>,
  known?: Template,
): Promise<void> {
  const externalId = templateId ?? known?.externalId
  if (externalId === undefined || externalId === null) return
  const found = await deps.whatsapp.account(sender).findTemplate(externalId)
  if (found !== undefined)
    await deps.transaction(({ templates }) => takeOver(templates, sender, found, deps.clock.now()))
}

/** In the caller's transaction. What is new or different now; undefined where nothing is. */
export async function takeOver(
  templates: TemplateStore,
  { workspaceId, senderId }: Pick<Sender, 'workspaceId' | 'senderId'>,
  found: SyncedTemplate,
  at: Date,
): Promise<{ readonly before: Template | undefined; readonly after: Template } | undefined> {
  const { name, language } = found.content
  const words = stopWords(language)
  for (;;) {
    const before = await templates.findNamed(workspaceId, senderId, name, language)
    if (before === undefined) {
      const after = newFromSync({ workspaceId, senderId, templateId: newId(at.getTime()) }, found, words, at)
      await templates.add(after)
      return { before, after }
    }
    const after = afterSync(before, found, words, at)
    if (after === before) return undefined
    if (await templates.save(after)) return { before, after }
  }
}
