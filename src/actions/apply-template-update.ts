/** What WhatsApp says about a template: kept at once, for the gate and campaigns rest on it. */
import type { Sender } from '../domain/sender.ts'
import { hearNews } from '../domain/template/standing.ts'
import type { Template, TemplateStore } from '../domain/template.ts'
import type { TemplateUpdate } from '../protocol/whatsapp/webhook-update.ts'
import type { Deps } from './deps.ts'
import { refreshTemplate } from './refresh-template.ts'
import { stopCampaignsOn } from './stop-campaigns-on.ts'
import type { Stores } from './stores.ts'

export async function applyTemplateUpdate(deps: Deps, sender: Sender, update: TemplateUpdate): Promise<void> {
  const at = update.at ?? deps.clock.now()
  const template = await deps.transaction((stores) => hear(stores, sender, update, at))
  // Words are not in the news; a template that was made elsewhere is not here yet; and of a draft nobody knows whether the
  // news is about these words. All three are fetched, after the answer: until then a draft is not sent.
  if (template === undefined || template.state === 'draft' || update.change.kind === 'components') {
    void refreshTemplate(deps, sender, update, template).catch((error: unknown) =>
      deps.log.warn({ err: error, sender: sender.senderId }, 'a changed template could not be fetched; a sync will'),
    )
  }
}

async function hear(stores: Stores, sender: Sender, update: TemplateUpdate, at: Date): Promise<Template | undefined> {
  for (;;) {
    const before = await find(stores.templates, sender, update)
    if (before === undefined || before.state === 'draft') return before
    const after = hearNews(before, update.change, at)
    if (after === before) return after
    if (await stores.templates.save(after)) {
      await stopCampaignsOn(stores, before, after)
      return after
    }
  }
}

async function find(
  templates: TemplateStore,
  { workspaceId, senderId }: Sender,
  { templateId, name, language }: TemplateUpdate,
): Promise<Template | undefined> {
  const known = templateId === undefined ? undefined : await templates.findExternal(workspaceId, senderId, templateId)
  if (known !== undefined || name === undefined || language === undefined) return known
  return templates.findNamed(workspaceId, senderId, name, language)
}
