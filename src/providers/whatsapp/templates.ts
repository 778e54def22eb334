/** The account's templates: listed, submitted, changed and deleted. */
import { Fault } from '../../base/fault.ts'
import { readTemplateCategory, readTemplateState } from '../../domain/template/standing.ts'
import type { WhatsappAccount } from '../../domain/whatsapp-account.ts'
import { asId, asText } from '../../protocol/whatsapp/read-json.ts'
import type { WhatsappCredentials } from './client.ts'
import { type Graph, segment } from './graph.ts'
import { unreadable } from './graph-error.ts'
import { componentsJson, readTemplate, templateJson } from './template-json.ts'

type TemplateCalls = Pick<
  WhatsappAccount,
  'listTemplates' | 'findTemplate' | 'createTemplate' | 'editTemplate' | 'unpauseTemplate' | 'deleteTemplate'
>

const fields = [
  'id',
  'name',
  'language',
  'category',
  'status',
  'components',
  'parameter_format',
  'quality_score',
  'rejected_reason',
  'previous_category',
  'correct_category',
].join(',')

export function templateCalls(graph: Graph, { accountId }: WhatsappCredentials): TemplateCalls {
  const templates = `${segment(accountId)}/message_templates`
  return {
    async listTemplates() {
      const rows = await graph.list({ path: templates, query: { fields, limit: '100' }, what: 'list the templates' })
      return rows.map(readTemplate).filter((template) => template !== undefined)
    },

    async findTemplate(externalId) {
      try {
        return readTemplate(await graph.get(segment(externalId), 'show the template', { fields }))
      } catch (error) {
        if (error instanceof Fault && error.code === 'not_found') return undefined
        throw error
      }
    },

    async createTemplate(content) {
      const what = `take the template ${content.name}`
      const answer = await graph.post(templates, what, templateJson(content))
      const externalId = asId(answer.id)
      if (externalId === undefined) throw unreadable(what)
      return {
        externalId,
        state: readTemplateState(asText(answer.status) ?? '') ?? 'PENDING',
        category: readTemplateCategory(asText(answer.category)) ?? content.category,
      }
    },

    async editTemplate(externalId, content, { category = false } = {}) {
      const components = componentsJson(content)
      const body = category ? { category: content.category, components } : { components }
      await graph.post(segment(externalId), `change the template ${content.name}`, body)
    },

    async unpauseTemplate(externalId) {
      await graph.post(`${segment(externalId)}/unpause`, 'unpause the template')
    },

    async deleteTemplate(name, externalId) {
      await graph.delete(templates, `delete the template ${name}`, { query: { name, hsm_id: externalId } })
    },
  }
}
