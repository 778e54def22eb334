/** Templates. Their words are kept as we read them, and WhatsApp's standing beside them in columns of its own. */
import { Fault } from '../base/fault.ts'
import type { Template, TemplateParts, TemplateStanding, TemplateStore } from '../domain/template.ts'
import type { Queryable } from './pool.ts'

export function templateStore(db: Queryable): TemplateStore {
  return {
    add: (template) => add(db, template),
    addIfNew: (template) => addIfNew(db, template),
    save: (template) => save(db, template),
    find: async (workspaceId, templateId) =>
      (await select(db, 'workspace_id = $1 and template_id = $2', [workspaceId, templateId]))[0],
    findNamed: async (workspaceId, senderId, name, language) =>
      (
        await select(db, 'workspace_id = $1 and sender_id = $2 and name = $3 and language = $4', [
          workspaceId,
          senderId,
          name,
          language,
        ])
      )[0],
    findExternal: async (workspaceId, senderId, externalId) =>
      (
        await select(db, 'workspace_id = $1 and sender_id = $2 and external_id = $3', [
          workspaceId,
          senderId,
          externalId,
        ])
      )[0],
    list: (workspaceId, senderId) =>
      select(db, 'workspace_id = $1 and ($2::uuid is null or sender_id = $2)', [workspaceId, senderId ?? null]),
  }
}

interface TemplateRow {
  readonly workspace_id: string
  readonly template_id: string
  readonly sender_id: string
  readonly name: string
  readonly language: string
  readonly category: Template['content']['category']
  readonly parameter_format: Template['content']['parameterFormat']
  readonly components: TemplateParts
  readonly state: TemplateStanding['state']
  readonly external_id: string | null
  readonly quality: TemplateStanding['quality']
  readonly rejected_reason: string | null
  readonly correct_category: TemplateStanding['correctCategory']
  readonly previous_category: TemplateStanding['previousCategory']
  readonly paused_until: Date | null
  readonly accepted_at: Date | null
  readonly accepted_by: string | null
  readonly version: number
  readonly created_at: Date
  readonly updated_at: Date
}

const columns = `workspace_id, template_id, sender_id, name, language, category, parameter_format, components, state,
                 external_id, quality, rejected_reason, correct_category, previous_category, paused_until, accepted_at,
                 accepted_by, version, created_at, updated_at`

async function select(db: Queryable, where: string, values: readonly unknown[]): Promise<Template[]> {
  const { rows } = await db.query<TemplateRow>({
    text: `select ${columns} from template where ${where} order by name, language, template_id`,
    values: [...values],
  })
  return rows.map(fromRow)
}

async function add(db: Queryable, template: Template): Promise<void> {
  if (await addIfNew(db, template)) return
  const { name, language } = template.content
  throw new Fault('conflict', `There is a template ${name} in ${language} already.`, {
    reason: 'template_exists',
    errors: [{ path: '/name', message: 'Choose another name, or change the one that is there.' }],
  })
}

async function addIfNew(db: Queryable, template: Template): Promise<boolean> {
  const { workspaceId, templateId, senderId, content } = template
  const { rowCount } = await db.query({
    text: `insert into template (${columns})
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
           on conflict (workspace_id, sender_id, name, language) do nothing`,
    values: [
      workspaceId,
      templateId,
      senderId,
      content.name,
      content.language,
      content.category,
      content.parameterFormat,
      partsOf(template),
      template.state,
      template.externalId,
      template.quality,
      template.rejectedReason,
      template.correctCategory,
      template.previousCategory,
      template.pausedUntil,
      template.acceptedAt,
      template.acceptedBy,
      template.version,
      template.createdAt,
      template.updatedAt,
    ],
  })
  return rowCount === 1
}

async function save(db: Queryable, template: Template): Promise<boolean> {
  const { content } = template
  const { rowCount } = await db.query({
    text: `update template
           set category = $4, parameter_format = $5, components = $6, state = $7, external_id = $8, quality = $9,
               rejected_reason = $10, correct_category = $11, previous_category = $12, paused_until = $13,
               accepted_at = $14, accepted_by = $15, updated_at = $16, version = version + 1
           where workspace_id = $1 and template_id = $2 and version = $3`,
    values: [
      template.workspaceId,
      template.templateId,
      template.version,
      content.category,
      content.parameterFormat,
      partsOf(template),
      template.state,
      template.externalId,
      template.quality,
      template.rejectedReason,
      template.correctCategory,
      template.previousCategory,
      template.pausedUntil,
      template.acceptedAt,
      template.acceptedBy,
      template.updatedAt,
    ],
  })
  return rowCount === 1
}

function partsOf({ content: { header, body, footer, buttons, unreadable } }: Template): TemplateParts {
  return { header, body, footer, buttons, unreadable }
}

function fromRow(row: TemplateRow): Template {
  return {
    workspaceId: row.workspace_id,
    templateId: row.template_id,
    senderId: row.sender_id,
    externalId: row.external_id,
    content: {
      name: row.name,
      language: row.language,
      category: row.category,
      parameterFormat: row.parameter_format,
      ...row.components,
    },
    state: row.state,
    quality: row.quality,
    rejectedReason: row.rejected_reason,
    correctCategory: row.correct_category,
    previousCategory: row.previous_category,
    pausedUntil: row.paused_until,
    acceptedAt: row.accepted_at,
    acceptedBy: row.accepted_by,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
