/**
 * Conversations drawn as graphs: a draft that is worked on, and versions that never change. A run ends on its own version.
 * GET, POST /v1/flows · GET, PATCH /v1/flows/{id} · PUT /v1/flows/{id}/draft · GET /v1/flows/{id}/export
 * GET /v1/flows/{id}/versions · GET /v1/flows/{id}/versions/{version} · GET /v1/flows/{id}/comparison
 * POST /v1/flows/{id}/publications · POST /v1/flows/{id}/rollbacks · GET /v1/flows/{id}/edges · POST /v1/flows/{id}/runs
 * POST /v1/flow-checks says what is wrong with a definition that nobody has saved.
 */
import { type Static, Type } from 'typebox'
import { FlowDefinition, flowDefinition, Trigger } from './flow/definition.ts'
import { FlowChange, FlowFindings } from './flow/finding.ts'
import { FlowKey, FlowValues, NodeId } from './flow/terms.ts'
import { count, nullable, pageOf, pageQuery, part, shape, text, word } from './shape.ts'
import { Actor, Id, Instant, PhoneNumber } from './terms.ts'

export const flowStates = ['draft', 'published', 'archived'] as const
export const FlowState = word(flowStates, 'Only a published one starts runs; an archived one ends those that it has.')

const Version = Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Counted from 1.' })

const exampleDefinition: Static<typeof FlowDefinition> = {
  format: 1,
  language: 'en',
  triggers: [{ kind: 'keyword', words: ['offers'] }],
  priority: 50,
  interruptible: true,
  ends_after_minutes: 1_440,
  start: 'ask',
  nodes: {
    ask: {
      kind: 'buttons',
      text: {
        en: 'Acme Store: may we send you offers on WhatsApp, at most two a month? Type STOP at any time to stop receiving WhatsApp messages.',
      },
      buttons: [
        { id: 'yes', title: { en: 'Yes, please' } },
        { id: 'no', title: { en: 'No, thanks' } },
      ],
      exits: { yes: 'write', no: null, other: null },
    },
    write: { kind: 'variable', set: [{ target: 'topic', topic: 'offers', value: true }], exits: { next: 'thanks' } },
    thanks: { kind: 'message', content: { kind: 'text', text: { en: 'Thank you.' } }, exits: {} },
  },
}

/** The definition itself: what is imported and exported. */
export const FlowExport = shape(flowDefinition, 'A conversation, drawn as a graph.', exampleDefinition)
export type FlowExport = Static<typeof FlowExport>

const listItem = {
  id: Id,
  key: FlowKey,
  name: text(120, 'For the people who work with it.'),
  state: FlowState,
  published_version: nullable(Version),
  /** Of the published version; of the draft where there is none. */
  triggers: Type.Array(Trigger, { maxItems: 30, description: 'What starts it: any of these.' }),
  priority: Type.Integer({ minimum: 0, maximum: 100, description: 'The higher one starts.' }),
  unpublished_changes: Type.Boolean({ description: 'The draft differs from what is published.' }),
  errors: count('Errors of the draft.'),
  warnings: count('Warnings of the draft.'),
  runs: part(
    {
      running: count('Going on now.'),
      started: count('In the last 30 days.'),
      finished: count('Of these, those that came to an end of the flow.'),
      yeses: count('Of these, those in which somebody said yes.'),
    },
    'Its runs.',
  ),
  updated_at: Instant,
  updated_by: Actor,
}

const exampleItem = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b6001',
  key: 'ask_for_offers',
  name: 'Ask for offers',
  state: 'published' as const,
  published_version: 3,
  triggers: [{ kind: 'keyword' as const, words: ['offers'] }],
  priority: 50,
  unpublished_changes: false,
  errors: 0,
  warnings: 1,
  runs: { running: 2, started: 214, finished: 190, yeses: 141 },
  updated_at: '2026-11-23T13:40:00Z',
  updated_by: 'Noor Aziz',
}

export const FlowListItem = part(listItem, 'A flow, in a list.')
export type FlowListItem = Static<typeof FlowListItem>
export const FlowList = pageOf(FlowListItem, 'By name.', { data: [exampleItem] })
export type FlowList = Static<typeof FlowList>

export const FlowQuery = part({ state: Type.Optional(FlowState), ...pageQuery }, 'Which flows.')
export type FlowQuery = Static<typeof FlowQuery>

const exampleFinding = {
  severity: 'warning' as const,
  path: '/nodes/ask/exits/other',
  node: 'ask',
  code: 'dead_end',
  message: 'Whoever writes something else is left without an answer. Lead it to a message, or to an end.',
}

export const Flow = shape(
  {
    ...listItem,
    draft: FlowDefinition,
    draft_revision: count('Counts the times that the draft was saved.'),
    findings: FlowFindings,
    created_at: Instant,
    created_by: Actor,
  },
  'A flow, with its draft and what is wrong with it.',
  {
    ...exampleItem,
    draft: exampleDefinition,
    draft_revision: 12,
    findings: [exampleFinding],
    created_at: '2026-11-20T09:00:00Z',
    created_by: 'Noor Aziz',
  },
)
export type Flow = Static<typeof Flow>

