/** One template as WhatsApp holds it now, taken over into ours. */
import { newId } from '../base/ids.ts'
import { stopWords } from '../copy/templates.ts'
import type { Sender } from '../domain/sender.ts'
import { afterSync, newFromSync, sameWords } from '../domain/template/sync.ts'
import type { SyncedTemplate, Template } from '../domain/template.ts'
import type { Deps } from './deps.ts'
import { stopCampaignsOn } from './stop-campaigns-on.ts'
import type { Stores } from './stores.ts'

/** Does nothing where WhatsApp has no such template. */
export async function refreshTemplate(
  deps: Pick<Deps, 'whatsapp' | 'transaction' | 'clock'>,
  sender: Sender,
  { templateId }: { readonly templateId?: string },
  known?: Template,
): Promise<void> {
  const externalId = templateId ?? known?.externalId ?? undefined
  if (externalId === undefined) return
  const found = await deps.whatsapp.account(sender).findTemplate(externalId)
  if (found !== undefined) await deps.transaction((stores) => takeOver(stores, sender, found, deps.clock.now()))
}

/**
 * In the caller's transaction. False where nothing is new or different. A draft stays as its author left it until its
 * words are those that WhatsApp holds.
 */
export async function takeOver(
  stores: Pick<Stores, 'templates' | 'campaigns'>,
  { workspaceId, senderId }: Pick<Sender, 'workspaceId' | 'senderId'>,
  found: SyncedTemplate,
  at: Date,
): Promise<boolean> {
  const { templates } = stores
  const { name, language } = found.content
  const words = stopWords(language)
  for (;;) {
    const before = await templates.findNamed(workspaceId, senderId, name, language)
    if (before === undefined) {
      const key = { workspaceId, senderId, templateId: newId(at.getTime()) }
      if (await templates.addIfNew(newFromSync(key, found, words, at))) return true
      // Its webhook was faster: now it is there to be compared.
      continue
    }
    if (before.state === 'draft' && !sameWords(before.content, found.content)) return false
    const after = afterSync(before, found, words, at)
    if (after === before) return false
    if (await templates.save(after)) {
      await stopCampaignsOn(stores, before, after)
      return true
    }
  }
}
