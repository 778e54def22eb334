/**
 * A flow tried out beside its drawing: nobody is written to, and nothing is kept. POST /v1/flow-rehearsals
 * Send the definition and everything that has happened so far; the answer is where that leads, and what is said on the way.
 */
import { type Static, Type } from 'typebox'
import { FlowDefinition } from './flow/definition.ts'
import { FlowValues, NodeId } from './flow/terms.ts'
import { runEnds, runWaits } from './run.ts'
import { nullable, part, shape, text, word } from './shape.ts'
import { Instant, Language } from './terms.ts'

const Tapped = part({ node: NodeId, exit: text(40, 'The way out.', 1) }, 'A button or a row that was shown.')

export const RehearsalInput = Type.Union(
  [
    part({ kind: Type.Literal('start'), trigger: Type.Optional(FlowValues) }, 'It is started.'),
    part(
      {
        kind: Type.Literal('message'),
        text: text(4_096, 'What the person writes, or the label that they tap.'),
        tapped: Type.Optional(Tapped),
      },
      'The person writes or taps.',
    ),
    part(
      { kind: Type.Literal('outcome'), exit: text(40, 'The way out.', 1), values: Type.Optional(FlowValues) },
      'What became of an API call, an invitation, a request for consent, or another flow.',
    ),
    part({ kind: Type.Literal('time') }, 'The time that it waits for has passed.'),
    part({ kind: Type.Literal('handed_back') }, 'A person of the team gives the chat back.'),
  ],
  { description: 'Something that happens.' },
)
export type RehearsalInput = Static<typeof RehearsalInput>

const Shown = part(
  {
    kind: word(['text', 'buttons', 'list', 'link', 'media', 'template', 'page'], 'How it is shown.'),
    header: nullable(text(1_024, 'Above it.')),
    text: nullable(text(4_096, 'What it says; null for a file without a caption.')),
    footer: nullable(text(1_024, 'Below it.')),
    label: nullable(text(120, 'On the button that opens the list, the link or the page.')),
    choices: Type.Array(
      part(
        {
          node: NodeId,
          exit: text(40, 'The way out.'),
          title: text(120, 'As it is shown.'),
          description: nullable(text(400, 'Below the title.')),
        },
        'What can be tapped.',
      ),
      { maxItems: 10 },
    ),
    url: nullable(text(2_048, 'Of a link or a file.')),
  },
  'A message as the person sees it.',
)

const Turn = part(
  {
    taken: Type.Array(part({ node: NodeId, exit: text(40, 'The way out.') }, 'A way that it took.'), { maxItems: 60 }),
    effects: Type.Array(
      part(
        {
          node: NodeId,
          kind: text(30, 'What it wanted: `say`, `offer`, `consent` …'),
          summary: text(4_096, 'In words.'),
          messages: Type.Array(Shown, { maxItems: 20 }),
          exits: Type.Array(text(40, 'A way out.'), {
            maxItems: 10,
            description: 'What can become of it: choose one, and send it as an outcome.',
          }),
        },
        'Something that it wants done.',
      ),
      { maxItems: 200 },
    ),
    stands_at: nullable(NodeId),
    ended: nullable(word(runEnds, 'Why it is over.')),
  },
  'What came of one input.',
)

export const FlowRehearsalIn = shape(
  {
    definition: FlowDefinition,
    inputs: Type.Array(RehearsalInput, { minItems: 1, maxItems: 200, description: 'From the first on.' }),
    language: Type.Optional(Language),
    contact: Type.Optional(FlowValues),
    confirms: Type.Optional(
      Type.Boolean({ description: 'It is started by a no, and its first words are the confirmation.' }),
    ),
  },
  'What has happened so far. An input that cannot move it changes nothing.',
  {
    definition: {
      format: 1,
      language: 'en',
      triggers: [{ kind: 'keyword', words: ['hello'] }],
      priority: 50,
      interruptible: true,
      ends_after_minutes: 60,
      start: 'greet',
      nodes: { greet: { kind: 'message', content: { kind: 'text', text: { en: 'Hello.' } }, exits: { next: null } } },
    },
    inputs: [{ kind: 'start' }],
  },
)
export type FlowRehearsalIn = Static<typeof FlowRehearsalIn>

export const FlowRehearsal = shape(
  {
    turns: Type.Array(Turn, { maxItems: 200, description: 'One for each input.' }),
    at: nullable(NodeId),
    waits: nullable(
      part(
        { for: word(runWaits, 'What it waits for.'), until: nullable(Instant) },
        'An answer, what became of an effect, a time, or a person of the team.',
      ),
    ),
    ended: nullable(word(runEnds, 'Why it is over.')),
    variables: FlowValues,
  },
  'Where that leads.',
  {
    turns: [
      {
        taken: [{ node: 'greet', exit: 'next' }],
        effects: [
          {
            node: 'greet',
            kind: 'say',
            summary: 'Hello.',
            messages: [
              { kind: 'text', header: null, text: 'Hello.', footer: null, label: null, choices: [], url: null },
            ],
            exits: [],
          },
        ],
        stands_at: null,
        ended: 'finished' as const,
      },
    ],
    at: null,
    waits: null,
    ended: 'finished' as const,
    variables: {},
  },
)
export type FlowRehearsal = Static<typeof FlowRehearsal>
