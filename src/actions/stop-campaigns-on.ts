/** A campaign rests on its template as it was when it started: what changes that stops it, and says why. */
import type { Template } from '../domain/template.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. Returns the campaigns that were stopped. */
export async function stopCampaignsOn(
  { campaigns }: Pick<Stores, 'campaigns'>,
  before: Template | undefined,
  after: Template,
): Promise<string[]> {
  const reason = stopReason(before, after)
  if (reason === undefined) return []
  return campaigns.pauseThose(after.workspaceId, { templateId: after.templateId }, reason)
}

function stopReason(before: Template | undefined, after: Template): string | undefined {
  if (before === undefined) return undefined
  const { name, category } = after.content
  if (before.content.category !== category) {
    return `WhatsApp now holds the template ${name} as ${category}; it was ${before.content.category}.`
  }
  if (before.state !== 'APPROVED' || after.state === 'APPROVED') return undefined
  if (after.state === 'draft') return `The words of the template ${name} were changed and have to be reviewed.`
  return `WhatsApp holds the template ${name} as ${after.state}.`
}
