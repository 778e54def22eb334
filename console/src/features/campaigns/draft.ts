/** A campaign while somebody writes it. */
import type { Audience, AudienceCondition } from '@contract/audience.ts'
import type { AudienceCountIn, Campaign, CampaignIn, CampaignPatch, VariableSource } from '@contract/campaign.ts'
import type { Template } from '@contract/template.ts'
import type { Topic } from '@contract/topic.ts'

export interface Draft {
  readonly name: string
  readonly topic: string | undefined
  readonly template: string | undefined
  readonly variables: Readonly<Record<string, VariableSource>>
  readonly conditions: readonly AudienceCondition[]
  /** Sets of which one must hold, as the API was told; the form leaves them as they are. */
  readonly sets?: NonNullable<Audience['any']>
  readonly everyAddress: boolean
  readonly includeAttested: boolean
}

export const emptyDraft: Draft = {
  name: '',
  topic: undefined,
  template: undefined,
  variables: {},
  conditions: [],
  everyAddress: false,
  includeAttested: true,
}

export function draftOf(campaign: Campaign): Draft {
  return {
    name: campaign.name,
    topic: campaign.topic.key,
    template: campaign.template.id,
    variables: campaign.variables,
    conditions: campaign.audience.all,
    ...(campaign.audience.any === undefined ? {} : { sets: campaign.audience.any }),
    everyAddress: campaign.every_address,
    includeAttested: campaign.include_attested,
  }
}

export function patchOf(draft: Draft): CampaignPatch {
  return {
    name: draft.name.trim(),
    ...(draft.template === undefined ? {} : { template: draft.template }),
    variables: { ...draft.variables },
    audience: audienceOf(draft),
    every_address: draft.everyAddress,
    include_attested: draft.includeAttested,
  }
}

function audienceOf({ conditions, sets }: Draft): Audience {
  return { all: [...conditions], ...(sets === undefined ? {} : { any: sets }) }
}

/** Undefined while topic and template are still to be chosen. */
export function inputOf(draft: Draft): CampaignIn | undefined {
  if (draft.topic === undefined || draft.template === undefined) return undefined
  return { ...patchOf(draft), name: draft.name.trim(), topic: draft.topic, template: draft.template }
}

export function countOf(draft: Draft): AudienceCountIn | undefined {
  if (draft.topic === undefined) return undefined
  return {
    topic: draft.topic,
    ...(draft.template === undefined ? {} : { template: draft.template }),
    audience: audienceOf(draft),
    every_address: draft.everyAddress,
    include_attested: draft.includeAttested,
  }
}

/** A marketing template reaches marketing topics only; a utility one either kind. Codes are no campaign. */
export function fits(template: Template, topic: Topic | undefined): boolean {
  if (template.category === 'AUTHENTICATION') return false
  return topic === undefined || template.category !== 'MARKETING' || topic.category === 'marketing'
}

/** The languages of the business first, in its order; within one by name. */
export function inReadingOrder(templates: readonly Template[], languages: readonly string[]): readonly Template[] {
  const place = ({ language }: Template) => {
    const at = languages.indexOf(language)
    return at < 0 ? languages.length : at
  }
  return templates.toSorted(
    (a, b) => place(a) - place(b) || a.language.localeCompare(b.language) || a.name.localeCompare(b.name),
  )
}

/** What of a contact has a name of its own; anything else is one text until somebody says otherwise. */
const ofTheContact = ['name', 'first_name']

/**
 * The variables of a template, each with what fills it until somebody says otherwise: a name is greeted, the business is
 * called as people know it, the rest is asked.
 */
export function variablesFor(
  template: Template,
  kept: Readonly<Record<string, VariableSource>>,
  business: string,
): Record<string, VariableSource> {
  return Object.fromEntries(template.variables.map(({ name }) => [name, kept[name] ?? sourceFor(name, business)]))
}

function sourceFor(variable: string, business: string): VariableSource {
  if (variable === '1') return { attribute: 'first_name', fallback: '' }
  if (ofTheContact.includes(variable)) return { attribute: variable, fallback: '' }
  return { text: variable === 'business' ? business : '' }
}
