/** Whether a campaign may run: everything about it that is not about the people in it. */
import { Fault, type FieldError } from '../base/fault.ts'
import { stopWords } from '../copy/templates.ts'
import type { Campaign } from '../domain/campaign.ts'
import { audienceErrors } from '../domain/condition-fault.ts'
import { hears, type Sender } from '../domain/sender.ts'
import { campaignHindrance } from '../domain/template/standing.ts'
import { templateVariables, variableName } from '../domain/template/variables.ts'
import type { Template } from '../domain/template.ts'
import type { Topic } from '../domain/topic.ts'
import type { Stores } from './stores.ts'

export interface CampaignParts {
  readonly topic: Topic
  readonly template: Template
  readonly sender: Sender
}

/** What the campaign is made of. Throws `not_found` where a part is not there. */
export async function campaignParts(
  stores: Pick<Stores, 'topics' | 'templates' | 'senders'>,
  { workspaceId, topicId, templateId, senderId }: Pick<Campaign, 'workspaceId' | 'topicId' | 'templateId' | 'senderId'>,
): Promise<CampaignParts> {
  const topic = await stores.topics.find(workspaceId, topicId)
  const template = await stores.templates.find(workspaceId, templateId)
  const sender = await stores.senders.find(workspaceId, senderId)
  if (topic === undefined) throw new Fault('not_found', 'There is no such topic.')
  if (template === undefined) throw new Fault('not_found', 'There is no such template.')
  if (sender === undefined) throw new Fault('not_found', 'There is no such WhatsApp number in this workspace.')
  return { topic, template, sender }
}

/** Fields that make no sense whatever else is true; a draft has none of them. */
export function campaignErrors(
  { audience, variables }: Pick<Campaign, 'audience' | 'variables'>,
  { template, sender }: Pick<CampaignParts, 'template' | 'sender'>,
): FieldError[] {
  const known = new Set(templateVariables(template.content).map(variableName))
  return [
    ...audienceErrors(audience, '/audience'),
    ...Object.keys(variables)
      .filter((key) => !known.has(key))
      .map((key) => ({
        path: `/variables/${key}`,
        message: `The template ${template.content.name} has no such variable.`,
      })),
    ...(template.senderId === sender.senderId
      ? []
      : [{ path: '/template', message: 'This template belongs to another WhatsApp number.' }]),
  ]
}

/** Throws a Fault that says what keeps it from running, and the way out. */
export function requireSendable(
  campaign: Pick<Campaign, 'audience' | 'variables'>,
  parts: CampaignParts,
  now: Date,
): void {
  const { topic, template, sender } = parts
  const errors = [...campaignErrors(campaign, parts), ...blanks(campaign, template)]
  if (errors.length > 0) throw new Fault('invalid', 'The campaign is not complete.', { errors })
  const hindrance = campaignHindrance(template, topic.category, stopWords(template.content.language))
  if (hindrance !== undefined) throw hindered(hindrance, template)
  if (topic.archivedAt !== null)
    throw stopped('topic_archived', 'This topic is archived: nobody is asked about it any more.')
  if (sender.stoppedAt !== null) {
    throw stopped('sender_stopped', `Nothing leaves from this number: ${sender.stoppedReason ?? 'it is stopped'}`)
  }
  if (!hears(sender, now)) {
    throw stopped(
      'not_listening',
      'This number has not proved that it hears: a STOP would not reach us. Open Settings, WhatsApp, and send it a message from your phone.',
    )
  }
}

function blanks({ variables }: Pick<Campaign, 'variables'>, { content }: Template): FieldError[] {
  const open = templateVariables(content)
    .map(variableName)
    .filter((name) => {
      const source = variables[name]
      return source === undefined || ('text' in source ? source.text : source.fallback).trim() === ''
    })
  const errors = open.map((name) => ({
    path: `/variables/${name}`,
    message: 'Has no value: name an attribute with a fallback, or give a text.',
  }))
  const { header } = content
  if (header === null || header.kind === 'text') return errors
  return [
    ...errors,
    { path: '/template', message: `Needs a ${header.kind} above the text, which a campaign cannot give it.` },
  ]
}

function hindered(hindrance: NonNullable<ReturnType<typeof campaignHindrance>>, { content, state }: Template): Fault {
  const { name, category } = content
  switch (hindrance) {
    case 'not_approved':
      return stopped(
        'template_not_approved',
        `WhatsApp holds the template ${name} as ${state}; only an approved one can be sent.`,
      )
    case 'topic_mismatch':
      return stopped(
        'topic_mismatch',
        `The template ${name} is ${category} and the topic is not: people did not agree to that. Choose another template or topic.`,
      )
    case 'stop_missing':
      return stopped(
        'stop_missing',
        `The template ${name} does not say how to stop. Use one that does, or let the owner accept this one.`,
      )
  }
}

function stopped(reason: string, message: string): Fault {
  return new Fault('conflict', message, { reason })
}
