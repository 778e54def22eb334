/** Templates as the outside sees them, and what the rules say of one. */
import type { TemplateProblem, Template as TemplateShape } from '../../contract/template.ts'
import { stopWords } from '../../copy/templates.ts'
import { actorName } from '../../domain/actor-names.ts'
import { type Finding, lintTemplate } from '../../domain/template/lint.ts'
import { checkStopInstruction, stopInstruction } from '../../domain/template/stop-rules.ts'
import { templateVariables, variableName } from '../../domain/template/variables.ts'
import type { Template, TemplateContent } from '../../domain/template.ts'
import { componentPath, presentComponents } from './components.ts'

export function presentTemplate(template: Template, names: ReadonlyMap<string, string>): TemplateShape {
  const { content } = template
  const components = presentComponents(content)
  return {
    id: template.templateId,
    sender: template.senderId,
    name: content.name,
    language: languageTag(content.language),
    category: content.category,
    parameter_format: content.parameterFormat,
    components,
    variables: templateVariables(content).map((variable) => ({
      name: variableName(variable),
      where: variable.part,
      example: variable.example,
    })),
    state: template.state,
    quality: template.quality,
    rejected_reason: template.rejectedReason,
    correct_category: template.correctCategory,
    previous_category: template.previousCategory,
    paused_until: template.pausedUntil?.toISOString() ?? null,
    stop: stopInstruction(content, stopWords(content.language)),
    accepted_at: template.acceptedAt?.toISOString() ?? null,
    accepted_by: template.acceptedBy === null ? null : actorName(template.acceptedBy, names),
    problems: findingsOf(template).map((finding) => presentProblem(finding, components)),
    version: template.version,
    created_at: template.createdAt.toISOString(),
    updated_at: template.updatedAt.toISOString(),
  }
}

/** What WhatsApp has approved breaks none of its rules; how to stop is a rule of ours, for every template. */
function findingsOf({ state, content }: Template): Finding[] {
  const words = stopWords(content.language)
  if (state === 'draft' || state === 'REJECTED') return lintTemplate(content, words)
  return checkStopInstruction(content, words).map((error) => ({ ...error, level: 'error' }))
}

/** `components` are those that the reader has before them. */
export function presentProblem(finding: Finding, components: readonly { readonly type: string }[]): TemplateProblem {
  const { message, code, level } = finding
  const [, number] = /\((2388\d{3})\)/.exec(message) ?? []
  return {
    path: componentPath(finding, components),
    rule: code ?? (number === undefined ? 'component_rules' : `meta_${number}`),
    message: `${placeOf(finding)}: ${message}`,
    refuses: level === 'error',
  }
}

const places: Readonly<Record<string, string>> = {
  name: 'Name',
  language: 'Language',
  category: 'Category',
  header: 'Header',
  body: 'Body',
  footer: 'Footer',
  buttons: 'Buttons',
}

function placeOf({ path }: Finding): string {
  const [, part = '', index, member] = path.split('/')
  if (part === 'buttons' && index !== undefined) return `Button ${Number(index) + 1}`
  if (member !== undefined && index === 'examples') return `Variable {{${member}}}`
  return places[part] ?? 'Template'
}

/** BCP 47 on our side, `pt_BR` on WhatsApp's. */
export function languageTag(language: TemplateContent['language']): string {
  return language.replaceAll('_', '-')
}

export function languageCode(tag: string): string {
  return tag.replaceAll('-', '_')
}
