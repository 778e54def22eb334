/** A whole flow as one document: written by hand, compared, imported and exported as it is. */
import { type Static, Type } from 'typebox'
import { part, text, word } from '../shape.ts'
import { Language } from '../terms.ts'
import { FlowNode } from './node.ts'
import { EventName, NodeId } from './terms.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const SegmentKey = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$', maxLength: 40, description: 'Its key.' })

export const Trigger = Type.Union(
  [
    part(
      {
        kind: Type.Literal('keyword'),
        words: Type.Array(text(140, 'However it is written.', 1), { minItems: 1, maxItems: 50 }),
      },
      'The whole message is one of these.',
    ),
    part({ kind: Type.Literal('intent'), intent: text(60, 'Its key.', 1) }, 'The message means this.'),
    part(
      {
        kind: Type.Literal('template_button'),
        template: text(512, 'By its name.', 1),
        button: Type.Optional(text(25, 'The one with this label; any of them where it is left out.', 1)),
      },
      'A quick reply of this template was tapped.',
    ),
    part({ kind: Type.Literal('event'), event: EventName }, 'Something happened.'),
    part({ kind: Type.Literal('first_message') }, 'Somebody writes who has never written before.'),
    part({ kind: Type.Literal('segment_entered'), segment: SegmentKey }, 'A person has come into it.'),
    part({ kind: Type.Literal('api') }, '`POST /v1/flows/{id}/runs`, and other flows.'),
    part(
      {
        kind: Type.Literal('schedule'),
        at: Type.String({
          pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
          maxLength: 5,
          description: "Of the workspace's zone, such as `09:30`.",
        }),
        days: Type.Array(word(weekdays, 'A day.'), { minItems: 1, maxItems: 7, uniqueItems: true }),
        segment: SegmentKey,
      },
      'At this hour of these days, for everybody in the segment.',
    ),
    part({ kind: Type.Literal('fallback') }, 'Nothing else understood the message.'),
  ],
  { description: 'What starts a run.' },
)

export const flowDefinition = {
  format: Type.Literal(1),
  language: Language,
  triggers: Type.Array(Trigger, { maxItems: 30, description: 'Any of these.' }),
  priority: Type.Integer({
    minimum: 0,
    maximum: 100,
    description: 'Of two flows that a message would start the higher one does.',
  }),
  interruptible: Type.Boolean({
    description: "Whether another flow's trigger takes over while this one waits for an answer. STOP always does.",
  }),
  ends_after_minutes: Type.Integer({
    minimum: 1,
    maximum: 525_600,
    description: 'A run that waits for an answer for so long ends by itself.',
  }),
  start: NodeId,
  nodes: Type.Record(Type.String({ pattern: '^[A-Za-z0-9_]{1,40}$' }), FlowNode, {
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 200,
    description: 'By their ids.',
  }),
}

export const FlowDefinition = part(flowDefinition, 'A conversation, drawn as a graph.')
export type FlowDefinition = Static<typeof FlowDefinition>
