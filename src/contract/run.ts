/**
 * One person's walk through a flow, as it went and where it stands.
 * GET /v1/runs · GET /v1/runs/{id} · POST /v1/runs/{id}/ends stops one.
 */
import { type Static, Type } from 'typebox'
import { PersonRef } from './audience.ts'
import { FlowKey, FlowValues, NodeId } from './flow/terms.ts'
import { nullable, pageOf, pageQuery, part, shape, text, word } from './shape.ts'
import { Id, Instant } from './terms.ts'

export const runEnds = [
  'finished',
  'timed_out',
  'stopped',
  'interrupted',
  'too_long',
  'yes_without_act',
  'failed',
] as const
export const RunEnd = word(runEnds, 'Why it is over.')

export const runWaits = ['answer', 'effect', 'time', 'hand_back'] as const

const run = {
  id: Id,
  flow: part({ id: Id, key: FlowKey, name: text(120, 'Its name.') }, 'The flow, named.'),
  version: Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Of the flow.' }),
  person: PersonRef,
  started_by: text(40, 'What started it: `keyword`, `event`, `api` …'),
  at: nullable(NodeId),
  waits: nullable(
    part(
      {
        for: word(runWaits, 'An answer, what became of an effect, a time, or a person of the team.'),
        until: nullable(Instant),
      },
      'What it waits for.',
    ),
  ),
  ended: nullable(RunEnd),
  started_at: Instant,
  moved_at: Instant,
}

const example = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b7001',
  flow: { id: '019368f0-8a30-7cc2-9d11-5e0a7f9b6001', key: 'ask_for_offers', name: 'Ask for offers' },
  version: 3,
  person: { contact: null, name: 'Asha Nair', number: '+61 491 570 156' },
  started_by: 'keyword',
  at: 'ask',
  waits: { for: 'answer' as const, until: '2026-11-24T14:21:07Z' },
  ended: null,
  started_at: '2026-11-23T14:21:07Z',
  moved_at: '2026-11-23T14:21:07Z',
}

export const RunItem = part(run, 'A run, in a list.')
export type RunItem = Static<typeof RunItem>
export const RunList = pageOf(RunItem, 'The newest first.', { data: [example] })
export type RunList = Static<typeof RunList>

export const RunQuery = part(
  {
    flow: Type.Optional(Id),
    version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000, description: 'Of the flow.' })),
    contact: Type.Optional(Id),
    state: Type.Optional(word(['running', 'ended'], 'Whether it goes on.')),
    ended: Type.Optional(RunEnd),
    node: Type.Optional(NodeId),
    ...pageQuery,
  },
  'Which runs.',
)
export type RunQuery = Static<typeof RunQuery>

export const RunStep = part(
  {
    at: Instant,
    input: part(
      {
        kind: word(['start', 'message', 'outcome', 'time', 'handed_back', 'end'], 'What moved it.'),
        text: nullable(text(4_096, 'What the person wrote, or the label of what was tapped.')),
        tapped: Type.Boolean({ description: 'A button or a row, rather than words.' }),
      },
      'What moved it.',
    ),
    taken: Type.Array(part({ node: NodeId, exit: text(40, 'The way out.') }, 'A way that it took.'), { maxItems: 50 }),
    effects: Type.Array(
      part(
        {
          node: NodeId,
          kind: text(30, 'What it wanted: `say`, `offer`, `consent` …'),
          summary: text(4_096, 'In words.'),
          outcome: nullable(text(200, 'What became of it, or why the gate refused it.')),
        },
        'Something that it wanted done.',
      ),
      { maxItems: 200 },
    ),
    stands_at: nullable(NodeId),
    ended: nullable(RunEnd),
  },
  'One step.',
)
export type RunStep = Static<typeof RunStep>

export const Run = shape(
  {
    ...run,
    trigger: FlowValues,
    variables: FlowValues,
    steps: Type.Array(RunStep, { maxItems: 1_000, description: 'From the first to the last.' }),
  },
  'A run with its steps. Words of the person are there for those who may read them.',
  {
    ...example,
    trigger: { text: 'offers' },
    variables: {},
    steps: [
      {
        at: '2026-11-23T14:21:07Z',
        input: { kind: 'start' as const, text: 'offers', tapped: false },
        taken: [],
        effects: [{ node: 'ask', kind: 'offer', summary: 'May we send you offers?', outcome: 'sent' }],
        stands_at: 'ask',
        ended: null,
      },
    ],
  },
)
export type Run = Static<typeof Run>
