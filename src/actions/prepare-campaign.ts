/** A campaign made ready to be written to one person after another: its template filled in, its audience as the gate asks it. */
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { type AudienceMember, type Campaign, type Meant, variableTexts } from '../domain/campaign.ts'
import type { SendRequest } from '../domain/delivery.ts'
import type { TemplateMessage } from '../domain/messenger.ts'
import { fillTemplate, templateVariables } from '../domain/template/variables.ts'
import type { Template, TemplateContent } from '../domain/template.ts'
import { resolveAudience } from './resolve-audience.ts'
import type { Stores } from './stores.ts'

/** WhatsApp's own word for a text that grew too long with its variables. */
const doesNotFit = 132005

export interface PreparedCampaign {
  readonly campaign: Campaign
  readonly meant: Meant
  /** What this person is asked about and sent; `unfit` where the text cannot be written for them. */
  request(member: AudienceMember, now: Date): { readonly request: SendRequest; readonly unfit?: number }
}

/** Undefined where topic or template are gone. */
export async function prepareCampaign(stores: Stores, campaign: Campaign): Promise<PreparedCampaign | undefined> {
  const { workspaceId, topicId, templateId } = campaign
  const [topic, template] = await Promise.all([
    stores.topics.find(workspaceId, topicId),
    stores.templates.find(workspaceId, templateId),
  ])
  if (topic === undefined || template === undefined) return undefined
  const marketing = topic.category === 'marketing'
  const audience = campaign.resolved ?? (await resolveAudience(stores, workspaceId, campaign.audience))
  const fill = filling(template, campaign.variables)
  return {
    campaign,
    meant: { ...campaign, audience, at: campaign.startedAt ?? campaign.createdAt, marketing },
    request(member, now) {
      const content = fill(member)
      const request: SendRequest = {
        key: member.key,
        deliveryId: newId(now.getTime()),
        senderId: campaign.senderId,
        purpose: 'topic',
        content: content ?? { kind: 'template', name: template.content.name, language: template.content.language },
        topicId,
        templateId,
        campaignId: campaign.campaignId,
        marketing,
        attempt: 0,
      }
      return content === undefined ? { request, unfit: doesNotFit } : { request }
    },
  }
}

/** The template filled in for one person. Undefined where it cannot be. */
export function filling(
  { content }: Template,
  variables: Campaign['variables'],
): (member: Pick<AudienceMember, 'name' | 'attributes'>) => TemplateMessage | undefined {
  const blanks = templateVariables(content)
  // Many have the same first name, and most of them no attribute at all.
  const filled = new Map<string, TemplateMessage | undefined>()
  return (member) => {
    const text = variableTexts(blanks, variables, member)
    const name = Object.values(text).join('\0')
    const known = filled.get(name)
    if (known !== undefined || filled.has(name)) return known
    if (filled.size >= filledMost) filled.clear()
    const message = fill(content, text)
    filled.set(name, message)
    return message
  }
}

const filledMost = 5_000

function fill(content: TemplateContent, text: Readonly<Record<string, string>>): TemplateMessage | undefined {
  try {
    return fillTemplate(content, { text })
  } catch (error) {
    if (error instanceof Fault) return undefined
    throw error
  }
}
