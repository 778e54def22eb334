/** What nodes are made of: what is said, what is taken for an answer, what is set, and what is asked of a person. */
import { Type } from 'typebox'
import { conditionOps } from '../audience.ts'
import { part, text, word } from '../shape.ts'
import { TopicKey, Url } from '../terms.ts'
import { Choice, FlowName, LocalText, ValueSource } from './terms.ts'

const media = ['image', 'video', 'audio', 'document'] as const
export const MessageContent = Type.Union(
  [
    part({ kind: Type.Literal('text'), text: LocalText }, 'Words.'),
    part(
      {
        kind: word(media, 'What it is.'),
        source: Type.Union([
          part({ link: Url }, 'HTTPS.'),
          part({ upload: text(64, 'Its id.') }, 'A file that was uploaded here.'),
        ]),
        caption: Type.Optional(LocalText),
        filename: Type.Optional(text(240, 'As the person saves a document.', 1)),
      },
      'A picture, a film, a sound or a document.',
    ),
    part(
      {
        kind: Type.Literal('template'),
        template: text(512, 'By its name.', 1),
        topic: TopicKey,
        variables: Type.Record(Type.String({ pattern: '^[a-z0-9_]{1,60}$' }), ValueSource, {
          additionalProperties: false,
          maxProperties: 120,
          description: 'By the name, or the number, of the variable.',
        }),
      },
      "An approved template: leaves also outside of the 24-hour window, where the gate agrees, under this topic's yes.",
    ),
  ],
  { description: 'What is said.' },
)

export const Expected = Type.Union(
  [
    part(
      {
        kind: Type.Literal('text'),
        longest: Type.Optional(Type.Integer({ minimum: 1, maximum: 4_000, description: 'Characters.' })),
      },
      'Any words.',
    ),
    part(
      { kind: Type.Literal('number'), least: Type.Optional(Type.Number()), most: Type.Optional(Type.Number()) },
      'A number.',
    ),
    part({ kind: word(['phone', 'email', 'date'], 'Kept as E.164, as a mailbox, as YYYY-MM-DD.') }, 'A known form.'),
    part(
      {
        kind: Type.Literal('choice'),
        choices: Type.Array(Choice, { minItems: 1, maxItems: 30, description: 'In their order.' }),
      },
      'One of these.',
    ),
  ],
  { description: 'What is taken for an answer.' },
)

export const Assignment = Type.Union(
  [
    part(
      { target: word(['variable', 'contact'], 'Of the run, or of the person.'), name: FlowName, value: ValueSource },
      'A value under a name.',
    ),
    part({ target: Type.Literal('opt_in'), value: Type.Literal(false) }, 'A no to everything.'),
    part(
      {
        target: Type.Literal('opt_in'),
        value: Type.Literal(true),
        topics: Type.Array(TopicKey, { minItems: 1, maxItems: 50, description: 'What the yes is to.' }),
      },
      "A yes to these topics. Stands only right after the person's own tap or choice.",
    ),
    part(
      { target: Type.Literal('topic'), topic: TopicKey, value: Type.Boolean() },
      "A yes or a no to one topic; a yes only right after the person's own tap or choice.",
    ),
  ],
  { description: 'What is set. Consent is written as records, with node and message as evidence.' },
)

export const FlowCondition = part(
  {
    attribute: Type.String({
      pattern: '^((variables|contact|trigger|consent)\\.[A-Za-z][A-Za-z0-9_]{0,63}|message\\.text)$',
      maxLength: 80,
      description: '`variables.x`, `contact.x`, `trigger.x`, `message.text`, or `consent.<topic>`, which is a state.',
    }),
    op: word(conditionOps, '`known` and `unknown` take no value; `in` takes a list.'),
    value: Type.Optional(
      Type.Union(
        [
          text(1_000, 'Text; a moment in RFC 3339 for times.'),
          Type.Number(),
          Type.Boolean(),
          Type.Array(text(200, 'One of these.'), { minItems: 1, maxItems: 200 }),
        ],
        { description: 'What it is compared with.' },
      ),
    ),
  },
  'A sentence about the run or the person.',
)