export const FlowIn = shape(
  { key: FlowKey, name: text(120, 'For the people who work with it.', 1), definition: FlowDefinition },
  'A new flow: a draft, which starts nothing yet. What is wrong with it is answered, and kept with it.',
  { key: 'ask_for_offers', name: 'Ask for offers', definition: exampleDefinition },
)
export type FlowIn = Static<typeof FlowIn>

export const FlowPatch = shape(
  {
    name: Type.Optional(text(120, 'A new name.', 1)),
    archived: Type.Optional(Type.Boolean({ description: 'Starts nothing any more; its runs end.' })),
  },
  'Its key stays.',
  { name: 'Ask for offers, autumn' },
)
export type FlowPatch = Static<typeof FlowPatch>

export const FlowDraftIn = shape(
  {
    definition: FlowDefinition,
    revision: Type.Optional(count('The revision that was changed: 409 where somebody else has saved since.')),
  },
  'The draft, whole. It may have errors: only publishing asks for none.',
  { definition: exampleDefinition, revision: 12 },
)
export type FlowDraftIn = Static<typeof FlowDraftIn>

export const FlowCheckIn = shape({ definition: FlowDefinition }, 'A definition to be looked at; nothing is kept.', {
  definition: exampleDefinition,
})
export type FlowCheckIn = Static<typeof FlowCheckIn>

export const FlowCheck = shape({ findings: FlowFindings }, 'What is wrong with it.', { findings: [exampleFinding] })
export type FlowCheck = Static<typeof FlowCheck>

export const PublicationIn = shape(
  { note: Type.Optional(text(500, 'What has changed, and why.')) },
  'Makes a version of the draft, which new runs start with. Refused while the draft has errors.',
  { note: 'Shorter question' },
)
export type PublicationIn = Static<typeof PublicationIn>

export const RollbackIn = shape(
  { version: Version, note: Type.Optional(text(500, 'Why.')) },
  'Publishes an earlier version again, as a new one. The draft stays.',
  { version: 2 },
)
export type RollbackIn = Static<typeof RollbackIn>

const version = {
  version: Version,
  published_at: Instant,
  published_by: Actor,
  note: nullable(text(500, 'What has changed, and why.')),
  /** Where it was rolled back to. */
  rolled_back_to: nullable(Version),
  running: count('Runs that go on with it now.'),
  current: Type.Boolean({ description: 'New runs start with it.' }),
}
const exampleVersion = {
  version: 3,
  published_at: '2026-11-23T13:40:00Z',
  published_by: 'Noor Aziz',
  note: 'Shorter question',
  rolled_back_to: null,
  running: 2,
  current: true,
}

export const FlowVersionItem = part(version, 'A version, in a list.')
export const FlowVersionList = pageOf(FlowVersionItem, 'The newest first.', { data: [exampleVersion] })
export type FlowVersionList = Static<typeof FlowVersionList>

export const FlowVersion = shape({ ...version, definition: FlowDefinition }, 'A version; it never changes.', {
  ...exampleVersion,
  definition: exampleDefinition,
})
export type FlowVersion = Static<typeof FlowVersion>

export const FlowVersionParams = part(
  { id: Id, version: Type.Integer({ minimum: 1, maximum: 1_000_000 }) },
  'Which version.',
)
export type FlowVersionParams = Static<typeof FlowVersionParams>

export const FlowComparisonQuery = part(
  {
    from: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'A version.' }),
    to: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Another; the draft where left out.' }),
    ),
  },
  'Which two.',
)
export type FlowComparisonQuery = Static<typeof FlowComparisonQuery>

export const FlowComparison = shape(
  { changes: Type.Array(FlowChange, { maxItems: 500, description: 'By node.' }) },
  'What differs.',
  { changes: [{ node: 'ask', kind: 'changed' as const, fields: ['text', 'exits.no'] }] },
)
export type FlowComparison = Static<typeof FlowComparison>

export const FlowEdgesQuery = part(
  {
    version: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'The current one by default.' }),
    ),
  },
  'Of which version.',
)
export type FlowEdgesQuery = Static<typeof FlowEdgesQuery>

export const FlowEdges = shape(
  {
    version: Version,
    runs: count('Started with it.'),
    nodes: Type.Array(
      part(
        {
          node: NodeId,
          entered: count('Runs that came here.'),
          waiting: count('Runs that stand here now.'),
          ended: count('Runs that ended here.'),
        },
        'How many came to a node.',
      ),
      { maxItems: 200 },
    ),
    edges: Type.Array(
      part({ node: NodeId, exit: text(40, 'The way out.'), taken: count('Times.') }, 'How many went this way.'),
      { maxItems: 2_000 },
    ),
  },
  'The numbers beside the edges: how many went each way, and where people drop off.',
  {
    version: 3,
    runs: 214,
    nodes: [{ node: 'ask', entered: 214, waiting: 2, ended: 20 }],
    edges: [{ node: 'ask', exit: 'yes', taken: 141 }],
  },
)
export type FlowEdges = Static<typeof FlowEdges>

export const RunIn = shape(
  {
    number: Type.Optional(PhoneNumber),
    contact: Type.Optional(Id),
    trigger: Type.Optional(FlowValues),
  },
  'Starts the published version for this person; give a number or a contact. What it says still asks the gate.',
  { number: '+61491570156', trigger: { order: '10423' } },
)
export type RunIn = Static<typeof RunIn>
